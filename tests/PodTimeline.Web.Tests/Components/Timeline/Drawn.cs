using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Tests.Components.Timeline;

/// <summary>Pictures for tests of what draws them.</summary>
internal static class Drawn
{
    /// <summary>A story on an axis of just 100 s, so that a second is one percent.</summary>
    public static TimelinePicture OnAHundredSeconds(Told told) => TimelinePicture.Of(told.Fold, SimInstant.FromSeconds(100 / 1.03), AxisForm.Linear);

    /// <summary>A story as the page opens it.</summary>
    /// <param name="told">The story.</param>
    /// <param name="proposal">Seconds at which a deletion is only proposed; null: none is.</param>
    public static TimelinePicture Folded(Told told, double? proposal = null) =>
        TimelinePicture.Of(told.Fold, told.Now, AxisForm.Folded, proposal is { } at ? SimInstant.FromSeconds(at) : null);
}
