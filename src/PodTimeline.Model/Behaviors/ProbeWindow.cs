namespace PodTimeline.Model.Behaviors;

/// <summary>
/// When a probe's handler would succeed, in the container's own running time: from <see cref="From"/> (included) to
/// <see cref="Until"/> (not included).
/// </summary>
/// <param name="From">Since the process started. Default zero.</param>
/// <param name="Until">Null means no end.</param>
/// <param name="UntilStopSignal">It ends when the process gets its stop signal.</param>
/// <param name="Takes">How long the handler takes to answer; longer than the probe's timeout is a failure. Default: no time.</param>
public sealed record ProbeWindow(TimeSpan From = default, TimeSpan? Until = null, bool UntilStopSignal = false, TimeSpan Takes = default)
{
    /// <summary>Always succeeds; the default for a probe.</summary>
    public static readonly ProbeWindow Always = new();

    /// <summary>Never succeeds.</summary>
    public static readonly ProbeWindow Never = new(Until: TimeSpan.Zero);

    /// <summary>Whether the handler succeeds.</summary>
    /// <param name="runningFor">Time since the process started.</param>
    /// <param name="stopSignalled">Whether it has got its stop signal.</param>
    public bool SucceedsAt(TimeSpan runningFor, bool stopSignalled) =>
        runningFor >= From && (Until is null || runningFor < Until) && !(UntilStopSignal && stopSignalled);

    /// <summary>Whether time alone can still change the answer after this long.</summary>
    public bool ChangesAfter(TimeSpan runningFor) => runningFor < From || (Until is { } end && end > From && runningFor < end);
}
