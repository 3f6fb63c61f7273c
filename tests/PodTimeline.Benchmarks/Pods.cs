using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Benchmarks;

/// <summary>The pods that are measured.</summary>
internal static class Pods
{
    /// <summary>Three init containers, two sidecars and five apps, with probes and hooks where people have them.</summary>
    public static PodSpec TenContainers { get; } = new()
    {
        Name = "ten",
        InitContainers =
        [
            Container("sidecar-0", ContainerKind.Sidecar) with { StartupProbe = Http() },
            Container("init-0", ContainerKind.Init),
            Container("init-1", ContainerKind.Init),
            Container("sidecar-1", ContainerKind.Sidecar),
            Container("init-2", ContainerKind.Init),
        ],
        Containers =
        [
            Container("app-0", ContainerKind.App) with { ReadinessProbe = Http(), LivenessProbe = Http() },
            Container("app-1", ContainerKind.App) with { Lifecycle = new LifecycleSpec(PreStop: new HandlerSpec.Sleep(TimeSpan.FromSeconds(5))) },
            Container("app-2", ContainerKind.App),
            Container("app-3", ContainerKind.App),
            Container("app-4", ContainerKind.App),
        ],
    };

    /// <summary>One app that exits with 1 a second after every start.</summary>
    public static PodSpec CrashLoop { get; } = new() { Name = "crash", Containers = [Container("app", ContainerKind.App)] };

    /// <summary>One app with a readiness probe every second.</summary>
    public static PodSpec Probed { get; } = new()
    {
        Name = "probed",
        Containers = [Container("app", ContainerKind.App) with { ReadinessProbe = Http() with { Period = TimeSpan.FromSeconds(1) } }],
    };

    /// <summary>One app with a startup probe that has passed, and so ticks every second for nothing.</summary>
    public static PodSpec Resting { get; } = new()
    {
        Name = "resting",
        Containers = [Container("app", ContainerKind.App) with { StartupProbe = Http() with { Period = TimeSpan.FromSeconds(1) } }],
    };

    /// <summary>Init containers run three seconds; the rest run until they are stopped, or crash after a second.</summary>
    public static ImmutableArray<ContainerBehavior> BehaviorsOf(PodSpec pod) =>
    [
        .. pod.AllContainers.Select(container => new ContainerBehavior
        {
            Container = container.Name,
            Source = BehaviorSource.Annotation,
            Runs = [new RunBehavior { Process = Process(container, crashes: pod == CrashLoop) }],
        }),
    ];

    private static ProcessModel.Timed Process(ContainerSpec container, bool crashes) => new(
        container.Kind == ContainerKind.Init ? RunLength.FromSeconds(3) : crashes ? RunLength.FromSeconds(1) : RunLength.Forever,
        crashes ? 1 : 0,
        false,
        new TermReaction.Exits(TimeSpan.FromSeconds(1)),
        []);

    private static ContainerSpec Container(string name, ContainerKind kind) => new()
    {
        Name = name,
        Image = name + ":1",
        Kind = kind,
        RestartPolicy = kind == ContainerKind.Sidecar ? RestartPolicy.Always : null,
    };

    private static ProbeSpec Http() => new() { Handler = new HandlerSpec.HttpGet("8080") };
}
