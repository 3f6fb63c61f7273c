using PodTimeline.Kubelet;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Api.Contract;

/// <summary>The words that the contract uses for our enumerations.</summary>
internal static class Words
{
    public static string Of(ProbeKind kind) => kind switch
    {
        ProbeKind.Startup => "startup",
        ProbeKind.Readiness => "readiness",
        ProbeKind.Liveness => "liveness",
    };

    public static string Of(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app",
    };

    public static string Of(SimulationEnd end) => end switch
    {
        SimulationEnd.Deleted => "deleted",
        SimulationEnd.Ended => "ended",
        SimulationEnd.Settled => "settled",
        SimulationEnd.Until => "until",
        SimulationEnd.Limit => "limit",
    };

    public static string Of(RunClosed closed) => closed switch
    {
        RunClosed.ByMaker => "closed",
        RunClosed.Idle => "idle",
        RunClosed.Shutdown => "shutdown",
    };

    public static string Of(BehaviorSource source) => source switch
    {
        BehaviorSource.Annotation => "annotation",
        BehaviorSource.Command => "command",
        BehaviorSource.Image => "image",
        BehaviorSource.Default => "default",
    };

    public static string Of(BehaviorKey key) => key switch
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

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
    };
}
