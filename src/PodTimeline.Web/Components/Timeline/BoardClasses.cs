using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>Names of styles for what the timeline draws.</summary>
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
}
