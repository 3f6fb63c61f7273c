using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>What a watcher's page is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Parts), "Parts")]
[JsonDerivedType(typeof(Clock), "Clock")]
[JsonDerivedType(typeof(Reload), "Reload")]
[JsonDerivedType(typeof(Ended), "Ended")]
public abstract record ScreenItem
{
    private ScreenItem() { }

    /// <summary>Parts of the timeline that look different now.</summary>
    /// <param name="Horizon">Seconds that the timeline's world reaches to.</param>
    /// <param name="Folds">What of it is folded, as begin, end, width and kind of each fold.</param>
    /// <param name="HidesFuture">Whether what has not happened yet is hidden; it is not among the parts then.</param>
    /// <param name="Changed">Each part's name and markup.</param>
    public sealed record Parts(double Horizon, string Folds, bool HidesFuture, ImmutableArray<ScreenPart> Changed) : ScreenItem;

    /// <summary>The clock was changed otherwise than by playing on.</summary>
    /// <param name="At">Seconds of the story.</param>
    /// <param name="Rate">Seconds of the story for a second.</param>
    /// <param name="Playing">Whether it moves.</param>
    /// <param name="Revealed">How far the story has been told.</param>
    public sealed record Clock(double At, double Rate, bool Playing, double Revealed) : ScreenItem;

    /// <summary>Another story is played: the page is to be loaded anew.</summary>
    public sealed record Reload : ScreenItem;

    /// <summary>The run is no more.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Ended(RunCloseReason Reason) : ScreenItem;
}

/// <summary>One part of a timeline.</summary>
/// <param name="Part">Its name, such as <c>row-2</c>.</param>
/// <param name="Html">Its markup.</param>
public sealed record ScreenPart(string Part, string Html);
