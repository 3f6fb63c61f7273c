using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Tests.Components.Timeline;

/// <summary>Pictures for tests of what draws them.</summary>
internal static class Drawn
{
    /// <summary>A simulation on an axis of just 100 s, so that a second is one percent.</summary>
    public static TimelinePicture OnAHundredSeconds(PlayedScenario played) => TimelinePicture.Of(played.Fold, SimInstant.FromSeconds(100 / 1.03), AxisForm.Linear);

    /// <summary>A simulation as the page opens it.</summary>
    /// <param name="played">The simulation.</param>
    /// <param name="proposal">Seconds at which a deletion is only proposed; null: none is.</param>
    public static TimelinePicture Folded(PlayedScenario played, double? proposal = null) =>
        TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded, proposal is { } at ? SimInstant.FromSeconds(at) : null);
}
