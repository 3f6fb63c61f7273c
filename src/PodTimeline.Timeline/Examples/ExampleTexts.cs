using System.Collections.Concurrent;

namespace PodTimeline.Timeline.Examples;

/// <summary>The manifests that are embedded in this assembly, read once each.</summary>
internal static class ExampleTexts
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The text of <c>Examples/ID.yaml</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static string Read(string id) => Texts.GetOrAdd(id, static id =>
    {
        using var stream = typeof(ExampleTexts).Assembly.GetManifestResourceStream(id + ".yaml")
            ?? throw new InvalidOperationException($"There is no Examples/{id}.yaml.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    });
}
