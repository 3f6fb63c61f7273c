using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Everything that is drawn of a run, and where: shared by the page, its watchers and the exports.</summary>
public sealed class TimelinePicture
{
    private readonly Density _density;
    private CauseLinks? _causes;

    private TimelinePicture(TimelineFold fold, Axis axis, SimInstant? proposal, (SimInstant From, SimInstant To)? closer = null)
    {
        (Fold, Axis, Proposal) = (fold, axis, proposal);
        _density = new Density(axis, closer, [.. fold.Rows.Select(GetStretches), GetStretches(fold.Status.Lane), GetStretches(fold.Status.Ready)]);
        Waits = WaitCurve.Find(fold, axis.Until);
        var stops = StopOrder.Find(fold);
        Rows = [.. fold.Rows.Select(row => Draw(row, stops.GetValueOrDefault(row.Index)))];
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

    /// <summary>Whether bars too narrow to be told apart are joined; zoomed in, fewer are.</summary>
    public bool IsJoined => _density.Joins;

    /// <summary>One row for each container, init entries first.</summary>
    public ImmutableArray<RowPicture> Rows { get; }

    /// <summary>The grace period of the deletion; null while none is requested, or when there is none.</summary>
    public GraceBand? Grace { get; }

    /// <summary>Links from what is drawn to what is drawn of its cause.</summary>
    public CauseLinks Causes => _causes ??= new CauseLinks(Fold, Rows);

    /// <summary>
    /// How long the kubelet waits before the next start of the container that crashes most; null when there is no such curve.
    /// </summary>
    public WaitCurve? Waits { get; }

    /// <summary>The picture of a timeline.</summary>
    /// <param name="fold">The timeline; it is not folded on afterwards.</param>
    /// <param name="until">The last instant that is drawn.</param>
    /// <param name="form">Whether quiet stretches are folded.</param>
    /// <param name="proposal">When the deletion happens that is only proposed; null: there is none.</param>
    /// <param name="unfolded">The begins of stretches that are not folded all the same; null: none.</param>
    /// <param name="closer">The zoomed stretch; null: the whole.</param>
    public static TimelinePicture Of(
        TimelineFold fold, SimInstant until, AxisForm form, SimInstant? proposal = null, IReadOnlySet<SimInstant>? unfolded = null, (SimInstant From, SimInstant To)? closer = null) =>
        new(fold, AxisFinder.Find(fold, until, form, unfolded), proposal, closer);

    /// <summary>The picture of a timeline on an axis that it has in common with others.</summary>
    /// <param name="fold">The timeline; it is not folded on afterwards.</param>
    /// <param name="axis">Where instants lie.</param>
    /// <param name="proposal">When the deletion happens that is only proposed; null: there is none.</param>
    /// <param name="closer">The zoomed stretch; null: the whole.</param>
    public static TimelinePicture Of(TimelineFold fold, Axis axis, SimInstant? proposal = null, (SimInstant From, SimInstant To)? closer = null) => new(fold, axis, proposal, closer);

    /// <summary>A lane as it is drawn: stretches too narrow to be told apart become one, which says what they say in turn.</summary>
    public ImmutableArray<DrawnSpan> Draw(Lane lane) =>
    [
        .. _density.Join(GetStretches(lane)).Select(group =>
        {
            if (group.Count == 1) return new DrawnSpan(lane.Spans[group.First], lane.Spans[group.First].To, lane.Spans[group.First].Text);
            // The text shown for longest comes first and sets the color.
            var spans = lane.Spans.Skip(group.First).Take(group.Count).ToList();
            var said = spans.GroupBy(span => span.Text).OrderByDescending(same => same.Sum(span => ((span.To ?? Axis.Until) - span.From).Ticks)).ToList();
            return new DrawnSpan(spans[0] with { Tone = said[0].First().Tone }, spans[^1].To, string.Join(", ", said.Take(2).Select(same => same.Key)));
        }),
    ];

    private RowPicture Draw(ContainerRow row, StopNumber? stop)
    {
        ImmutableArray<DrawnBar> bars =
        [
            .. _density.Join(GetStretches(row)).Select(group =>
            {
                var joined = row.Bars.Skip(group.First).Take(group.Count).ToList();
                return new DrawnBar(joined[0], joined[^1].To, group.Count, group.Count == 1 ? 1 : joined.Select(bar => bar.Attempt).Distinct().Count());
            }),
        ];
        ImmutableArray<Mark> marks = _density.Joins
            ? [.. row.Marks.Where(mark => !bars.Any(bar => bar.IsJoined && mark.At >= bar.Bar.From && mark.At <= (bar.To ?? Axis.Until)))]
            : [.. row.Marks];
        return new RowPicture(row, RowWaits.Find(row, Axis.Until), RowWords.Find(Fold, row, bars, marks, Axis.Until, _density), stop) { Bars = bars, Marks = marks };
    }

    private IReadOnlyList<(SimInstant From, SimInstant To)> GetStretches(ContainerRow row) => [.. row.Bars.Select(bar => (bar.From, bar.To ?? Axis.Until))];

    private IReadOnlyList<(SimInstant From, SimInstant To)> GetStretches(Lane lane) => [.. lane.Spans.Select(span => (span.From, span.To ?? Axis.Until))];
}
