using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;

namespace PodTimeline.Web.Runs;

/// <summary>The picture of a run for somebody who opens it now.</summary>
public static class RunPictures
{
    /// <summary>Draws the visible part of a run: the whole forecast or, with the future hidden, what has been revealed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="snapshot">Its latest snapshot, with the forecast.</param>
    /// <param name="form">How time is laid out; a hidden future folds nothing.</param>
    /// <param name="unfolded">Where stretches begin that are not folded all the same; null: none.</param>
    public static TimelinePicture Draw(Run run, RunSnapshot snapshot, AxisForm form = AxisForm.Folded, IReadOnlySet<SimInstant>? unfolded = null)
    {
        var folder = new RunTimeline();
        folder.Fold(run, snapshot, snapshot.HidesFuture ? snapshot.LastSeq : snapshot.ForecastSeq);
        return snapshot.HidesFuture
            ? TimelinePicture.Of(folder.Timeline, AxisFinder.ReachWithoutFuture(snapshot.RevealedUntil), AxisForm.Linear, snapshot.Proposal, unfolded)
            : TimelinePicture.Of(folder.Timeline, snapshot.ForecastUntil, form, snapshot.Proposal, unfolded);
    }
}
