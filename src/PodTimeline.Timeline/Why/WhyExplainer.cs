using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Why.Situations;

namespace PodTimeline.Timeline.Why;

/// <summary>Answers "why now?" for a container at an instant, using only the events up to then.</summary>
/// <param name="fold">The timeline.</param>
/// <param name="pod">The pod.</param>
/// <param name="version">The cluster's version.</param>
public sealed class WhyExplainer(TimelineFold fold, PodSpec pod, KubernetesVersion version)
{
    private static readonly SimInstant BeforeAll = new(TimeSpan.FromTicks(-1));

    /// <summary>The answer for a container at an instant.</summary>
    public Explanation Explain(string container, SimInstant at)
    {
        var snapshot = new ContainerSnapshot(fold, pod, version, fold.GetRow(container), at);
        var end = snapshot.FindLastEnd();
        var reason = snapshot.Bar?.Kind switch
        {
            null => end is null ? NotBegun.Explain(snapshot) : Ended.Explain(snapshot, end),
            BarKind.Pulling => Pulling.Explain(snapshot),
            BarKind.Creating => Creating.Explain(snapshot),
            BarKind.Starting => Starting.Explain(snapshot),
            BarKind.NotReady => NotReady.Explain(snapshot),
            BarKind.Running => Running.Explain(snapshot),
            BarKind.PreStop => PreStop.Explain(snapshot),
            BarKind.WaitsForTurn => WaitsForTurn.Explain(snapshot),
            BarKind.Stopping => Stopping.Explain(snapshot),
            BarKind.BackOff => BackOff.Explain(snapshot),
            var other => throw new InvalidOperationException($"Unknown bar {other}."),
        };
        var seq = snapshot.Bar?.Seq ?? end?.Seq ?? 0;
        return new Explanation(container, at, reason.Question, reason.Text, [.. reason.Rules.Distinct()], CauseChain.Follow(fold.Events, seq), KubectlNote.Find(snapshot));
    }

    /// <summary>The container that something last happened to; the first of the pod before anything has.</summary>
    public string FindMostRecent(SimInstant at)
    {
        var latest = fold.Rows[0];
        var latestAt = BeforeAll;
        foreach (var row in fold.Rows)
        {
            var last = SimInstant.PickLater(
                row.Bars.LastOrDefault(bar => bar.From <= at)?.From ?? BeforeAll,
                row.Marks.LastOrDefault(mark => mark.At <= at)?.At ?? BeforeAll);
            if (last > latestAt) (latest, latestAt) = (row, last);
        }

        return latest.Container.Name;
    }
}
