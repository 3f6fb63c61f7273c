namespace PodTimeline.Web.Workbench;

/// <summary>Files that a run can be saved as.</summary>
public enum ExportFormat
{
    /// <summary>A picture.</summary>
    Svg,

    /// <summary>A dark picture.</summary>
    DarkSvg,

    /// <summary>A picture in pixels, at double resolution, in the colors of the page.</summary>
    Png,

    /// <summary>The run in sentences.</summary>
    Markdown,

    /// <summary>What <c>kubectl get pod -w</c> prints.</summary>
    Watch,

    /// <summary>Everything that the API says about it.</summary>
    Json,

    /// <summary>One event a line.</summary>
    Ndjson,

    /// <summary>A trace for Perfetto or speedscope.</summary>
    Trace,

    /// <summary>The manifest.</summary>
    Manifest,
}

/// <summary>Names of formats.</summary>
public static class ExportFormats
{
    /// <summary>The format in a menu.</summary>
    public static string GetTitle(ExportFormat format) => format switch
    {
        ExportFormat.Svg => "Picture (SVG)",
        ExportFormat.DarkSvg => "Picture, dark (SVG)",
        ExportFormat.Png => "Picture (PNG)",
        ExportFormat.Markdown => "Report (Markdown)",
        ExportFormat.Watch => "kubectl get -w (text)",
        ExportFormat.Json => "Everything (JSON)",
        ExportFormat.Trace => "Trace for Perfetto (JSON)",
        ExportFormat.Ndjson => "Events (NDJSON)",
        ExportFormat.Manifest => "Manifest (YAML)",
    };

    /// <summary>The extension of a file and its media type.</summary>
    public static (string Ending, string Type) GetFile(ExportFormat format) => format switch
    {
        ExportFormat.Svg or ExportFormat.DarkSvg => ("svg", "image/svg+xml"),
        ExportFormat.Png => ("png", "image/png"),
        ExportFormat.Markdown => ("md", "text/markdown"),
        ExportFormat.Watch => ("txt", "text/plain"),
        ExportFormat.Json => ("json", "application/json"),
        ExportFormat.Trace => ("trace.json", "application/json"),
        ExportFormat.Ndjson => ("ndjson", "application/x-ndjson"),
        ExportFormat.Manifest => ("yaml", "application/yaml"),
    };
}
