using System.Globalization;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>Names of styles for what the timeline draws, and instants as the browser reads them.</summary>
internal static class BoardClasses
{
    public static string Of(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app",
    };

    public static string Of(BarKind kind) => kind switch
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

    public static string Of(WordPlace place) => place switch
    {
        WordPlace.Bar => "on-bar",
        WordPlace.PaleBar => "on-pale",
        WordPlace.StopBar => "on-stop",
        WordPlace.Wait => "on-wait",
        WordPlace.Below => "below",
        WordPlace.End => "after",
    };

    public static string Of(AxisFoldKind kind) => kind switch
    {
        AxisFoldKind.Quiet => "quiet",
        AxisFoldKind.BackOff => "back-off-cut",
    };

    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Started => "started",
        MarkKind.StopSignal => "stop-signal",
        MarkKind.Kill => "kill",
        MarkKind.Completed => "completed",
        MarkKind.Failed => "failed",
    };

    public static string Of(Tone tone) => tone switch
    {
        Tone.Neutral => "neutral",
        Tone.Progress => "progress",
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Stopping => "stopping",
    };

    public static string Seconds(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
