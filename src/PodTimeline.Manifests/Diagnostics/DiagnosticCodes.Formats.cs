using static PodTimeline.Manifests.Diagnostics.Severity;

namespace PodTimeline.Manifests.Diagnostics;

/// <content>Texts that are not manifests, or not yet: PT0070 to PT0079.</content>
public static partial class DiagnosticCodes
{
    /// <summary>PT0070. A template that is not filled in.</summary>
    public static readonly DiagnosticCode Template = new("PT0070", Error, "A template that is not filled in");

    /// <summary>PT0071. A file of a Helm chart.</summary>
    public static readonly DiagnosticCode HelmChart = new("PT0071", Error, "A file of a Helm chart");

    /// <summary>PT0072. A Kustomize file.</summary>
    public static readonly DiagnosticCode Kustomization = new("PT0072", Error, "A Kustomize file");

    /// <summary>PT0073. A patch.</summary>
    public static readonly DiagnosticCode Patch = new("PT0073", Error, "A patch");

    /// <summary>PT0074. A Docker Compose file.</summary>
    public static readonly DiagnosticCode Compose = new("PT0074", Error, "A Docker Compose file");

    /// <summary>PT0075. Output of kubectl that is no manifest.</summary>
    public static readonly DiagnosticCode KubectlOutput = new("PT0075", Error, "Output of kubectl that is no manifest");

    /// <summary>PT0076. Placeholders.</summary>
    public static readonly DiagnosticCode Placeholders = new("PT0076", Error, "Placeholders");

    /// <summary>PT0077. Lines left out.</summary>
    public static readonly DiagnosticCode LinesLeftOut = new("PT0077", Info, "Lines left out");

    /// <summary>PT0078. HTML entities.</summary>
    public static readonly DiagnosticCode HtmlEntities = new("PT0078", Error, "HTML entities");

    /// <summary>PT0079. A file of another program.</summary>
    public static readonly DiagnosticCode OtherFormat = new("PT0079", Error, "A file of another program");
}
