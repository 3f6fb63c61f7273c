using System.Collections.Immutable;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>The traces that the simulation does not tell as they were, each with the reason: lines of <c>ID: reason</c>.</summary>
internal static class NotHeld
{
    private static readonly Lazy<ImmutableDictionary<string, string>> Read = new(() =>
    {
        using var reader = new StreamReader(typeof(NotHeld).Assembly.GetManifestResourceStream("not-held.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split(": ", 2)).ToImmutableDictionary(parts => parts[0], parts => parts[1]);
    });

    public static ImmutableDictionary<string, string> Reasons => Read.Value;
}
