using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Workbench;

/// <content>What is drawn, and how time is laid out.</content>
public sealed partial class WorkbenchSession
{
    private readonly HashSet<SimInstant> _unfolded = [];
    private (SimInstant From, SimInstant To)? _closer;

    /// <summary>
    /// The visible timeline: the whole run or, with the future hidden, what has been revealed; null before the first run.
    /// </summary>
    public TimelineFold? Fold => Picture?.Fold;

    /// <summary>What is drawn; null before the first run.</summary>
    public TimelinePicture? Picture { get; private set; }

    /// <summary>What is drawn without zoom, as in an exported file; null before the first run.</summary>
    public TimelinePicture? WholePicture => Picture is { } picture && _closer is not null
        ? TimelinePicture.Of(picture.Fold, picture.Axis.Until, Snapshot!.HidesFuture ? AxisForm.Linear : AxisForm, Snapshot.Proposal, _unfolded)
        : Picture;

    /// <summary>How time is laid out.</summary>
    public AxisForm AxisForm { get; private set; }

    /// <summary>The visible moments.</summary>
    public ImmutableArray<Moment> Moments { get; private set; } = [];

    /// <summary>The moment at the playhead; null before the first run.</summary>
    public Moment? Moment => Snapshot is { } snapshot ? Moment.Find(Moments, snapshot.Clock.At) : null;

    /// <summary>Changes how time is laid out.</summary>
    public void Choose(AxisForm form)
    {
        AxisForm = form;
        _unfolded.Clear();
        Redraw();
    }

    /// <summary>Unfolds one stretch.</summary>
    /// <param name="from">Its begin.</param>
    public void Unfold(SimInstant from)
    {
        if (Picture?.Axis.Folds.FirstOrDefault(fold => Math.Abs((fold.From - from).TotalSeconds) < 0.01) is not { } fold) return;
        _unfolded.Add(fold.From);
        Redraw();
    }

    /// <summary>Zooms into a stretch, in which fewer bars are joined.</summary>
    /// <param name="stretch">What is in view; null: the whole.</param>
    public void LookCloser((SimInstant From, SimInstant To)? stretch)
    {
        if (stretch == _closer) return;
        _closer = stretch;
        Redraw();
    }

    private void Redraw()
    {
        if (Picture is not null) Draw(Picture.Fold, Picture.Axis.Until);
    }

    private void Draw(TimelineFold fold, SimInstant until)
    {
        Picture = TimelinePicture.Of(fold, until, Snapshot!.HidesFuture ? AxisForm.Linear : AxisForm, Snapshot.Proposal, _unfolded, _closer);
        Moments = MomentFinder.Find(fold, Snapshot.Scenario.Pod);
    }
}
