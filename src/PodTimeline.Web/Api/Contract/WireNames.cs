using PodTimeline.Kubelet;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Api.Contract;

/// <summary>The words that the contract uses for our enumerations.</summary>
internal static class WireNames
{
    public static string Get(ProbeKind kind) => kind switch
    {
        ProbeKind.Startup => "startup",
        ProbeKind.Readiness => "readiness",
        ProbeKind.Liveness => "liveness",
    };

    public static string Get(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app",
    };

    public static string Get(SimulationEnd end) => end switch
    {
        SimulationEnd.Deleted => "deleted",
        SimulationEnd.Ended => "ended",
        SimulationEnd.Settled => "settled",
        SimulationEnd.Until => "until",
        SimulationEnd.Limit => "limit",
    };

    public static string Get(RunCloseReason closed) => closed switch
    {
        RunCloseReason.ByMaker => "closed",
        RunCloseReason.Idle => "idle",
        RunCloseReason.Shutdown => "shutdown",
    };

    public static string Get(BehaviorSource source) => source switch
    {
        BehaviorSource.Annotation => "annotation",
        BehaviorSource.Command => "command",
        BehaviorSource.Image => "image",
        BehaviorSource.Default => "default",
    };

    public static string Get(BehaviorKey key) => key switch
    {
        BehaviorKey.Runs => "runs",
        BehaviorKey.Exits => "exits",
        BehaviorKey.Oom => "oom",
        BehaviorKey.OnTerm => "onTerm",
        BehaviorKey.Logs => "logs",
        BehaviorKey.Startup => "startup",
        BehaviorKey.Readiness => "readiness",
        BehaviorKey.Liveness => "liveness",
        BehaviorKey.PostStart => "postStart",
        BehaviorKey.PreStop => "preStop",
    };

    public static string Get(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
    };
}
