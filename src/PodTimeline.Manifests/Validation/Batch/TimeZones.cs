using System.Collections.Frozen;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>
/// Names of time zones, from the embedded <c>time-zones.txt</c>: a machine without a time zone database must give the same answer.
/// </summary>
internal static class TimeZones
{
    private static readonly FrozenSet<string> Names = Load();

    /// <summary>Whether there is a zone of that name; upper and lower case differ.</summary>
    public static bool Exists(string name) => Names.Contains(name);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(TimeZones).Assembly.GetManifestResourceStream("time-zones.txt")
            ?? throw new InvalidOperationException("time-zones.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
