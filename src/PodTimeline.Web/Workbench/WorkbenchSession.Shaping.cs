using System.Globalization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Web.Workbench;

/// <content>Containers changed by hand on the timeline.</content>
public sealed partial class WorkbenchSession
{
    /// <summary>The least real time from one preview to the next; after one that took longer, as long as that.</summary>
    public static readonly TimeSpan PreviewEvery = TimeSpan.FromMilliseconds(50);

    private long? _previewedAt;
    private TimeSpan _previewTook;

    /// <summary>The run as it would be if the person let go of what they drag; null while nothing is dragged.</summary>
    public ShapePreview? Preview { get; private set; }

    /// <summary>Whether containers can be changed on the timeline: it shows the current text, and nothing of it is hidden.</summary>
    public bool CanShape => !IsStale && CanRun && Snapshot is { HidesFuture: false };

    /// <summary>Writes a person's decision about a container into the text, where it can be undone.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="attempt">The run of the container, from 0.</param>
    /// <param name="at">Where the end of the bar is to be.</param>
    /// <returns>The change of the text; null when there is nothing to change, or the text cannot be changed.</returns>
    public Fix? BuildShapeFix(string container, ShapeHandleKind kind, int attempt, SimInstant at)
    {
        if (!CanShape || Picture?.Rows.FirstOrDefault(row => row.Row.Container.Name == container) is not { } row) return null;
        if (ShapeHandle.Find(row.Row).FirstOrDefault(handle => handle.Kind == kind && handle.Attempt == attempt) is not { } handle) return null;
        var length = at > handle.From ? at - handle.From : TimeSpan.Zero;
        return Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, kind switch
        {
            ShapeHandleKind.Pull => new BehaviorSetting.Pull(length),
            ShapeHandleKind.Startup => new BehaviorSetting.FirstSuccess(ProbeKind.Startup, length),
            ShapeHandleKind.Readiness => new BehaviorSetting.FirstSuccess(ProbeKind.Readiness, length),
            ShapeHandleKind.Runs => new BehaviorSetting.Runs(length),
            ShapeHandleKind.Obeys => new BehaviorSetting.Obeys(length),
        }, attempt));
    }

    /// <summary>Simulates the run as it would be with the end of a bar elsewhere. The text and the run stay as they are.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">What is dragged.</param>
    /// <param name="attempt">The run of the container, from 0.</param>
    /// <param name="at">Where the end of the bar would be.</param>
    /// <returns>False when it is too soon after the last one, so that nothing was done.</returns>
    public bool PreviewShape(string container, ShapeHandleKind kind, int attempt, SimInstant at)
    {
        if (_previewedAt is { } last && time.GetElapsedTime(last) < (_previewTook > PreviewEvery ? _previewTook : PreviewEvery)) return false;
        var began = time.GetTimestamp();
        Preview = BuildShapeFix(container, kind, attempt, at) is { } change ? Guard(() => Predict(change.Apply(Text))) : null;
        _previewTook = time.GetElapsedTime(began);
        _previewedAt = time.GetTimestamp();
        return true;
    }

    /// <summary>Shows the run as it is again.</summary>
    public void EndPreview() => Preview = null;

    /// <summary>Takes a text in which only what containers do is changed, and plays it: the commands, the playhead and the selected container stay.</summary>
    /// <returns>False when it cannot run.</returns>
    public bool TakeShape(string text)
    {
        if (Snapshot is not { } snapshot || Run is null) return false;
        var (at, selected) = (Run.TakeSnapshot().Clock.At, Selected);
        Edit(text);
        if (Manifest.Pod is null || !GuardRun(() => PlayScenario(snapshot.Commands))) return false;
        Run?.SetClock(at, playing: false);
        Selected = selected;
        return true;
    }

    /// <summary>Writes another decision about a container into the text.</summary>
    public Fix? Decide(string container, BehaviorSetting setting) => CanShape ? Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, setting)) : null;

    private ShapePreview? Predict(string text)
    {
        var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = Kubernetes, Workload = Workload?.ToString(CultureInfo.InvariantCulture) });
        if (Picture is not { } before || Scenario.Read(manifest, Kubernetes, ClusterTimings.Typical, budget, Node) is not { } scenario) return null;
        var run = new Run(scenario, time, proposesDeletion: true);
        if (!Commands.IsEmpty) run.Replace(scenario, playing: false, Commands);
        var snapshot = run.TakeFullSnapshot();
        var timeline = new RunTimeline();
        timeline.Fold(run, snapshot, snapshot.ForecastSeq);
        var axis = AxisFinder.Find([before.Fold, timeline.Timeline], SimInstant.PickLater(before.Axis.Until, snapshot.ForecastUntil), AxisForm, _unfolded);
        return new ShapePreview(TimelinePicture.Of(timeline.Timeline, axis, snapshot.Proposal, _closer), before);
    }
}
