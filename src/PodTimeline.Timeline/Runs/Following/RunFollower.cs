using PodTimeline.Kubelet;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs.Following;

/// <summary>
/// Streams a run to one watcher: first what they have missed, then everything as the clock reaches it. Pulls from the run's log, one
/// batch at a time and only when the last was taken, so that a slow watcher costs no more memory than a fast one.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="afterSeq">The last event that the watcher has; 0 for none.</param>
/// <param name="branch">The last branch that the watcher knows; null: none.</param>
public sealed class RunFollower(Run run, int afterSeq, int? branch = null) : IAsyncEnumerable<RunItem>
{
    private const int Batch = 500;

    /// <inheritdoc />
    public async IAsyncEnumerator<RunItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var sent = Math.Max(0, afterSeq);
        RunSnapshot? seen = null;
        (SimulationEnd, SimInstant)? endSent = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var snapshot = run.TakeSnapshot();

            // The branch is sent with the clock, and so after the retraction that leads to it: a watcher whose connection breaks in between
            // comes back with a number and a branch that belong together.
            if (FindLastHolding(sent, seen, snapshot) is var holding && holding < sent) yield return new RunItem.Rewound(sent = holding);
            if (snapshot.ClockChanges != seen?.ClockChanges) yield return new RunItem.Clock(snapshot.Clock, snapshot.Branch, snapshot.RevealedUntil);
            seen = snapshot;

            foreach (var simEvent in run.GetEvents(sent, snapshot.LastSeq, snapshot.Branch, Batch))
            {
                sent = simEvent.Seq;
                yield return new RunItem.Event(simEvent);
            }

            if (sent < snapshot.LastSeq) continue;
            if (snapshot.End is { } end && endSent != (end, snapshot.RevealedUntil))
            {
                endSent = (end, snapshot.RevealedUntil);
                yield return new RunItem.Ended(end, snapshot.RevealedUntil);
            }

            if (snapshot.Closed is { } closed)
            {
                yield return new RunItem.Closed(closed);
                yield break;
            }

            await run.WaitAsync(snapshot, cancellationToken);
        }
    }

    private int FindLastHolding(int sent, RunSnapshot? seen, RunSnapshot snapshot)
    {
        var known = seen?.Branch ?? (branch >= 0 && branch <= snapshot.Branch ? branch : null);
        var withdrawn = known is { } told ? run.FindLastValidSince(told) : run.FindLastValidFor(sent);
        return Math.Min(sent, Math.Min(withdrawn ?? sent, seen is null ? snapshot.LastSeq : sent));
    }
}
