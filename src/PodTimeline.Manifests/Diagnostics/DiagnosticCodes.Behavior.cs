using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>The behavior annotation: PT0200 to PT0206.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0200. An unreadable behavior annotation.</summary>
    public static readonly DiagnosticCode UnreadableBehavior = new("PT0200", Error, "An unreadable behavior annotation");

    /// <summary>PT0201. A behavior annotation without containers.</summary>
    public static readonly DiagnosticCode BehaviorWithoutContainers = new("PT0201", Error, "A behavior annotation without containers");

    /// <summary>PT0202. An unknown container in the behavior annotation.</summary>
    public static readonly DiagnosticCode UnknownContainer = new("PT0202", Error, "An unknown container in the behavior annotation");

    /// <summary>PT0203. An unknown key in the behavior annotation.</summary>
    public static readonly DiagnosticCode UnknownBehaviorKey = new("PT0203", Error, "An unknown key in the behavior annotation");

    /// <summary>PT0204. A repeated key in the behavior annotation.</summary>
    public static readonly DiagnosticCode RepeatedBehaviorKey = new("PT0204", Error, "A repeated key in the behavior annotation");

    /// <summary>PT0205. An invalid value in the behavior annotation.</summary>
    public static readonly DiagnosticCode BadBehaviorValue = new("PT0205", Error, "An invalid value in the behavior annotation");

    /// <summary>PT0206. A container without a run in the behavior annotation.</summary>
    public static readonly DiagnosticCode NoRun = new("PT0206", Error, "A container without a run in the behavior annotation");
}
