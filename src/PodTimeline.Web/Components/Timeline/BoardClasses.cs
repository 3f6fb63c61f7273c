using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>Class names for what the timeline draws, and instants as the browser reads them.</summary>
internal static class BoardClasses
{
    public static string Get(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app",
    };

    public static string Get(BarKind kind) => kind switch
    {
        BarKind.Pulling => "pulling",
        BarKind.Creating => "creating",
        BarKind.Starting => "starting",
        BarKind.NotReady => "not-ready",
        BarKind.Running => "running",
        BarKind.PreStop => "pre-stop",
        BarKind.WaitsForTurn => "waits",
        BarKind.Stopping => "stopping",
        BarKind.BackOff => "back-off",
    };

    public static string Get(WordPlace place) => place switch
    {
        WordPlace.Bar => "on-bar",
        WordPlace.PaleBar => "on-pale",
        WordPlace.StopBar => "on-stop",
        WordPlace.Wait => "on-wait",
        WordPlace.Below => "below",
        WordPlace.End => "after",
    };

    public static string Get(OverviewColor color) => color switch
    {
        OverviewColor.Preparing => "preparing",
        OverviewColor.Init => "init",
        OverviewColor.Sidecar => "sidecar",
        OverviewColor.App => "app",
        OverviewColor.Stopping => "stopping",
    };

    public static string Get(AxisFoldKind kind) => kind switch
    {
        AxisFoldKind.Quiet => "quiet",
        AxisFoldKind.BackOff => "back-off-cut",
        AxisFoldKind.Cycle => "cycle",
    };

    public static string Get(MarkKind kind) => kind switch
    {
        MarkKind.Started => "started",
        MarkKind.StopSignal => "stop-signal",
        MarkKind.Kill => "kill",
        MarkKind.Completed => "completed",
        MarkKind.Failed => "failed",
        MarkKind.Crashed => "crashed",
        MarkKind.OutOfMemory => "out-of-memory",
        MarkKind.ProbeSet => "probe-set",
        MarkKind.ImageSet => "image-set",
    };

    public static string Get(Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Progress => "progress",
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Stopping => "stopping",
        Tone.Frozen => "frozen",
    };

    /// <summary>
    /// The folds as the browser reads them: beginning and end in seconds, width in units, kind, such as <c>21 59 150 quiet;70 90 64
    /// back-off-cut</c>.
    /// </summary>
    public static string Get(ImmutableArray<AxisFold> folds) =>
        string.Join(';', folds.Select(fold => string.Create(CultureInfo.InvariantCulture, $"{FormatSeconds(fold.From)} {FormatSeconds(fold.To)} {fold.Units:0.####} {Get(fold.Kind)}")));

    public static string FormatSeconds(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
