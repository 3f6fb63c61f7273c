using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Everything that is drawn of a story, and where: what the page, its watchers and the exports have in common.</summary>
public sealed class TimelinePicture
{
    private TimelinePicture(TimelineFold fold, Axis axis, SimInstant? proposal)
    {
        (Fold, Axis, Proposal) = (fold, axis, proposal);
        var stops = StopOrder.Find(fold);
        Rows = [.. fold.Rows.Select(row => new RowPicture(row, RowWaits.Find(row, axis.Until), RowWords.Find(fold, row, axis.Until), stops.GetValueOrDefault(row.Index)))];
        if (fold.Deletion is { } deletion && fold.Grace is { } length && length > TimeSpan.Zero)
            Grace = new GraceBand(deletion.At, length, fold.Gone is { } gone && gone < deletion.At + length ? gone : null);
    }

    /// <summary>What happens.</summary>
    public TimelineFold Fold { get; }

    /// <summary>Where instants lie.</summary>
    public Axis Axis { get; }

    /// <summary>When the deletion happens that is only proposed; null: there is none.</summary>
    public SimInstant? Proposal { get; }

    /// <summary>Whether the deletion is only proposed.</summary>
    public bool IsDeletionProposed => Proposal is not null && Proposal == Fold.Deletion?.At;

    /// <summary>One row for each container, init entries first.</summary>
    public ImmutableArray<RowPicture> Rows { get; }

    /// <summary>The grace period of the deletion; null while none is asked for, or when there is none.</summary>
    public GraceBand? Grace { get; }

    /// <summary>The picture of a timeline.</summary>
    /// <param name="fold">The timeline; it is not folded on afterwards.</param>
    /// <param name="until">The last instant that is drawn.</param>
    /// <param name="form">Whether quiet stretches are folded.</param>
    /// <param name="proposal">When the deletion happens that is only proposed; null: there is none.</param>
    /// <param name="unfolded">The begins of stretches that are not folded all the same; null: none.</param>
    public static TimelinePicture Of(
        TimelineFold fold, SimInstant until, AxisForm form, SimInstant? proposal = null, IReadOnlySet<SimInstant>? unfolded = null) =>
        new(fold, AxisFinder.Find(fold, until, form, unfolded), proposal);

    /// <summary>The picture of a timeline on an axis that it has in common with others.</summary>
    /// <param name="fold">The timeline; it is not folded on afterwards.</param>
    /// <param name="axis">Where instants lie.</param>
    /// <param name="proposal">When the deletion happens that is only proposed; null: there is none.</param>
    public static TimelinePicture Of(TimelineFold fold, Axis axis, SimInstant? proposal = null) => new(fold, axis, proposal);
}
