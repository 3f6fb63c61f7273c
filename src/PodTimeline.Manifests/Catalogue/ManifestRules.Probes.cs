using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V93. Probes need a handler.</summary>
    public static readonly Rule V93 = new("V93", ManifestProbes, "Probes need a handler",
        "A probe has a handler.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V94. Hooks need a handler.</summary>
    public static readonly Rule V94 = new("V94", ManifestProbes, "Hooks need a handler",
        "A lifecycle hook has a handler.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V95. Only one handler.</summary>
    public static readonly Rule V95 = new("V95", ManifestProbes, "Only one handler",
        "A probe or hook has only one handler; any further one is refused without a look inside.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V96. Exec needs a command.</summary>
    public static readonly Rule V96 = new("V96", ManifestProbes, "Exec needs a command",
        "exec has a command.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V97. Port of a handler.</summary>
    public static readonly Rule V97 = new("V97", ManifestProbes, "Port of a handler",
        "httpGet and tcpSocket have a port: a number between 1 and 65535, or a name, which need not exist.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V98. Quoted ports are names.</summary>
    public static readonly Rule V98 = new("V98", ManifestProbes, "Quoted ports are names",
        "A port written as text is a name, even if it is all digits.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V99. HTTP or HTTPS.</summary>
    public static readonly Rule V99 = new("V99", ManifestProbes, "HTTP or HTTPS",
        "scheme is HTTP or HTTPS.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V100. HTTP header names.</summary>
    public static readonly Rule V100 = new("V100", ManifestProbes, "HTTP header names",
        "An HTTP header name consists of letters, digits and hyphens.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V101. Port of grpc.</summary>
    public static readonly Rule V101 = new("V101", ManifestProbes, "Port of grpc",
        "The port of grpc is a number between 1 and 65535.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V102. Range of a sleep.</summary>
    public static readonly Rule V102 = new("V102", ManifestProbes, "Range of a sleep",
        "A hook's sleep is between 0 and the pod's grace period.",
        "core validation.go :: validateHandler")
    { Home = RuleHome.Manifests };

    /// <summary>V103. Numbers of a probe.</summary>
    public static readonly Rule V103 = new("V103", ManifestProbes, "Numbers of a probe",
        "The five numbers of a probe are not negative; 0 counts as not set and is replaced by the default.",
        "core validation.go :: validateProbe, validateLivenessProbe, validateReadinessProbe")
    { Home = RuleHome.Manifests };

    /// <summary>V104. One success is enough.</summary>
    public static readonly Rule V104 = new("V104", ManifestProbes, "One success is enough",
        "The successThreshold of a liveness or startup probe is 1.",
        "core validation.go :: validateProbe, validateLivenessProbe, validateReadinessProbe")
    { Home = RuleHome.Manifests };

    /// <summary>V105. Negative success threshold.</summary>
    public static readonly Rule V105 = new("V105", ManifestProbes, "Negative success threshold",
        "A negative successThreshold of a liveness or startup probe breaks both rules.",
        "core validation.go :: validateProbe, validateLivenessProbe, validateReadinessProbe")
    { Home = RuleHome.Manifests };

    /// <summary>V106. Grace period of a probe.</summary>
    public static readonly Rule V106 = new("V106", ManifestProbes, "Grace period of a probe",
        "A probe's own grace period is greater than 0.",
        "core validation.go :: validateProbe, validateLivenessProbe, validateReadinessProbe")
    { Home = RuleHome.Manifests };

    /// <summary>V107. Not for readiness probes.</summary>
    public static readonly Rule V107 = new("V107", ManifestProbes, "Not for readiness probes",
        "A readiness probe has no grace period of its own.",
        "core validation.go :: validateProbe, validateLivenessProbe, validateReadinessProbe")
    { Home = RuleHome.Manifests };

    /// <summary>V108. Stop signals.</summary>
    public static readonly Rule V108 = new("V108", ManifestProbes, "Stop signals",
        "stopSignal needs spec.os.name, and Windows has only two signals.",
        "core validation.go :: validateStopSignal")
    { Home = RuleHome.Manifests, LeftOut = "The gate ContainerStopSignals is off in every version, so the field is dropped unseen." };
}
