using PodTimeline.Model.Events;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Why;

/// <summary>Why STATUS says how the last run ended while the container already waits for the next (S96).</summary>
public static class LateStatus
{
    /// <summary>What there is to say about a stretch of STATUS; null: it shows the current state.</summary>
    /// <param name="fold">The timeline.</param>
    /// <param name="span">The stretch.</param>
    public static string? Explain(TimelineFold fold, LaneSpan span)
    {
        if (!TellsAnEnd(span.Text)) return null;
        // Its ends lie beside those of the back-off: a status is published some time after what it tells.
        var middle = span.From + ((span.To ?? fold.Events[^1].At) - span.From) / 2;
        return fold.Rows.Any(row => row.FindBar(middle) is { Kind: BarKind.BackOff } bar && fold.Events[bar.Seq - 1] is SimEvent.ContainerBackOff)
            ? "the back-off has begun; CrashLoopBackOff shows from the kubelet's next sync on (S96)"
            : null;
    }

    private static bool TellsAnEnd(string status) =>
        status[(status.StartsWith("Init:", StringComparison.Ordinal) ? "Init:".Length : 0)..] is "Error" or "Completed" or "OOMKilled" or "ContainerCannotRun" or "StartError"
        || status.Contains("ExitCode:", StringComparison.Ordinal) || status.Contains("Signal:", StringComparison.Ordinal);
}
