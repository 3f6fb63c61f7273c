namespace PodTimeline.Manifests.Validation.Formats;

/// <summary>Paths inside volumes. Each method gives what is wrong with a text, in the API server's words.</summary>
/// <remarks>Source: validation.go :: validateLocalDescendingPath, validatePathNoBacksteps, ValidateLocalNonReservedPath.</remarks>
internal static class Paths
{
    /// <summary>No step up.</summary>
    public static IEnumerable<string> WithoutBacksteps(string path) => path.Split('/').Contains("..") ? ["must not contain '..'"] : [];

    /// <summary>Relative, and no step up.</summary>
    public static IEnumerable<string> FindDescendingFaults(string path)
    {
        foreach (var message in FindRelativeFaults(path)) yield return message;
        foreach (var message in WithoutBacksteps(path)) yield return message;
    }

    /// <summary>Relative.</summary>
    public static IEnumerable<string> FindRelativeFaults(string path) => path.StartsWith('/') ? ["must be a relative path"] : [];

    /// <summary>Relative, no step up, and not named like one of the kubelet's own entries.</summary>
    public static IEnumerable<string> OfFile(string path)
    {
        foreach (var message in FindDescendingFaults(path)) yield return message;
        foreach (var message in FindReservedFaults(path)) yield return message;
    }

    /// <summary>Not named like one of the kubelet's own entries.</summary>
    public static IEnumerable<string> FindReservedFaults(string path)
    {
        if (path.StartsWith("..", StringComparison.Ordinal) && !path.StartsWith("../", StringComparison.Ordinal))
            yield return "must not start with '..'";
    }
}
