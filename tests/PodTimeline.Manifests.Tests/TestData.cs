namespace PodTimeline.Manifests.Tests;

/// <summary>The embedded files under Data/.</summary>
internal static class TestData
{
    /// <summary>A file by its path under Data/, such as <c>pastes/init-demo.yaml</c>.</summary>
    public static string Text(string path)
    {
        using var stream = typeof(TestData).Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException(path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Paths that start so.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(TestData).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
