using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>Warnings of the API server: PT0120 to PT0132.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0120. Something deprecated.</summary>
    public static readonly DiagnosticCode Deprecated = new("PT0120", Warning, "Something deprecated");

    /// <summary>PT0121. A fraction of a byte.</summary>
    public static readonly DiagnosticCode FractionalBytes = new("PT0121", Warning, "A fraction of a byte");

    /// <summary>PT0122. A variable that hides another.</summary>
    public static readonly DiagnosticCode HiddenVariable = new("PT0122", Warning, "A variable that hides another");

    /// <summary>PT0123. Ports that clash.</summary>
    public static readonly DiagnosticCode PortClash = new("PT0123", Warning, "Ports that clash");

    /// <summary>PT0124. A null label selector.</summary>
    public static readonly DiagnosticCode NullSelector = new("PT0124", Warning, "A null label selector");

    /// <summary>PT0125. A negative grace period.</summary>
    public static readonly DiagnosticCode NegativeGracePeriod = new("PT0125", Warning, "A negative grace period");

    /// <summary>PT0126. A name that makes an invalid host name.</summary>
    public static readonly DiagnosticCode NameIsNoLabel = new("PT0126", Warning, "A name that makes an invalid host name");

    /// <summary>PT0127. An entry that is repeated or empty.</summary>
    public static readonly DiagnosticCode RepeatedEntry = new("PT0127", Warning, "An entry that is repeated or empty");

    /// <summary>PT0128. An IP address in an unusual form.</summary>
    public static readonly DiagnosticCode NonstandardAddress = new("PT0128", Warning, "An IP address in an unusual form");

    /// <summary>PT0129. An invalid value in a preferred node term.</summary>
    public static readonly DiagnosticCode BadPreferredValue = new("PT0129", Warning, "An invalid value in a preferred node term");

    /// <summary>PT0130. Overlapping paths in a volume.</summary>
    public static readonly DiagnosticCode OverlappingPaths = new("PT0130", Warning, "Overlapping paths in a volume");

    /// <summary>PT0131. More indexes than the status can hold.</summary>
    public static readonly DiagnosticCode ManyIndexes = new("PT0131", Warning, "More indexes than the status can hold");

    /// <summary>PT0132. A negative revision history limit.</summary>
    public static readonly DiagnosticCode NegativeHistoryLimit = new("PT0132", Warning, "A negative revision history limit");
}
