namespace PodTimeline.Web.Workbench;

/// <summary>Files that a story can be saved as.</summary>
public enum ExportFormat
{
    /// <summary>A picture.</summary>
    Svg,

    /// <summary>A picture on a dark ground.</summary>
    DarkSvg,

    /// <summary>A picture in pixels, two for one, in the colors that the page has.</summary>
    Png,

    /// <summary>The story in sentences.</summary>
    Markdown,

    /// <summary>What <c>kubectl get pod -w</c> prints.</summary>
    Watch,

    /// <summary>All that the API says of it.</summary>
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
        ExportFormat.Markdown => "Story (Markdown)",
        ExportFormat.Watch => "kubectl get -w (text)",
        ExportFormat.Json => "Story (JSON)",
        ExportFormat.Trace => "Trace for Perfetto (JSON)",
        ExportFormat.Ndjson => "Events (NDJSON)",
        ExportFormat.Manifest => "Manifest (YAML)",
    };

    /// <summary>The ending of a file and its type.</summary>
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
