namespace PodTimeline.Simulation.Catalogue;

/// <summary>Every rule, by id.</summary>
public static partial class Rules
{
    /// <summary>Rule S1.</summary>
    public static readonly Rule S1 = new("S1", "", "");

    /// <summary>Rule S2.</summary>
    public static readonly Rule S2 = new("S2", "", "");

    /// <summary>Rule S3.</summary>
    public static readonly Rule S3 = new("S3", "", "");

    /// <summary>Rule S4.</summary>
    public static readonly Rule S4 = new("S4", "", "");

    /// <summary>Rule S5.</summary>
    public static readonly Rule S5 = new("S5", "", "");

    /// <summary>Rule S6.</summary>
    public static readonly Rule S6 = new("S6", "", "");

    /// <summary>Rule S7.</summary>
    public static readonly Rule S7 = new("S7", "", "");

    /// <summary>Rule S8.</summary>
    public static readonly Rule S8 = new("S8", "", "");

    /// <summary>Rule S9.</summary>
    public static readonly Rule S9 = new("S9", "", "");

    /// <summary>Rule S10.</summary>
    public static readonly Rule S10 = new("S10", "", "");

    /// <summary>Rule S11.</summary>
    public static readonly Rule S11 = new("S11", "", "");

    /// <summary>Rule S12.</summary>
    public static readonly Rule S12 = new("S12", "", "");

    /// <summary>Rule S13.</summary>
    public static readonly Rule S13 = new("S13", "", "");

    /// <summary>Rule S14.</summary>
    public static readonly Rule S14 = new("S14", "", "");

    /// <summary>Rule S15.</summary>
    public static readonly Rule S15 = new("S15", "", "");

    /// <summary>Rule S16.</summary>
    public static readonly Rule S16 = new("S16", "", "");

    /// <summary>Rule S17.</summary>
    public static readonly Rule S17 = new("S17", "", "");

    /// <summary>Rule S18.</summary>
    public static readonly Rule S18 = new("S18", "", "");

    /// <summary>Rule S19.</summary>
    public static readonly Rule S19 = new("S19", "", "");

    /// <summary>Rule S20.</summary>
    public static readonly Rule S20 = new("S20", "", "");

    /// <summary>Rule S21.</summary>
    public static readonly Rule S21 = new("S21", "", "");

    /// <summary>Rule S22.</summary>
    public static readonly Rule S22 = new("S22", "", "");

    /// <summary>Rule S23.</summary>
    public static readonly Rule S23 = new("S23", "", "");

    /// <summary>Rule S24.</summary>
    public static readonly Rule S24 = new("S24", "", "");

    /// <summary>Rule S25.</summary>
    public static readonly Rule S25 = new("S25", "", "");

    /// <summary>Rule S26.</summary>
    public static readonly Rule S26 = new("S26", "", "");

    /// <summary>Rule S27.</summary>
    public static readonly Rule S27 = new("S27", "", "");

    /// <summary>Rule S28.</summary>
    public static readonly Rule S28 = new("S28", "", "");

    /// <summary>Rule S29.</summary>
    public static readonly Rule S29 = new("S29", "", "");

    /// <summary>Rule S30.</summary>
    public static readonly Rule S30 = new("S30", "", "");

    /// <summary>Rule S31.</summary>
    public static readonly Rule S31 = new("S31", "", "");

    /// <summary>Rule S32.</summary>
    public static readonly Rule S32 = new("S32", "", "");

    /// <summary>Rule S33.</summary>
    public static readonly Rule S33 = new("S33", "", "");

    /// <summary>Rule S34.</summary>
    public static readonly Rule S34 = new("S34", "", "");

    /// <summary>Rule S35.</summary>
    public static readonly Rule S35 = new("S35", "", "");

    /// <summary>Rule S36.</summary>
    public static readonly Rule S36 = new("S36", "", "");

    /// <summary>Rule S37.</summary>
    public static readonly Rule S37 = new("S37", "", "");

    /// <summary>Rule S38.</summary>
    public static readonly Rule S38 = new("S38", "", "");

    /// <summary>Rule S39.</summary>
    public static readonly Rule S39 = new("S39", "", "");

    /// <summary>Rule S40.</summary>
    public static readonly Rule S40 = new("S40", "", "");

    /// <summary>Rule S41.</summary>
    public static readonly Rule S41 = new("S41", "", "");

    /// <summary>Rule S42.</summary>
    public static readonly Rule S42 = new("S42", "", "");

    /// <summary>Rule S43.</summary>
    public static readonly Rule S43 = new("S43", "", "");

    /// <summary>Rule S44.</summary>
    public static readonly Rule S44 = new("S44", "", "");

    /// <summary>Rule S45.</summary>
    public static readonly Rule S45 = new("S45", "", "");

    /// <summary>Rule S46.</summary>
    public static readonly Rule S46 = new("S46", "", "");

    /// <summary>Rule S47.</summary>
    public static readonly Rule S47 = new("S47", "", "");

    /// <summary>Rule S48.</summary>
    public static readonly Rule S48 = new("S48", "", "");

    /// <summary>Rule S49.</summary>
    public static readonly Rule S49 = new("S49", "", "");

    /// <summary>Rule S50.</summary>
    public static readonly Rule S50 = new("S50", "", "");

    /// <summary>Rule S51.</summary>
    public static readonly Rule S51 = new("S51", "", "");

    /// <summary>Rule S52.</summary>
    public static readonly Rule S52 = new("S52", "", "");

    /// <summary>Rule S53.</summary>
    public static readonly Rule S53 = new("S53", "", "");

    /// <summary>Rule S54.</summary>
    public static readonly Rule S54 = new("S54", "", "");

    /// <summary>Rule S55.</summary>
    public static readonly Rule S55 = new("S55", "", "");

    /// <summary>Rule S56.</summary>
    public static readonly Rule S56 = new("S56", "", "");

    /// <summary>Rule S57.</summary>
    public static readonly Rule S57 = new("S57", "", "");

    /// <summary>Rule S58.</summary>
    public static readonly Rule S58 = new("S58", "", "");

    /// <summary>Rule S59.</summary>
    public static readonly Rule S59 = new("S59", "", "");

    /// <summary>Rule S60.</summary>
    public static readonly Rule S60 = new("S60", "", "");

    /// <summary>Rule S61.</summary>
    public static readonly Rule S61 = new("S61", "", "");

    /// <summary>Rule S62.</summary>
    public static readonly Rule S62 = new("S62", "", "");

    /// <summary>Rule S63.</summary>
    public static readonly Rule S63 = new("S63", "", "");

    /// <summary>Rule S64.</summary>
    public static readonly Rule S64 = new("S64", "", "");

    /// <summary>Rule S65.</summary>
    public static readonly Rule S65 = new("S65", "", "");

    /// <summary>Rule S66.</summary>
    public static readonly Rule S66 = new("S66", "", "");

    /// <summary>Rule S67.</summary>
    public static readonly Rule S67 = new("S67", "", "");

    /// <summary>Rule S68.</summary>
    public static readonly Rule S68 = new("S68", "", "");

    /// <summary>Rule S69.</summary>
    public static readonly Rule S69 = new("S69", "", "");

    /// <summary>Rule S70.</summary>
    public static readonly Rule S70 = new("S70", "", "");

    /// <summary>Rule S71.</summary>
    public static readonly Rule S71 = new("S71", "", "");

    /// <summary>Rule S72.</summary>
    public static readonly Rule S72 = new("S72", "", "");

    /// <summary>Rule S73.</summary>
    public static readonly Rule S73 = new("S73", "", "");

    /// <summary>Rule S74.</summary>
    public static readonly Rule S74 = new("S74", "", "");

    /// <summary>Rule S75.</summary>
    public static readonly Rule S75 = new("S75", "", "");

    /// <summary>Rule S76.</summary>
    public static readonly Rule S76 = new("S76", "", "");

    /// <summary>Rule S77.</summary>
    public static readonly Rule S77 = new("S77", "", "");

    /// <summary>Rule S78.</summary>
    public static readonly Rule S78 = new("S78", "", "");

    /// <summary>Rule S79.</summary>
    public static readonly Rule S79 = new("S79", "", "");

    /// <summary>Rule S80.</summary>
    public static readonly Rule S80 = new("S80", "", "");

    /// <summary>Rule S81.</summary>
    public static readonly Rule S81 = new("S81", "", "");

    /// <summary>Rule S82.</summary>
    public static readonly Rule S82 = new("S82", "", "");

    /// <summary>Rule S83.</summary>
    public static readonly Rule S83 = new("S83", "", "");

    /// <summary>Rule S84.</summary>
    public static readonly Rule S84 = new("S84", "", "");

    /// <summary>Rule S85.</summary>
    public static readonly Rule S85 = new("S85", "", "");

    /// <summary>Rule S86.</summary>
    public static readonly Rule S86 = new("S86", "", "");

    /// <summary>Rule S87.</summary>
    public static readonly Rule S87 = new("S87", "", "");

    /// <summary>Rule S88.</summary>
    public static readonly Rule S88 = new("S88", "", "");

    /// <summary>Rule S89.</summary>
    public static readonly Rule S89 = new("S89", "", "");

    /// <summary>Rule S90.</summary>
    public static readonly Rule S90 = new("S90", "", "");

    /// <summary>Rule S91.</summary>
    public static readonly Rule S91 = new("S91", "", "");

    /// <summary>Rule S92.</summary>
    public static readonly Rule S92 = new("S92", "", "");

    /// <summary>Rule S93.</summary>
    public static readonly Rule S93 = new("S93", "", "");

    /// <summary>Rule S94.</summary>
    public static readonly Rule S94 = new("S94", "", "");

    /// <summary>Rule S95.</summary>
    public static readonly Rule S95 = new("S95", "", "");

    /// <summary>Rule S96.</summary>
    public static readonly Rule S96 = new("S96", "", "");

    /// <summary>Rule S97.</summary>
    public static readonly Rule S97 = new("S97", "", "");

    /// <summary>Rule S98.</summary>
    public static readonly Rule S98 = new("S98", "", "");

    /// <summary>Rule S99.</summary>
    public static readonly Rule S99 = new("S99", "", "");

    /// <summary>Rule S100.</summary>
    public static readonly Rule S100 = new("S100", "", "");

    /// <summary>Rule S101.</summary>
    public static readonly Rule S101 = new("S101", "", "");

    /// <summary>Rule S102.</summary>
    public static readonly Rule S102 = new("S102", "", "");

    /// <summary>Rule S103.</summary>
    public static readonly Rule S103 = new("S103", "", "");

    /// <summary>Rule S104.</summary>
    public static readonly Rule S104 = new("S104", "", "");

    /// <summary>Rule S105.</summary>
    public static readonly Rule S105 = new("S105", "", "");

    /// <summary>Rule S106.</summary>
    public static readonly Rule S106 = new("S106", "", "");

    /// <summary>Rule S107.</summary>
    public static readonly Rule S107 = new("S107", "", "");

    /// <summary>Rule S108.</summary>
    public static readonly Rule S108 = new("S108", "", "");

    /// <summary>Rule S109.</summary>
    public static readonly Rule S109 = new("S109", "", "");

    /// <summary>Rule S110.</summary>
    public static readonly Rule S110 = new("S110", "", "");

    /// <summary>Rule S111.</summary>
    public static readonly Rule S111 = new("S111", "", "");

    /// <summary>Rule S112.</summary>
    public static readonly Rule S112 = new("S112", "", "");

    /// <summary>Rule S113.</summary>
    public static readonly Rule S113 = new("S113", "", "");

    /// <summary>Rule S114.</summary>
    public static readonly Rule S114 = new("S114", "", "");

    /// <summary>Rule S115.</summary>
    public static readonly Rule S115 = new("S115", "", "");

    /// <summary>Rule S116.</summary>
    public static readonly Rule S116 = new("S116", "", "");

    /// <summary>Rule S117.</summary>
    public static readonly Rule S117 = new("S117", "", "");

    /// <summary>Rule S118.</summary>
    public static readonly Rule S118 = new("S118", "", "");

    /// <summary>Rule S119.</summary>
    public static readonly Rule S119 = new("S119", "", "");

    /// <summary>Rule M1.</summary>
    public static readonly Rule M1 = new("M1", "", "");

    /// <summary>Rule M2.</summary>
    public static readonly Rule M2 = new("M2", "", "");

    /// <summary>Rule M3.</summary>
    public static readonly Rule M3 = new("M3", "", "");

    /// <summary>Rule M4.</summary>
    public static readonly Rule M4 = new("M4", "", "");

    /// <summary>Rule M5.</summary>
    public static readonly Rule M5 = new("M5", "", "");

    /// <summary>Rule M6.</summary>
    public static readonly Rule M6 = new("M6", "", "");

    /// <summary>Rule M7.</summary>
    public static readonly Rule M7 = new("M7", "", "");

    /// <summary>Rule M8.</summary>
    public static readonly Rule M8 = new("M8", "", "");

    /// <summary>Rule M9.</summary>
    public static readonly Rule M9 = new("M9", "", "");

    /// <summary>Rule M10.</summary>
    public static readonly Rule M10 = new("M10", "", "");

    /// <summary>Rule M11.</summary>
    public static readonly Rule M11 = new("M11", "", "");

    /// <summary>Rule M12.</summary>
    public static readonly Rule M12 = new("M12", "", "");

    /// <summary>Rule M13.</summary>
    public static readonly Rule M13 = new("M13", "", "");

    /// <summary>Rule M14.</summary>
    public static readonly Rule M14 = new("M14", "", "");

    /// <summary>Rule M15.</summary>
    public static readonly Rule M15 = new("M15", "", "");

    /// <summary>Rule M16.</summary>
    public static readonly Rule M16 = new("M16", "", "");

    /// <summary>Rule M17.</summary>
    public static readonly Rule M17 = new("M17", "", "");

    /// <summary>Rule T1.</summary>
    public static readonly Rule T1 = new("T1", "", "");

    /// <summary>Rule T2.</summary>
    public static readonly Rule T2 = new("T2", "", "");

    /// <summary>Rule T3.</summary>
    public static readonly Rule T3 = new("T3", "", "");

    /// <summary>Rule T4.</summary>
    public static readonly Rule T4 = new("T4", "", "");

    /// <summary>Rule T5.</summary>
    public static readonly Rule T5 = new("T5", "", "");

    /// <summary>Rule T6.</summary>
    public static readonly Rule T6 = new("T6", "", "");

    /// <summary>Rule T7.</summary>
    public static readonly Rule T7 = new("T7", "", "");

    /// <summary>Rule T8.</summary>
    public static readonly Rule T8 = new("T8", "", "");

    /// <summary>Rule T9.</summary>
    public static readonly Rule T9 = new("T9", "", "");

    /// <summary>Rule T10.</summary>
    public static readonly Rule T10 = new("T10", "", "");

    /// <summary>Rule T11.</summary>
    public static readonly Rule T11 = new("T11", "", "");

    /// <summary>Rule T12.</summary>
    public static readonly Rule T12 = new("T12", "", "");

    /// <summary>Rule T13.</summary>
    public static readonly Rule T13 = new("T13", "", "");

    /// <summary>Rule T14.</summary>
    public static readonly Rule T14 = new("T14", "", "");

    /// <summary>Rule T15.</summary>
    public static readonly Rule T15 = new("T15", "", "");

    /// <summary>Rule T16.</summary>
    public static readonly Rule T16 = new("T16", "", "");

    /// <summary>Rule T17.</summary>
    public static readonly Rule T17 = new("T17", "", "");

    /// <summary>Rule T18.</summary>
    public static readonly Rule T18 = new("T18", "", "");

    /// <summary>Rule T19.</summary>
    public static readonly Rule T19 = new("T19", "", "");

    /// <summary>Rule T20.</summary>
    public static readonly Rule T20 = new("T20", "", "");

    /// <summary>Rule T21.</summary>
    public static readonly Rule T21 = new("T21", "", "");

    /// <summary>Rule T22.</summary>
    public static readonly Rule T22 = new("T22", "", "");

    /// <summary>Rule T23.</summary>
    public static readonly Rule T23 = new("T23", "", "");

    /// <summary>Rule T24.</summary>
    public static readonly Rule T24 = new("T24", "", "");

    /// <summary>Rule T25.</summary>
    public static readonly Rule T25 = new("T25", "", "");

    /// <summary>Rule T26.</summary>
    public static readonly Rule T26 = new("T26", "", "");

    /// <summary>Rule T27.</summary>
    public static readonly Rule T27 = new("T27", "", "");

    /// <summary>Rule T28.</summary>
    public static readonly Rule T28 = new("T28", "", "");

    /// <summary>Rule T29.</summary>
    public static readonly Rule T29 = new("T29", "", "");

    /// <summary>Rule T30.</summary>
    public static readonly Rule T30 = new("T30", "", "");

    /// <summary>Rule T31.</summary>
    public static readonly Rule T31 = new("T31", "", "");

    /// <summary>Rule T32.</summary>
    public static readonly Rule T32 = new("T32", "", "");

    /// <summary>Rule T33.</summary>
    public static readonly Rule T33 = new("T33", "", "");

    /// <summary>Rule T34.</summary>
    public static readonly Rule T34 = new("T34", "", "");

    /// <summary>Rule T35.</summary>
    public static readonly Rule T35 = new("T35", "", "");

    /// <summary>Rule T36.</summary>
    public static readonly Rule T36 = new("T36", "", "");

    /// <summary>Rule T37.</summary>
    public static readonly Rule T37 = new("T37", "", "");

    /// <summary>Rule T38.</summary>
    public static readonly Rule T38 = new("T38", "", "");

    /// <summary>Rule T39.</summary>
    public static readonly Rule T39 = new("T39", "", "");

    /// <summary>Rule T40.</summary>
    public static readonly Rule T40 = new("T40", "", "");

    /// <summary>Rule T41.</summary>
    public static readonly Rule T41 = new("T41", "", "");

    /// <summary>Rule T42.</summary>
    public static readonly Rule T42 = new("T42", "", "");

    /// <summary>Rule T43.</summary>
    public static readonly Rule T43 = new("T43", "", "");

    /// <summary>Rule T44.</summary>
    public static readonly Rule T44 = new("T44", "", "");

    /// <summary>Rule T45.</summary>
    public static readonly Rule T45 = new("T45", "", "");

    /// <summary>Rule T46.</summary>
    public static readonly Rule T46 = new("T46", "", "");

    /// <summary>Rule T47.</summary>
    public static readonly Rule T47 = new("T47", "", "");

    /// <summary>Rule T48.</summary>
    public static readonly Rule T48 = new("T48", "", "");

    /// <summary>Rule T49.</summary>
    public static readonly Rule T49 = new("T49", "", "");

    /// <summary>Rule P1.</summary>
    public static readonly Rule P1 = new("P1", "", "");

    /// <summary>Rule P2.</summary>
    public static readonly Rule P2 = new("P2", "", "");

    /// <summary>Rule P3.</summary>
    public static readonly Rule P3 = new("P3", "", "");

    /// <summary>Rule P4.</summary>
    public static readonly Rule P4 = new("P4", "", "");

    /// <summary>Rule P5.</summary>
    public static readonly Rule P5 = new("P5", "", "");

    /// <summary>Rule P6.</summary>
    public static readonly Rule P6 = new("P6", "", "");

    /// <summary>Rule P7.</summary>
    public static readonly Rule P7 = new("P7", "", "");

    /// <summary>Rule P8.</summary>
    public static readonly Rule P8 = new("P8", "", "");

    /// <summary>Rule P9.</summary>
    public static readonly Rule P9 = new("P9", "", "");

    /// <summary>Rule P10.</summary>
    public static readonly Rule P10 = new("P10", "", "");

    /// <summary>Rule P11.</summary>
    public static readonly Rule P11 = new("P11", "", "");

    /// <summary>Rule P12.</summary>
    public static readonly Rule P12 = new("P12", "", "");

    /// <summary>Rule P12b.</summary>
    public static readonly Rule P12b = new("P12b", "", "");

    /// <summary>Rule P13.</summary>
    public static readonly Rule P13 = new("P13", "", "");

    /// <summary>Rule P14.</summary>
    public static readonly Rule P14 = new("P14", "", "");

    /// <summary>Rule P15.</summary>
    public static readonly Rule P15 = new("P15", "", "");

    /// <summary>Rule P16.</summary>
    public static readonly Rule P16 = new("P16", "", "");

    /// <summary>Rule C1.</summary>
    public static readonly Rule C1 = new("C1", "", "");

    /// <summary>Rule C2.</summary>
    public static readonly Rule C2 = new("C2", "", "");

    /// <summary>Rule C3.</summary>
    public static readonly Rule C3 = new("C3", "", "");

    /// <summary>Rule C4.</summary>
    public static readonly Rule C4 = new("C4", "", "");

    /// <summary>Rule C5.</summary>
    public static readonly Rule C5 = new("C5", "", "");

    /// <summary>Rule C6.</summary>
    public static readonly Rule C6 = new("C6", "", "");

    /// <summary>Rule C7.</summary>
    public static readonly Rule C7 = new("C7", "", "");

    /// <summary>Rule C8.</summary>
    public static readonly Rule C8 = new("C8", "", "");

    /// <summary>Rule C9.</summary>
    public static readonly Rule C9 = new("C9", "", "");

    /// <summary>Rule C10.</summary>
    public static readonly Rule C10 = new("C10", "", "");

    /// <summary>Rule C11.</summary>
    public static readonly Rule C11 = new("C11", "", "");

    /// <summary>Rule C12.</summary>
    public static readonly Rule C12 = new("C12", "", "");

    /// <summary>Rule C13.</summary>
    public static readonly Rule C13 = new("C13", "", "");

    /// <summary>Rule K1.</summary>
    public static readonly Rule K1 = new("K1", "", "");

    /// <summary>Rule K2.</summary>
    public static readonly Rule K2 = new("K2", "", "");

    /// <summary>Rule K3.</summary>
    public static readonly Rule K3 = new("K3", "", "");

    /// <summary>Rule K4.</summary>
    public static readonly Rule K4 = new("K4", "", "");

    /// <summary>Rule K5.</summary>
    public static readonly Rule K5 = new("K5", "", "");

    /// <summary>Rule K6.</summary>
    public static readonly Rule K6 = new("K6", "", "");

    /// <summary>Rule K7.</summary>
    public static readonly Rule K7 = new("K7", "", "");

    /// <summary>Rule K8.</summary>
    public static readonly Rule K8 = new("K8", "", "");

    /// <summary>Rule K9.</summary>
    public static readonly Rule K9 = new("K9", "", "");

    /// <summary>Rule K10.</summary>
    public static readonly Rule K10 = new("K10", "", "");

    /// <summary>Rule K11.</summary>
    public static readonly Rule K11 = new("K11", "", "");

    /// <summary>Rule K12.</summary>
    public static readonly Rule K12 = new("K12", "", "");

    /// <summary>Rule K13.</summary>
    public static readonly Rule K13 = new("K13", "", "");

    /// <summary>Rule K14.</summary>
    public static readonly Rule K14 = new("K14", "", "");

    /// <summary>Rule K15.</summary>
    public static readonly Rule K15 = new("K15", "", "");

    /// <summary>Rule K16.</summary>
    public static readonly Rule K16 = new("K16", "", "");

    /// <summary>Rule K17.</summary>
    public static readonly Rule K17 = new("K17", "", "");

    /// <summary>Rule K18.</summary>
    public static readonly Rule K18 = new("K18", "", "");

    /// <summary>Rule K19.</summary>
    public static readonly Rule K19 = new("K19", "", "");

    /// <summary>Rule K20.</summary>
    public static readonly Rule K20 = new("K20", "", "");

    /// <summary>Rule K21.</summary>
    public static readonly Rule K21 = new("K21", "", "");

    /// <summary>Rule K22.</summary>
    public static readonly Rule K22 = new("K22", "", "");

    /// <summary>Rule K23.</summary>
    public static readonly Rule K23 = new("K23", "", "");

    /// <summary>Rule K24.</summary>
    public static readonly Rule K24 = new("K24", "", "");

    /// <summary>Rule K25.</summary>
    public static readonly Rule K25 = new("K25", "", "");

    /// <summary>Rule K26.</summary>
    public static readonly Rule K26 = new("K26", "", "");

    /// <summary>Rule K27.</summary>
    public static readonly Rule K27 = new("K27", "", "");

    /// <summary>Rule K28.</summary>
    public static readonly Rule K28 = new("K28", "", "");

    /// <summary>Rule K29.</summary>
    public static readonly Rule K29 = new("K29", "", "");

    /// <summary>Rule K30.</summary>
    public static readonly Rule K30 = new("K30", "", "");

    /// <summary>Rule K31.</summary>
    public static readonly Rule K31 = new("K31", "", "");

    /// <summary>Rule K32.</summary>
    public static readonly Rule K32 = new("K32", "", "");

    /// <summary>Rule K33.</summary>
    public static readonly Rule K33 = new("K33", "", "");

    /// <summary>Rule K34.</summary>
    public static readonly Rule K34 = new("K34", "", "");

    /// <summary>Rule K35.</summary>
    public static readonly Rule K35 = new("K35", "", "");

    /// <summary>Rule K36.</summary>
    public static readonly Rule K36 = new("K36", "", "");

    /// <summary>Rule R1.</summary>
    public static readonly Rule R1 = new("R1", "", "");

    /// <summary>Rule R2.</summary>
    public static readonly Rule R2 = new("R2", "", "");

    /// <summary>Rule R3.</summary>
    public static readonly Rule R3 = new("R3", "", "");

    /// <summary>Rule R4.</summary>
    public static readonly Rule R4 = new("R4", "", "");

    /// <summary>Rule R5.</summary>
    public static readonly Rule R5 = new("R5", "", "");

    /// <summary>Rule R6.</summary>
    public static readonly Rule R6 = new("R6", "", "");

    /// <summary>Rule R7.</summary>
    public static readonly Rule R7 = new("R7", "", "");

    /// <summary>Rule R8.</summary>
    public static readonly Rule R8 = new("R8", "", "");

    /// <summary>Rule R9.</summary>
    public static readonly Rule R9 = new("R9", "", "");

    /// <summary>Rule R10.</summary>
    public static readonly Rule R10 = new("R10", "", "");

    /// <summary>Rule R11.</summary>
    public static readonly Rule R11 = new("R11", "", "");

}
