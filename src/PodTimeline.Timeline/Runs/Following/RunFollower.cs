using PodTimeline.Kubelet;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs.Following;

/// <summary>
/// Tells one watcher a run: what they have missed first, then everything as the clock reaches it. Pulls from the run's log, one
/// batch at a time and only when the last was taken, so that a slow watcher costs no more memory than a fast one.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="afterSeq">The last event that the watcher has; 0 for none.</param>
/// <param name="branch">The branch that the watcher was told last; null when they do not know.</param>
public sealed class RunFollower(Run run, int afterSeq, int? branch = null) : IAsyncEnumerable<RunItem>
{
    private const int Batch = 500;

    /// <inheritdoc />
    public async IAsyncEnumerator<RunItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var sent = Math.Max(0, afterSeq);
        RunLook? seen = null;
        (SimulationEnd, SimInstant)? endSent = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var look = run.Look();

            // The branch is told by the clock, and so after the rewinding that leads there: a watcher whose connection breaks
            // in between comes back with numbers and branch that belong together.
            if (LastHolding(sent, seen, look) is var holding && holding < sent) yield return new RunItem.Rewound(sent = holding);
            if (look.ClockChanges != seen?.ClockChanges) yield return new RunItem.Clock(look.Clock, look.Branch, look.ToldUntil);
            seen = look;

            foreach (var simEvent in run.Events(sent, look.LastSeq, look.Branch, Batch))
            {
                sent = simEvent.Seq;
                yield return new RunItem.Event(simEvent);
            }

            if (sent < look.LastSeq) continue;
            if (look.End is { } end && endSent != (end, look.ToldUntil))
            {
                endSent = (end, look.ToldUntil);
                yield return new RunItem.Ended(end, look.ToldUntil);
            }

            if (look.Closed is { } closed)
            {
                yield return new RunItem.Closed(closed);
                yield break;
            }

            await run.WaitAsync(look, cancellationToken);
        }
    }

    private int LastHolding(int sent, RunLook? seen, RunLook look)
    {
        var known = seen?.Branch ?? (branch >= 0 && branch <= look.Branch ? branch : null);
        var withdrawn = known is { } told ? run.WithdrawnSince(told) : run.WithdrawnFor(sent);
        return Math.Min(sent, Math.Min(withdrawn ?? sent, seen is null ? look.LastSeq : sent));
    }
}
