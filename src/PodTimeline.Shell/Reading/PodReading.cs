using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Reading;

/// <summary>Reads the commands of a pod's containers, hooks and probes by rehearsing them, in the order the containers start.</summary>
internal sealed class PodReading
{
    private readonly PodSpec _pod;
    private readonly ContextBuilder _contexts;
    private readonly PodFiles _files = new();
    private readonly SimKernel _kernel = new();
    private readonly PodBudget _budget = new(ShellLimits.StepsPerReading);
    private readonly ReadNetwork _network;

    public PodReading(PodSpec pod)
    {
        (_pod, _contexts, _network) = (pod, new ContextBuilder(pod), new ReadNetwork(pod));
        // What images listen on is known before anything is rehearsed.
        foreach (var container in pod.AllContainers)
            if (_contexts.GetCommand(container).IsEmpty && container.Args.IsEmpty && KnownImages.Find(container.Image) is { } image)
                _network.Add(container, ProgramFacts.OfImage(image, _contexts.Build(container, ImmutableDictionary<string, RunLength>.Empty, isSaid: false)).Listens);
    }

    private bool IsProcessOne => !_pod.ShareProcessNamespace && !_pod.HostPid;

    /// <summary>Reads a container's main process, and the handlers of its hooks and probes.</summary>
    /// <param name="container">The container.</param>
    /// <param name="said">What the annotation says of its assumptions, by key.</param>
    /// <param name="isSaid">The annotation says what its main process does.</param>
    public ContainerReading Read(ContainerSpec container, ImmutableDictionary<string, RunLength> said, bool isSaid)
    {
        var context = _contexts.Build(container, said, isSaid);
        var assumed = new AssumptionLedger(said);
        _network.Begin(container);
        var process = ReadProcess(container, context, assumed);
        _network.Add(container, process.Process is ProcessModel.Timed timed && !isSaid ? timed.Listens : process.Listens ?? Listening.Unknown);
        return new ContainerReading(process)
        {
            PostStart = ReadHook(container.Lifecycle.PostStart, context, assumed),
            PreStop = ReadHook(container.Lifecycle.PreStop, context, assumed),
            Startup = ReadProbe(container.StartupProbe, container, context, assumed),
            Readiness = ReadProbe(container.ReadinessProbe, container, context, assumed),
            Liveness = ReadProbe(container.LivenessProbe, container, context, assumed),
            Assumptions = [.. assumed.Made],
        };
    }

    private ProcessReading ReadProcess(ContainerSpec container, ScriptContext context, AssumptionLedger assumed)
    {
        var command = _contexts.GetCommand(container);
        if (command.IsEmpty) return OfImage(container, context, assumed);
        if (StartErrors.Find(command, context) is { } error) return new ProcessReading(new ProcessModel.CannotStart(error), BehaviorSource.Command);

        var plan = new ScriptPlan(command, context);
        var rehearsal = Rehearsal.Run(_kernel, new ContainerWorld(context, _files, assumed, IsProcessOne, _network), plan, _budget);
        var outline = new ScriptOutline
        {
            Runs = rehearsal.Length.Runs,
            ExitCode = rehearsal.Length.ExitCode,
            Lines = rehearsal.Lines.Length,
            Repeats = rehearsal.Repeats,
            Waits = rehearsal.Length.Runs.IsForever && !rehearsal.Repeats && !rehearsal.Traits.HasFlag(ScriptTraits.Serves),
            OnlySleeps = rehearsal.OnlySleeps,
            IsBusy = rehearsal.IsBusy,
            Notes = rehearsal.Notes,
        };
        var source = rehearsal.Traits.HasFlag(ScriptTraits.Defaults) && !IsShell(command[0]) ? BehaviorSource.Default : BehaviorSource.Command;
        var hasExecHook = container.Lifecycle.PreStop is HandlerSpec.Exec || container.Lifecycle.PostStart is HandlerSpec.Exec;
        var timed = ScriptCompiler.TryCompile(rehearsal, IsShell(command[0]) && hasExecHook);
        outline = outline with { OnTerm = TryTerm(container, plan, rehearsal) };
        rehearsal.Stop();
        return new ProcessReading(timed ?? (ProcessModel)new ProcessModel.Script(plan.With(outline)), source) 
        {
            Notes = rehearsal.RefusedPort is { } port ? [WriteRefusalNote(container, port), .. ListNotes(outline)] : ListNotes(outline),
            RefusedPort = rehearsal.RefusedPort,
            Outline = outline,
            Listens = rehearsal.Listens,
        };
    }

    private static bool IsShell(string program) => PathText.GetName(program) is "sh" or "bash" or "ash" or "dash";

    /// <summary>No command: what is known of the image, else the default of the container's kind.</summary>
    private ProcessReading OfImage(ContainerSpec container, ScriptContext context, AssumptionLedger assumed)
    {
        if (context.ImageFacts is not { } image || !container.Args.IsEmpty)
        {
            var process = ProcessReading.OfKind(container.Meant, _pod.IsOfJob);
            if (_pod.IsOfJob && container.Meant == ContainerKind.App)
                process = process with { Runs = assumed.AssumeLength("runs:" + container.Name, $"{container.Image} takes {AssumptionLedger.FormatSeconds(process.Runs.Length)} and succeeds, as a Job's container is there to end", process.Runs) };
            return new ProcessReading(process, BehaviorSource.Default);
        }

        var facts = ProgramFacts.OfImage(image, context);
        return new ProcessReading(new ProcessModel.Timed(facts.Runs, facts.ExitCode, facts.IsOutOfMemory, facts.OnTerm, facts.Logs) { Listens = facts.Listens }, BehaviorSource.Image);
    }

    /// <summary>What SIGTERM does: to the rehearsed process if it still runs, else to another one stopped half-way.</summary>
    private TermTrial? TryTerm(ContainerSpec container, ScriptPlan plan, Rehearsal rehearsal)
    {
        var signal = container.Lifecycle.StopSignal is { } named ? UnixSignal.FromName(named) : plan.Context.ImageFacts?.StopSignal ?? UnixSignal.Term;
        if (rehearsal.Length.Runs.IsForever) return rehearsal.IsCutOff ? null : rehearsal.Terminate(signal);
        var half = rehearsal.Length.Runs.Length / 2;
        if (half == TimeSpan.Zero) return null;
        var world = new ContainerWorld(plan.Context, new PodFiles(), new AssumptionLedger(plan.Context.Said), IsProcessOne, _network);
        if (Rehearsal.RunFor(new SimKernel(), world, plan, _budget, half)?.Terminate(signal) is not { } trial) return null;
        return trial with { IsIgnored = trial.After is null || (trial.After == rehearsal.Length.Runs.Length - half && trial.ExitCode == rehearsal.Length.ExitCode) };
    }

    private static string WriteRefusalNote(ContainerSpec container, int port) => container.Kind == ContainerKind.Init
        ? $"It waits for port {port} of its own pod, but no app container starts before it has ended: it waits forever."
        : $"It waits for port {port} of its own pod, on which nothing in the pod listens: it waits forever.";

    private static ImmutableArray<string> ListNotes(ScriptOutline outline) => outline switch
    {
        { Notes.IsEmpty: false } => outline.Notes,
        { OnTerm: { IsIgnored: true, HasHandler: true } } =>
            ["The handler of its trap runs only when the command in the foreground has ended; a command in the background with wait after it is left at once (T35)."],
        { OnTerm.IsIgnored: true } =>
            ["As process 1 it ignores SIGTERM, for which it has no handler: deleting the pod takes the whole grace period and ends with SIGKILL, 137 (T34)."],
        _ => [],
    };

    private HookModel? ReadHook(HandlerSpec? handler, ScriptContext context, AssumptionLedger assumed)
    {
        if (handler is HandlerSpec.HttpGet or HandlerSpec.TcpSocket) return new HookModel.Network();
        if (handler is not HandlerSpec.Exec exec) return null;
        var plan = new ScriptPlan(exec.Command, context);
        return ScriptCompiler.TryCompileHook(plan, new ContainerWorld(context, new PodFiles(), assumed, IsProcessOne, _network), _budget) ?? (HookModel)new HookModel.Script(plan);
    }

    private ProbeModel? ReadProbe(ProbeSpec? probe, ContainerSpec container, ScriptContext context, AssumptionLedger assumed)
    {
        if (probe is null) return null;
        if (probe.Handler is HandlerSpec.Exec exec) return new ProbeModel.Script(new ScriptPlan(exec.Command, context));
        if (_network.IsUnknown(container)) assumed.Note("listens:" + FindPort(probe.Handler), $"its program listens on port {FindPort(probe.Handler)}, and answers probes with success, from its start on");
        return new ProbeModel.Network();
    }

    private static string FindPort(HandlerSpec handler) => handler switch
    {
        HandlerSpec.HttpGet http => http.Port,
        HandlerSpec.TcpSocket tcp => tcp.Port,
        HandlerSpec.Grpc grpc => grpc.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}

/// <summary>What was read of a container.</summary>
/// <param name="Process">Its main process.</param>
internal sealed record ContainerReading(ProcessReading Process)
{
    public HookModel? PostStart { get; init; }

    public HookModel? PreStop { get; init; }

    public ProbeModel? Startup { get; init; }

    public ProbeModel? Readiness { get; init; }

    public ProbeModel? Liveness { get; init; }

    public ImmutableArray<BehaviorAssumption> Assumptions { get; init; } = [];
}
