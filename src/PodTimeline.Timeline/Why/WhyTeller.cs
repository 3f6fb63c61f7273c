using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Why.Situations;

namespace PodTimeline.Timeline.Why;

/// <summary>Answers "why now?" for a container at an instant, from nothing but the events until then.</summary>
/// <param name="fold">The timeline.</param>
/// <param name="pod">The pod.</param>
/// <param name="version">The cluster's version.</param>
public sealed class WhyTeller(TimelineFold fold, PodSpec pod, KubernetesVersion version)
{
    private static readonly SimInstant BeforeAll = new(TimeSpan.FromTicks(-1));

    /// <summary>The answer for a container at an instant.</summary>
    public Answer Tell(string container, SimInstant at)
    {
        var moment = new Moment(fold, pod, version, fold.Row(container), at);
        var end = moment.LastEnd();
        var reason = moment.Bar?.Kind switch
        {
            null => end is null ? NotBegun.Tell(moment) : Ended.Tell(moment, end),
            BarKind.Pulling => Pulling.Tell(moment),
            BarKind.Creating => Creating.Tell(moment),
            BarKind.Starting => Starting.Tell(moment),
            BarKind.NotReady => NotReady.Tell(moment),
            BarKind.Running => Running.Tell(moment),
            BarKind.PreStop => PreStop.Tell(moment),
            BarKind.WaitsForTurn => WaitsForTurn.Tell(moment),
            BarKind.Stopping => Stopping.Tell(moment),
            BarKind.BackOff => BackOff.Tell(moment),
            var other => throw new InvalidOperationException($"Unknown bar {other}."),
        };
        var seq = moment.Bar?.Seq ?? end?.Seq ?? 0;
        return new Answer(container, at, reason.Question, reason.Text, [.. reason.Rules.Distinct()], CauseChain.Of(fold.Events, seq), KubectlNote.Of(moment));
    }

    /// <summary>The container that something happened to last; the first of the pod while nothing has.</summary>
    public string MostRecent(SimInstant at)
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
