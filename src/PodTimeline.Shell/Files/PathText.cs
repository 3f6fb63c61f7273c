namespace PodTimeline.Shell.Files;

/// <summary>Paths as text.</summary>
internal static class PathText
{
    /// <summary>An absolute path without <c>.</c>, <c>..</c> and doubled slashes; <c>/</c> for the root.</summary>
    public static string ToAbsolute(string path, string workingDirectory)
    {
        if (path.Length > 4_096) path = path[..4_096];
        var parts = new List<string>();
        if (!path.StartsWith('/')) AddParts(parts, workingDirectory);
        AddParts(parts, path);
        return "/" + string.Join('/', parts);
    }

    /// <summary>Whether an absolute path is another one or below it.</summary>
    public static bool IsAtOrBelow(string path, string other) =>
        path == other || other == "/" || (path.StartsWith(other, StringComparison.Ordinal) && path.Length > other.Length && path[other.Length] == '/');

    /// <summary>The path that a link leads to: <c>/var/run</c> is <c>/run</c>.</summary>
    public static string ToCanonical(string absolute) => IsAtOrBelow(absolute, "/var/run") ? absolute[4..] : absolute;

    /// <summary>The part after the last slash, trailing slashes aside.</summary>
    public static string GetName(string path)
    {
        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? (path.Length == 0 ? "" : "/") : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    /// <summary>The part before the last slash: <c>.</c> when there is none.</summary>
    public static string GetDirectory(string path)
    {
        var trimmed = path.TrimEnd('/');
        var slash = trimmed.LastIndexOf('/');
        return slash < 0 ? (path.StartsWith('/') ? "/" : ".") : slash == 0 ? "/" : trimmed[..slash].TrimEnd('/') is { Length: > 0 } parent ? parent : "/";
    }

    private static void AddParts(List<string> parts, string path)
    {
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }
    }
}
