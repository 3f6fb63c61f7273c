using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>What a watcher's page gets.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Parts), "Parts")]
[JsonDerivedType(typeof(Clock), "Clock")]
[JsonDerivedType(typeof(Reload), "Reload")]
[JsonDerivedType(typeof(Ended), "Ended")]
public abstract record ScreenItem
{
    private ScreenItem() { }

    /// <summary>Parts of the timeline that have changed.</summary>
    /// <param name="Horizon">Seconds to which the timeline reaches.</param>
    /// <param name="Folds">Its folds, each as beginning, end, width and kind.</param>
    /// <param name="HidesFuture">Whether the future is hidden; the parts then do not include it.</param>
    /// <param name="Changed">Each part's name and markup.</param>
    public sealed record Parts(double Horizon, string Folds, bool HidesFuture, ImmutableArray<ScreenPart> Changed) : ScreenItem;

    /// <summary>The clock was changed otherwise than by playing on.</summary>
    /// <param name="At">Seconds of the run.</param>
    /// <param name="Rate">Simulated seconds per second.</param>
    /// <param name="Playing">Whether it moves.</param>
    /// <param name="Revealed">How far the run has been revealed.</param>
    public sealed record Clock(double At, double Rate, bool Playing, double Revealed) : ScreenItem;

    /// <summary>Another scenario is played: the page must reload.</summary>
    public sealed record Reload : ScreenItem;

    /// <summary>The run is no more.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Ended(RunCloseReason Reason) : ScreenItem;
}

/// <summary>One part of a timeline.</summary>
/// <param name="Part">Its name, such as <c>row-2</c>.</param>
/// <param name="Html">Its markup.</param>
public sealed record ScreenPart(string Part, string Html);
