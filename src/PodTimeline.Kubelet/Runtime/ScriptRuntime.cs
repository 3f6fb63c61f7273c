using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Launching;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Reading;
using PodTimeline.Shell.Scripts;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>What the scripts of a pod share: volumes that outlive containers, and assumptions about the world.</summary>
internal sealed class ScriptRuntime(SimKernel kernel, bool sharedProcesses, PodNetwork network, SimulationBudget budget)
{
    private readonly PodFiles _files = new();
    private readonly PodBudget _budget = new(budget.ScriptSteps, budget.WrittenCharacters);
    private readonly Dictionary<string, AssumptionLedger> _assumed = new(StringComparer.Ordinal);

    /// <summary>What is used up, or null.</summary>
    public BudgetSpent? Spent =>
        _budget.IsSpent ? new(BudgetPart.ScriptSteps, _budget.Steps, _budget.MostSteps?.Taker, _budget.MostSteps?.Steps ?? 0, kernel.Now)
        : _budget.IsWrittenFull ? new(BudgetPart.WrittenCharacters, _budget.Characters, _budget.MostCharacters?.Taker, _budget.MostCharacters?.Characters ?? 0, kernel.Now)
        : null;

    /// <summary>The process of a container whose command is run step by step.</summary>
    public ScriptProcess Start(RuntimeContainer container, ProcessModel.Script model, IProcessHost host) =>
        new(model, GetWorld(container, model.Plan), host, MakeBudget($"the command of {container.Name}"));

    /// <summary>Runs a hook's command beside the main process.</summary>
    /// <param name="container">The container.</param>
    /// <param name="plan">The command.</param>
    /// <param name="host">Takes what it writes to process 1's output.</param>
    /// <returns>Its exit code, or null when the container ended under it.</returns>
    public async SimTask<int?> RunHook(RuntimeContainer container, ScriptPlan plan, IProcessHost host)
    {
        var done = new SimCompletion<int?>();
        var steps = MakeBudget($"a hook's script of {container.Name}");
        var run = new ScriptRun(GetWorld(container, plan), kernel, isContainer: false, steps)
        {
            IsSimulated = true,
            Log = MakeLog(steps, host),
            BoundReached = host.NoteBound,
            Ended = (code, _) => done.Complete(code),
        };
        CompleteAtEnd(container, done).Forget();
        steps.Charge(ShellLimits.StartLength);
        ScriptLauncher.Prepare(run, plan.Command, new NullOutput()).StartProgram(plan.Command, isFinal: true);
        return await done.Task;
    }

    /// <summary>Runs a probe's command in the container, until it ends or its time is up.</summary>
    public async SimTask<ProbeAnswer> Probe(RuntimeContainer container, ProbeKind kind, ScriptPlan plan, TimeSpan timeout, IProcessHost host)
    {
        var world = GetWorld(container, plan);
        if (StartErrors.Find(plan.Command, plan.Context) is not null && !world.HasInstalled) return new ProbeAnswer(ProbeVerdict.Unknown);
        if (Recall(container, plan) is { } remembered) return remembered.IsLate ? await TimeOut(container, remembered, timeout) : remembered.Answer;

        var done = new SimCompletion<int?>();
        var output = new ProbeCapture();
        var before = ProbeMemory.Mark.Of(world);
        var steps = new StepBudget(
            ShellLimits.StepsPerProbe, ShellLimits.StepsPerProbe, ShellLimits.StepsPerProbe, _budget, _budget.ShareOf($"the {kind.ToString().ToLowerInvariant()} probe's script of {container.Name}"));
        var run = new ScriptRun(world, kernel, isContainer: false, steps)
        {
            IsProbe = true,
            IsSimulated = true,
            Log = MakeLog(steps, host),
            BoundReached = host.NoteBound,
            Ended = (exit, _) => done.Complete(exit),
        };
        var shell = ScriptLauncher.Prepare(run, plan.Command, output);
        steps.Charge(ShellLimits.StartLength);
        shell.StartProgram(plan.Command, isFinal: true);
        if (!done.IsCompleted)
        {
            if (ProbeMemory.TryKeep(world, run, AnswerTimedOut(plan), isLate: true, before) is { } busy) return await StayBusy(container, plan, shell.Process, busy, timeout);
            CompleteAtEnd(container, done).Forget();
            await done.WaitAtMost(kernel, timeout);
        }
        else if (container.IsRunning && ProbeMemory.TryKeep(world, run, FindAnswer(done.Result, output), isLate: false, before) is { } memory)
        {
            container.Remembered[plan] = memory;
        }

        if (done.IsCompleted && done.Result is not 0) steps.TryWrite(output.Text.Length);
        container.ProbesChange |= shell.Process.Files.Unsteady > 0 || (run.Traits & (ScriptTraits.Clock | ScriptTraits.Waits)) != 0;
        if (!container.IsRunning) return new ProbeAnswer(ProbeVerdict.Unknown);
        if (done.IsCompleted) return container.Remembered.TryGetValue(plan, out var kept) ? kept.Answer : FindAnswer(done.Result, output);
        shell.Process.Abandon(world);
        return AnswerTimedOut(plan);
    }

    private StepBudget MakeBudget(string taker) => new(ShellLimits.StepsPerInstant, int.MaxValue, ShellLimits.StepsAtRest, _budget, _budget.ShareOf(taker));

    /// <summary>Process 1's output, as hooks and probes write to it.</summary>
    private static LogOutput MakeLog(StepBudget steps, IProcessHost host) => new(line =>
    {
        if (steps.TryWrite(line.Length)) host.WriteLog(UnknownText.Show(line));
    });

    /// <summary>What the same command answered before, if the world is as it was then.</summary>
    private ProbeMemory? Recall(RuntimeContainer container, ScriptPlan plan)
    {
        if (!container.Remembered.TryGetValue(plan, out var memory)) return null;
        if (memory.Holds(kernel.Now)) return memory;
        memory.Forget();
        container.Remembered.Remove(plan);
        return null;
    }

    /// <summary>The command keeps a processor busy: it is not simulated until its time is up.</summary>
    private async SimTask<ProbeAnswer> StayBusy(RuntimeContainer container, ScriptPlan plan, ShellProcess process, ProbeMemory memory, TimeSpan timeout)
    {
        process.Abandon(container.World!);
        container.Remembered[plan] = memory;
        return await TimeOut(container, memory, timeout);
    }

    private async SimTask<ProbeAnswer> TimeOut(RuntimeContainer container, ProbeMemory memory, TimeSpan timeout) =>
        await container.Exited.WaitAtMost(kernel, timeout) ? new ProbeAnswer(ProbeVerdict.Unknown) : memory.Answer;

    private static ProbeAnswer FindAnswer(int? status, ProbeCapture output) =>
        status is 0 ? new ProbeAnswer(ProbeVerdict.Success) : new ProbeAnswer(ProbeVerdict.Failure, TerminalText.ShowLines(UnknownText.Show(output.Text)).TrimEnd('\n'));

    private static ProbeAnswer AnswerTimedOut(ScriptPlan plan) => new(ProbeVerdict.Failure, $"command \"{string.Join(' ', plan.ShownCommand)}\" timed out");

    private static async SimTask CompleteAtEnd(RuntimeContainer container, SimCompletion<int?> done)
    {
        await container.Exited.Task;
        done.Complete(null);
    }

    private ContainerWorld GetWorld(RuntimeContainer container, ScriptPlan plan)
    {
        if (container.World is { } known) return known;
        if (!_assumed.TryGetValue(container.Name, out var assumed)) _assumed[container.Name] = assumed = new AssumptionLedger(plan.Context.Said);
        var world = new ContainerWorld(plan.Context, _files, assumed, !sharedProcesses, network) { PortsChanged = network.Notice };
        if (container.Process is { } process)
        {
            world.Processes.Main = new TimedTarget(container, process);
            world.Processes.MainName = plan.Context.Program ?? container.Spec.Command.FirstOrDefault() ?? "";
        }

        return container.World = world;
    }

    /// <summary>The main process as seen by those who signal it from inside the container.</summary>
    private sealed class TimedTarget(RuntimeContainer container, ContainerProcess process) : ISignalTarget
    {
        public bool IsAlive => container.IsRunning;

        public void Deliver(UnixSignal signal)
        {
            // Nothing inside a namespace can kill its process 1; to a server, SIGHUP means reloading its configuration.
            if (container.IsRunning && signal.Name is "SIGTERM" or "SIGINT" or "SIGQUIT") process.Deliver(signal);
        }
    }
}
