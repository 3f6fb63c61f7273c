using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>Kinds, types and fields: PT0050 to PT0059, PT0061 to PT0108.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0050. Nothing to create.</summary>
    public static readonly DiagnosticCode NothingToCreate = new("PT0050", Error, "Nothing to create");

    /// <summary>PT0051. A document that is not an object.</summary>
    public static readonly DiagnosticCode NotAnObject = new("PT0051", Error, "A document that is not an object");

    /// <summary>PT0052. No apiVersion or kind.</summary>
    public static readonly DiagnosticCode KindNotSet = new("PT0052", Error, "No apiVersion or kind");

    /// <summary>PT0053. An unknown kind.</summary>
    public static readonly DiagnosticCode UnknownKind = new("PT0053", Error, "An unknown kind");

    /// <summary>PT0054. Objects that are not simulated.</summary>
    public static readonly DiagnosticCode NotSimulated = new("PT0054", Info, "Objects that are not simulated");

    /// <summary>PT0055. Items that are not a list.</summary>
    public static readonly DiagnosticCode ItemsNotAList = new("PT0055", Error, "Items that are not a list");

    /// <summary>PT0056. A list item without apiVersion or kind.</summary>
    public static readonly DiagnosticCode ItemWithoutKind = new("PT0056", Error, "A list item without apiVersion or kind");

    /// <summary>PT0057. Nothing that makes a pod.</summary>
    public static readonly DiagnosticCode NoPod = new("PT0057", Error, "Nothing that makes a pod");

    /// <summary>PT0058. No such workload.</summary>
    public static readonly DiagnosticCode NoSuchWorkload = new("PT0058", Error, "No such workload");

    /// <summary>PT0059. Too many documents.</summary>
    public static readonly DiagnosticCode TooManyDocuments = new("PT0059", Error, "Too many documents");

    /// <summary>PT0061. Another workload is simulated.</summary>
    public static readonly DiagnosticCode OtherSimulated = new("PT0061", Info, "Another workload is simulated");

    /// <summary>PT0062. A pod template that is simulated alone.</summary>
    public static readonly DiagnosticCode ForeignTemplate = new("PT0062", Info, "A pod template that is simulated alone");

    /// <summary>PT0063. Objects assumed to exist.</summary>
    public static readonly DiagnosticCode AssumedToExist = new("PT0063", Info, "Objects assumed to exist");

    /// <summary>PT0064. An object in another namespace.</summary>
    public static readonly DiagnosticCode OtherNamespace = new("PT0064", Warning, "An object in another namespace");

    /// <summary>PT0100. An unknown field.</summary>
    public static readonly DiagnosticCode UnknownField = new("PT0100", Error, "An unknown field");

    /// <summary>PT0101. A field set twice.</summary>
    public static readonly DiagnosticCode DuplicateField = new("PT0101", Error, "A field set twice");

    /// <summary>PT0102. A field of another Kubernetes version.</summary>
    public static readonly DiagnosticCode FieldOfOtherVersion = new("PT0102", Error, "A field of another Kubernetes version");

    /// <summary>PT0103. A sidecar in a version without sidecars.</summary>
    public static readonly DiagnosticCode SidecarUnknown = new("PT0103", Warning, "A sidecar in a version without sidecars");

    /// <summary>PT0104. A value of the wrong type.</summary>
    public static readonly DiagnosticCode WrongType = new("PT0104", Error, "A value of the wrong type");

    /// <summary>PT0105. An invalid quantity.</summary>
    public static readonly DiagnosticCode BadQuantity = new("PT0105", Error, "An invalid quantity");

    /// <summary>PT0106. An invalid time.</summary>
    public static readonly DiagnosticCode BadTime = new("PT0106", Error, "An invalid time");

    /// <summary>PT0107. A sidecar in a version with the feature off.</summary>
    public static readonly DiagnosticCode SidecarGateOff = new("PT0107", Warning, "A sidecar in a version with the feature off");

    /// <summary>PT0108. A field that the version drops.</summary>
    public static readonly DiagnosticCode DroppedField = new("PT0108", Warning, "A field that the version drops");
}
