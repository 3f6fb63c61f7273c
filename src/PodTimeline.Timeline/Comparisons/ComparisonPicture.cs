using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Differences;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>Everything that is drawn of a comparison, and where.</summary>
public sealed class ComparisonPicture
{
    private ComparisonPicture(Comparison comparison, Axis axis)
    {
        (Comparison, Axis) = (comparison, axis);
        Runs = [.. comparison.Runs.Select((run, index) => Draw(run, index))];
        var tag = 'a';
        Differences = [.. comparison.Differences.SelectMany((group, index) => group.Differences.Select(difference => PlaceTag(tag++, index, group, difference)))];
    }

    /// <summary>The comparison.</summary>
    public Comparison Comparison { get; }

    /// <summary>Where instants lie, in all runs.</summary>
    public Axis Axis { get; }

    /// <summary>The runs, A above B.</summary>
    public ImmutableArray<ComparedPicture> Runs { get; }

    /// <summary>The differences with their tags, group by group, most important first.</summary>
    public ImmutableArray<TaggedDifference> Differences { get; }

    /// <summary>The picture of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="form">Whether stretches in which nothing changes in any run are folded.</param>
    /// <param name="unfolded">The begins of stretches that are not folded all the same; null: none.</param>
    public static ComparisonPicture Of(Comparison comparison, AxisForm form, IReadOnlySet<SimInstant>? unfolded = null) =>
        new(comparison, comparison.FindAxis(form, unfolded));

    private ComparedPicture Draw(ComparedRun run, int index)
    {
        var picture = TimelinePicture.Of(run.Fold, Axis, run.Proposal);
        return new ComparedPicture(run, picture, [.. Comparison.Rows.Select(row => row.Rows[index] is { } there ? picture.Rows[there.Index] : null)]);
    }

    private TaggedDifference PlaceTag(char tag, int index, DifferenceGroup group, Difference difference)
    {
        var marks = difference.Marks.Select(mark => new PlacedMark(group.Run(mark.Side), FindRow(mark.Container), mark.From, mark.To, mark.Form, mark.Words));
        var bars = difference.Places.Where(place => place.Container is not null).SelectMany(place => FindBars(group.Run(place.Side), place.Container!, place.What));
        return new TaggedDifference(tag, index, difference, [.. marks], [.. bars.Distinct()]);
    }

    private int? FindRow(string? container) => container is null ? null : Comparison.Rows.First(row => row.Name == container).Index;

    /// <summary>The bars that an event began or ended.</summary>
    private IEnumerable<HighlightedBar> FindBars(int run, string container, Occurrence what)
    {
        var row = Comparison.Rows.First(row => row.Name == container);
        return row.Rows[run] is { } there ? there.Bars.Where(bar => bar.Seq == what.Seq || bar.To == what.At).Select(bar => new HighlightedBar(run, row.Index, bar.Seq)) : [];
    }
}
