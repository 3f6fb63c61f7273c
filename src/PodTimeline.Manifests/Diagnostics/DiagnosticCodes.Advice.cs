using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>What an accepted pod will probably do unexpectedly: PT0300 to PT0319.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0300. A helper that keeps the pod from completing.</summary>
    public static readonly DiagnosticCode JobNeverCompletes = new("PT0300", Warning, "A helper that keeps the pod from completing");

    /// <summary>PT0301. A helper among the app containers.</summary>
    public static readonly DiagnosticCode ClassicSidecar = new("PT0301", Info, "A helper among the app containers");

    /// <summary>PT0302. A sidecar that nothing waits for.</summary>
    public static readonly DiagnosticCode SidecarNotAwaited = new("PT0302", Warning, "A sidecar that nothing waits for");

    /// <summary>PT0303. A probe on an init container.</summary>
    public static readonly DiagnosticCode ProbeOnInitContainer = new("PT0303", Warning, "A probe on an init container");

    /// <summary>PT0304. A container that never hears SIGTERM.</summary>
    public static readonly DiagnosticCode SigtermUnheard = new("PT0304", Warning, "A container that never hears SIGTERM");

    /// <summary>PT0305. A preStop hook as long as the grace period.</summary>
    public static readonly DiagnosticCode HookTooLong = new("PT0305", Warning, "A preStop hook as long as the grace period");

    /// <summary>PT0306. A grace period too short for sidecars.</summary>
    public static readonly DiagnosticCode NoTimeForSidecars = new("PT0306", Warning, "A grace period too short for sidecars");

    /// <summary>PT0307. A liveness probe that kills a slow start.</summary>
    public static readonly DiagnosticCode LivenessTooEarly = new("PT0307", Warning, "A liveness probe that kills a slow start");

    /// <summary>PT0308. An init container that decides the reservation.</summary>
    public static readonly DiagnosticCode InitReservesMost = new("PT0308", Info, "An init container that decides the reservation");

    /// <summary>PT0309. A tag that moves.</summary>
    public static readonly DiagnosticCode MovingTag = new("PT0309", Info, "A tag that moves");

    /// <summary>PT0310. A pull at every start.</summary>
    public static readonly DiagnosticCode PullAtEveryStart = new("PT0310", Info, "A pull at every start");

    /// <summary>PT0311. A sidecar without a readiness probe.</summary>
    public static readonly DiagnosticCode SidecarWithoutReadiness = new("PT0311", Info, "A sidecar without a readiness probe");

    /// <summary>PT0312. An init container that never ends.</summary>
    public static readonly DiagnosticCode InitNeverEnds = new("PT0312", Warning, "An init container that never ends");

    /// <summary>PT0313. A command in one word.</summary>
    public static readonly DiagnosticCode CommandInOneWord = new("PT0313", Warning, "A command in one word");

    /// <summary>PT0314. Arguments that the shell's script does not use.</summary>
    public static readonly DiagnosticCode ArgumentsLost = new("PT0314", Warning, "Arguments that the shell's script does not use");

    /// <summary>PT0315. No time to end.</summary>
    public static readonly DiagnosticCode NoGrace = new("PT0315", Info, "No time to end");

    /// <summary>PT0316. A known bug of this Kubernetes version.</summary>
    public static readonly DiagnosticCode FaultOfVersion = new("PT0316", Warning, "A known bug of this Kubernetes version");

    /// <summary>PT0317. A wait for a port of the pod itself.</summary>
    public static readonly DiagnosticCode WaitsForOwnPod = new("PT0317", Warning, "A wait for a port of the pod itself that nothing opens");

    /// <summary>PT0318. HTML entities in a command.</summary>
    public static readonly DiagnosticCode EntitiesInCommand = new("PT0318", Warning, "HTML entities in a command");

    /// <summary>PT0319. A Job that is suspended.</summary>
    public static readonly DiagnosticCode Suspended = new("PT0319", Info, "A Job that is suspended");
}
