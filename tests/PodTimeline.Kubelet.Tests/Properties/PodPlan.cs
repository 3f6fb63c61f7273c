using System.Collections.Immutable;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.Properties;

/// <summary>A generated pod, what its containers do, and what is done to it. Small numbers mean choices, so that it prints shortly.</summary>
public sealed record PodPlan(
    RestartPolicy Policy, int Grace, int Minor, bool Typical, int? Until, ImmutableArray<PlannedContainer> Init, ImmutableArray<PlannedContainer> Apps,
    ImmutableArray<PlannedCommand> Commands)
{
    internal IEnumerable<(string Name, PlannedContainer Container)> All =>
        Init.Select((container, index) => ($"i{index}", container)).Concat(Apps.Select((container, index) => ($"a{index}", container)));

    internal PodReport Run() => Pod().Run();

    /// <summary>The pod in the words of the other tests.</summary>
    internal TestPod Pod()
    {
        var pod = new TestPod().Policy(Policy).Grace(Grace).Version(Minor);
        if (Typical) pod.Typical();
        if (Until is { } until) pod.Until(until);
        foreach (var (name, planned) in All)
        {
            if (name[0] == 'a') pod.App(name, with: planned.Dress);
            else if (planned.IsSidecar) pod.Sidecar(name, with: planned.Dress);
            else pod.Init(name, with: planned.Dress);
        }

        foreach (var command in Commands) pod.Command(command.At, command.Make(All.Select(entry => entry.Name).ToArray()));
        return pod;
    }

    public override string ToString() =>
        $"{Policy} grace {Grace} 1.{Minor} {(Typical ? "typical" : "none")} until {Until}\n  init {string.Join("\n       ", Init)}\n  apps {string.Join("\n       ", Apps)}\n  {string.Join("\n  ", Commands)}";
}

/// <summary>A container of a plan. A run of null seconds goes on forever; a probe opens so many seconds after the start.</summary>
public sealed record PlannedContainer(
    bool IsSidecar, ImmutableArray<(int? Seconds, int ExitCode)> Runs, int? OnTerm, int? PreStop, int? PostStart, int PostStartExit,
    int? Startup, int? Readiness, int? Liveness, int PullFailures)
{
    internal Container Dress(Container container)
    {
        container = container.Runs([.. Runs.Select(run => ((double?)run.Seconds, run.ExitCode))]).Pull(takes: 0, failures: PullFailures);
        container = OnTerm is { } after ? container.OnTerm(after, exits: 0) : container.IgnoresTerm();
        if (PreStop is { } preStop) container = container.PreStop(preStop);
        if (PostStart is { } postStart) container = container.PostStart(postStart, PostStartExit);
        if (Startup is { } startup) container = container.Startup(startup, probe: p => p with { Period = TimeSpan.FromSeconds(2), FailureThreshold = 5 });
        if (Readiness is { } readiness) container = container.Readiness(readiness);
        return Liveness is { } liveness ? container.Liveness(until: liveness, probe: p => p with { Period = TimeSpan.FromSeconds(5) }) : container;
    }

    public override string ToString() =>
        $"{(IsSidecar ? "sidecar " : "")}runs [{string.Join(' ', Runs)}] onTerm {OnTerm} preStop {PreStop} postStart {PostStart}/{PostStartExit} "
        + $"startup {Startup} readiness {Readiness} liveness {Liveness} pull fails {PullFailures}";
}

/// <summary>A command of a plan; the container it is about is chosen by a number.</summary>
public sealed record PlannedCommand(int At, PlannedAct Act, int Target)
{
    internal SimCommand Make(string[] containers)
    {
        var container = containers[Target % containers.Length];
        return Act switch
        {
            PlannedAct.Delete => new SimCommand.Delete(),
            PlannedAct.DeleteSoon => new SimCommand.Delete(TimeSpan.FromSeconds(Target)),
            PlannedAct.Crash => new SimCommand.Kill(container, 1),
            PlannedAct.OutOfMemory => new SimCommand.Kill(container, OutOfMemory: true),
            PlannedAct.SetImage => new SimCommand.SetImage(container, "other:" + Target),
            PlannedAct.FailReadiness => new SimCommand.SetProbe(container, ProbeKind.Readiness, false),
            PlannedAct.FailLiveness => new SimCommand.SetProbe(container, ProbeKind.Liveness, false),
            PlannedAct.RestartKubelet => new SimCommand.RestartKubelet(TimeSpan.FromSeconds(3)),
            PlannedAct.RebootNode => new SimCommand.RebootNode(TimeSpan.FromSeconds(20)),
        };
    }
}

/// <summary>What a planned command does.</summary>
public enum PlannedAct
{
    Delete,
    DeleteSoon,
    Crash,
    OutOfMemory,
    SetImage,
    FailReadiness,
    FailLiveness,
    RestartKubelet,
    RebootNode,
}
