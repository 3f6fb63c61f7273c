namespace PodTimeline.Kubelet.Timing;

/// <summary>
/// What is random in a cluster, drawn from a seed: the same seed gives the same log. Each name has its own sequence, so that an extra
/// draw for one changes nothing for another.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private readonly Dictionary<string, ulong> _drawn = new(StringComparer.Ordinal);

    /// <summary>The seed derived from a text.</summary>
    public static ulong ToSeed(string text)
    {
        // FNV-1a: spreads well enough, and is the same on every machine.
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>The next number of a name, from 0 up to but not including 1.</summary>
    public double Draw(string name)
    {
        var number = _drawn[name] = _drawn.GetValueOrDefault(name) + 1;
        // SplitMix64.
        var z = (seed ^ ToSeed(name)) + number * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
