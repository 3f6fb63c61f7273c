using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Axes;

/// <summary>A stretch in which nothing changes, drawn shorter than it is.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end.</param>
/// <param name="Units">Its width.</param>
/// <param name="Kind">Why nothing changes.</param>
/// <param name="Cycles">How many cycles it holds; 0 unless it repeats.</param>
public sealed record AxisFold(SimInstant From, SimInstant To, double Units, AxisFoldKind Kind, int Cycles = 0)
{
    /// <summary>How long it really is.</summary>
    public TimeSpan Length => To - From;
}

/// <summary>Why nothing changes.</summary>
public enum AxisFoldKind
{
    /// <summary>Everything stays as it is.</summary>
    Quiet,

    /// <summary>The kubelet waits before it retries something.</summary>
    BackOff,

    /// <summary>One container runs, ends and waits, again and again.</summary>
    Cycle,
}
