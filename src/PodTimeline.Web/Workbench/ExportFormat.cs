namespace PodTimeline.Web.Workbench;

/// <summary>Files that a story can be saved as.</summary>
public enum ExportFormat
{
    /// <summary>A picture.</summary>
    Svg,

    /// <summary>What <c>kubectl get pod -w</c> prints.</summary>
    Watch,

    /// <summary>One event a line.</summary>
    Ndjson,

    /// <summary>The manifest.</summary>
    Manifest,
}

/// <summary>Names of formats.</summary>
public static class ExportFormats
{
    /// <summary>The format in a menu.</summary>
    public static string Title(ExportFormat format) => format switch
    {
        ExportFormat.Svg => "Picture (SVG)",
        ExportFormat.Watch => "kubectl get -w (text)",
        ExportFormat.Ndjson => "Events (NDJSON)",
        ExportFormat.Manifest => "Manifest (YAML)",
    };

    /// <summary>The ending of a file and its type.</summary>
    public static (string Ending, string Type) File(ExportFormat format) => format switch
    {
        ExportFormat.Svg => ("svg", "image/svg+xml"),
        ExportFormat.Watch => ("txt", "text/plain"),
        ExportFormat.Ndjson => ("ndjson", "application/x-ndjson"),
        ExportFormat.Manifest => ("yaml", "application/yaml"),
    };
}
