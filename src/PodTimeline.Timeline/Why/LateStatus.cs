using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Why;

/// <summary>Why STATUS says how the last run ended while the container already waits for the next (S96).</summary>
public static class LateStatus
{
    /// <summary>What there is to say of a stretch of STATUS; null: it says what is.</summary>
    /// <param name="fold">The timeline.</param>
    /// <param name="span">The stretch.</param>
    public static string? Explain(TimelineFold fold, LaneSpan span) =>
        TellsAnEnd(span.Text) && fold.Rows.Any(row => row.Bars.Any(bar => IsWait(fold, bar) && Overlaps(bar, span)))
            ? "the back-off has begun; CrashLoopBackOff shows from the kubelet's next sync on (S96)"
            : null;

    private static bool TellsAnEnd(string status) =>
        status[(status.StartsWith("Init:", StringComparison.Ordinal) ? "Init:".Length : 0)..] is "Error" or "Completed" or "OOMKilled" or "ContainerCannotRun" or "StartError"
        || status.Contains("ExitCode:", StringComparison.Ordinal) || status.Contains("Signal:", StringComparison.Ordinal);

    private static bool IsWait(TimelineFold fold, Bar bar) => bar.Kind == BarKind.BackOff && fold.Events[bar.Seq - 1] is SimEvent.ContainerBackOff;

    private static bool Overlaps(Bar bar, LaneSpan span) => IsBefore(bar.From, span.To) && IsBefore(span.From, bar.To);

    private static bool IsBefore(SimInstant from, SimInstant? to) => to is not { } end || from < end;
}
