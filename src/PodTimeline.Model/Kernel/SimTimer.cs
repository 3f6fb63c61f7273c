using PodTimeline.Model.Time;

namespace PodTimeline.Model.Kernel;

/// <summary>
/// Something that happens at one instant. Armed by the <see cref="SimKernel"/>; it may be armed again from
/// <see cref="Fire"/>, so that a repeating timer allocates nothing.
/// </summary>
public abstract class SimTimer
{
    internal const int NotQueued = -1;

    internal int Slot = NotQueued;

    /// <summary>Whether it is waiting for its instant.</summary>
    public bool IsArmed => Slot != NotQueued;

    /// <summary>When it is due; meaningless while it is not armed.</summary>
    public SimInstant Due { get; internal set; }

    /// <summary>
    /// Whether something new can still happen when it fires. Probe ticks, log lines, re-syncs and back-off waits of a loop that repeats
    /// are background: a simulation that has only those left has settled.
    /// </summary>
    public bool IsBackground { get; set; }

    /// <summary>Called once when the instant has come; the timer is no longer armed then.</summary>
    protected internal abstract void Fire();
}
