using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.BackOff;

/// <summary>
/// Delays that double with every use and are forgotten after a quiet time: 10 s, 20 s, 40 s … up to 300 s (S28, S69, S70).
/// </summary>
/// <remarks>Source: client-go util/flowcontrol/backoff.go; values from pkg/kubelet/kubelet.go.</remarks>
internal sealed class BackOff(SimKernel kernel)
{
    /// <summary>The delay of a new entry.</summary>
    public static readonly TimeSpan Initial = TimeSpan.FromSeconds(10);

    /// <summary>The longest delay.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    /// <summary>
    /// An entry is forgotten this long after its last use, whatever happened meanwhile: every two seconds the kubelet clears old
    /// entries by their age, not by what the container did (GC, called by HandlePodCleanups).
    /// </summary>
    public static readonly TimeSpan ForgottenAfter = TimeSpan.FromSeconds(600);

    private readonly Dictionary<(string, string), Entry> _entries = [];

    /// <summary>The delay that, counted from an event, is still running; null when none is.</summary>
    public TimeSpan? FindRunning((string, string) key, SimInstant eventTime) =>
        Find(key) is { } entry && kernel.Now - eventTime < entry.Delay ? entry.Delay : null;

    /// <summary>Whether the delay, counted from the last use, is still running.</summary>
    public bool IsInBackOffSinceUpdate((string, string) key) =>
        Find(key) is { } entry && kernel.Now - entry.LastUse < entry.Delay;

    /// <summary>Records a use: makes the entry, or doubles its delay.</summary>
    public void Advance((string, string) key)
    {
        var delay = Find(key) is { } entry ? TimeSpan.FromTicks(Math.Min(entry.Delay.Ticks * 2, Longest.Ticks)) : Initial;
        _entries[key] = new Entry(delay, kernel.Now);
    }

    /// <summary>The delay in force; zero when there is none.</summary>
    public TimeSpan Get((string, string) key) => Find(key)?.Delay ?? TimeSpan.Zero;

    /// <summary>When the last use was; null when there is none.</summary>
    public SimInstant? FindLastUse((string, string) key) => Find(key)?.LastUse;

    private Entry? Find((string, string) key) =>
        _entries.TryGetValue(key, out var entry) && kernel.Now - entry.LastUse <= ForgottenAfter ? entry : null;

    private readonly record struct Entry(TimeSpan Delay, SimInstant LastUse);
}
