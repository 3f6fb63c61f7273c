using System.Collections.Immutable;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Tests.Support;

/// <summary>A pod and what its containers do, written down in a few words; times are in seconds.</summary>
internal sealed class TestPod
{
    private readonly List<ContainerSpec> _init = [];
    private readonly List<ContainerSpec> _apps = [];
    private readonly Dictionary<string, ContainerBehavior> _behaviors = [];
    private readonly List<SimCommand> _commands = [];
    private PodSpec _pod = new() { Name = "story", Containers = [] };
    private SimulationOptions _options = new() { Timings = ClusterTimings.None };

    public TestPod Policy(RestartPolicy policy) => With(pod => pod with { RestartPolicy = policy });

    public TestPod Grace(double seconds) => With(pod => pod with { TerminationGracePeriod = TimeSpan.FromSeconds(seconds) });

    public TestPod With(Func<PodSpec, PodSpec> change)
    {
        _pod = change(_pod);
        return this;
    }

    public TestPod Options(Func<SimulationOptions, SimulationOptions> change)
    {
        _options = change(_options);
        return this;
    }

    public TestPod Typical() => Options(options => options with { Timings = ClusterTimings.Typical });

    public TestPod Version(int minor) => Options(options => options with { Kubernetes = new KubernetesVersion(minor) });

    public TestPod Until(double seconds) => Options(options => options with { Until = TimeSpan.FromSeconds(seconds) });

    public TestPod Init(string name, double? runs = 5, int exits = 0, Func<Container, Container>? with = null) =>
        Add(name, ContainerKind.Init, runs, exits, with);

    public TestPod Sidecar(string name, double? runs = null, int exits = 0, Func<Container, Container>? with = null) =>
        Add(name, ContainerKind.Sidecar, runs, exits, with);

    public TestPod App(string name, double? runs = null, int exits = 0, Func<Container, Container>? with = null) =>
        Add(name, ContainerKind.App, runs, exits, with);

    public TestPod Delete(double at, double? grace = null) =>
        Command(at, new SimCommand.Delete(grace is { } seconds ? TimeSpan.FromSeconds(seconds) : null));

    public TestPod Command(double at, SimCommand command)
    {
        _commands.Add(command with { At = SimInstant.FromSeconds(at) });
        return this;
    }

    public PodSpec Pod => _pod with { InitContainers = [.. _init], Containers = [.. _apps] };

    public ImmutableArray<ContainerBehavior> Behaviors => [.. Pod.AllContainers.Select(container => _behaviors[container.Name])];

    public SimulationOptions Settings => _options with { Commands = [.. _commands] };

    public PodReport Run() => new(PodSimulation.Run(Pod, Behaviors, Settings));

    private TestPod Add(string name, ContainerKind kind, double? runs, int exits, Func<Container, Container>? with)
    {
        var process = new ProcessModel.Timed(
            runs is { } seconds ? RunLength.FromSeconds(seconds) : RunLength.Forever, exits, false, new TermReaction.Exits(TimeSpan.FromSeconds(1)), []);
        var container = new Container(
            new ContainerSpec { Name = name, Image = $"{name}:1", Kind = kind, RestartPolicy = kind == ContainerKind.Sidecar ? RestartPolicy.Always : null },
            new ContainerBehavior { Container = name, Source = BehaviorSource.Annotation, Runs = [new RunBehavior { Process = process }] });
        if (with is not null) container = with(container);
        (kind == ContainerKind.App ? _apps : _init).Add(container.Spec);
        _behaviors[name] = container.Behavior;
        return this;
    }
}

/// <summary>A container of a <see cref="TestPod"/>.</summary>
internal sealed record Container(ContainerSpec Spec, ContainerBehavior Behavior)
{
    public Container Image(string image) => this with { Spec = Spec with { Image = image } };

    public Container OnTerm(double after, int exits = 143) => React(new TermReaction.Exits(TimeSpan.FromSeconds(after), exits));

    public Container IgnoresTerm() => React(new TermReaction.Ignores());

    public Container React(TermReaction reaction) => EachTimed(timed => timed with { OnTerm = reaction });

    public Container EachTimed(Func<ProcessModel.Timed, ProcessModel.Timed> change) =>
        EachRun(run => run with { Process = change((ProcessModel.Timed)run.Process) });

    public Container EachRun(Func<RunBehavior, RunBehavior> change) =>
        this with { Behavior = Behavior with { Runs = [.. Behavior.Runs.Select(change)] } };

    /// <summary>First run, second run, …; null seconds mean forever. The last one repeats.</summary>
    public Container Runs(params (double? Seconds, int ExitCode)[] runs)
    {
        var first = Behavior.Runs[0];
        return this with
        {
            Behavior = Behavior with
            {
                Runs =
                [
                    .. runs.Select(run => first with
                    {
                        Process = (ProcessModel.Timed)first.Process with
                        {
                            Runs = run.Seconds is { } seconds ? RunLength.FromSeconds(seconds) : RunLength.Forever,
                            ExitCode = run.ExitCode,
                        },
                    }),
                ],
            },
        };
    }

    public Container Startup(double from = 0, double? until = null, Func<ProbeSpec, ProbeSpec>? probe = null) =>
        this with
        {
            Spec = Spec with { StartupProbe = Probe(probe) },
            Behavior = EachRun(run => run with { Startup = Window(from, until) }).Behavior,
        };

    public Container Readiness(double from = 0, double? until = null, Func<ProbeSpec, ProbeSpec>? probe = null) =>
        this with
        {
            Spec = Spec with { ReadinessProbe = Probe(probe) },
            Behavior = EachRun(run => run with { Readiness = Window(from, until) }).Behavior,
        };

    public Container Liveness(double from = 0, double? until = null, Func<ProbeSpec, ProbeSpec>? probe = null) =>
        this with
        {
            Spec = Spec with { LivenessProbe = Probe(probe) },
            Behavior = EachRun(run => run with { Liveness = Window(from, until) }).Behavior,
        };

    public Container PreStop(double? seconds, int exits = 0) =>
        this with
        {
            Spec = Spec with { Lifecycle = Spec.Lifecycle with { PreStop = new HandlerSpec.Exec(["hook"]) } },
            Behavior = EachRun(run => run with { PreStop = Hook(seconds, exits) }).Behavior,
        };

    public Container PreStopSleep(double seconds) =>
        this with { Spec = Spec with { Lifecycle = Spec.Lifecycle with { PreStop = new HandlerSpec.Sleep(TimeSpan.FromSeconds(seconds)) } } };

    public Container PostStart(double? seconds, int exits = 0) =>
        this with
        {
            Spec = Spec with { Lifecycle = Spec.Lifecycle with { PostStart = new HandlerSpec.Exec(["hook"]) } },
            Behavior = EachRun(run => run with { PostStart = Hook(seconds, exits) }).Behavior,
        };

    public Container Pull(double? takes = null, int failures = 0, ImagePullPolicy policy = ImagePullPolicy.IfNotPresent, bool present = false, bool lacksSecrets = false) =>
        this with
        {
            Spec = Spec with { ImagePullPolicy = policy },
            Behavior = Behavior with { Pull = new PullBehavior(takes is { } seconds ? TimeSpan.FromSeconds(seconds) : null, failures, Present: present, LacksSecrets: lacksSecrets) },
        };

    public Container Restart(RestartPolicy? policy, params RestartRule[] rules) =>
        this with { Spec = Spec with { RestartPolicy = policy, RestartPolicyRules = [.. rules] } };

    private static HookBehavior Hook(double? seconds, int exits) =>
        new(seconds is { } takes ? RunLength.FromSeconds(takes) : RunLength.Forever, exits);

    private static ProbeWindow Window(double from, double? until) =>
        new(TimeSpan.FromSeconds(from), until is { } end ? TimeSpan.FromSeconds(end) : null);

    private static ProbeSpec Probe(Func<ProbeSpec, ProbeSpec>? change)
    {
        var probe = new ProbeSpec { Handler = new HandlerSpec.HttpGet("8080") };
        return change is null ? probe : change(probe);
    }
}
