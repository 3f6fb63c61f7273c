using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Launching;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Reading;

/// <summary>
/// Runs a container's command on its own, before the simulation, to see what it will do: how long it takes, what it logs, and what has
/// to be assumed. What it writes into volumes is available to the containers rehearsed after it.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>Lines kept for comparison.</summary>
    private const int MostLines = 100;

    private static readonly TimeSpan LongestTime = TimeSpan.FromHours(25);

    private readonly SimKernel _kernel;
    private readonly SimInstant _start;
    private readonly List<(SimInstant At, string Text)> _lines = [];
    private readonly StepBudget _budget;
    private readonly MainRun _main;
    private (SimInstant At, int Code, UnixSignal? Signal)? _end;

    private Rehearsal(SimKernel kernel, ContainerWorld world, ScriptPlan plan, PodBudget budget)
    {
        (_kernel, _start) = (kernel, kernel.Now);
        _budget = new StepBudget(ShellLimits.StepsPerInstant, ShellLimits.StepsPerRehearsal, ShellLimits.StepsPerRehearsal, budget, budget.ShareOf("its command"));
        _main = new MainRun(world, plan, kernel, _budget, line => _lines.Add((kernel.Now, line)), (code, signal) => _end ??= (kernel.Now, code, signal));
    }

    /// <summary>Rehearses a command to its end, or until it only repeats itself.</summary>
    public static Rehearsal Run(SimKernel kernel, ContainerWorld world, ScriptPlan plan, PodBudget budget)
    {
        var rehearsal = new Rehearsal(kernel, world, plan, budget);
        rehearsal._main.Start();
        rehearsal.RunOn();
        return rehearsal;
    }

    /// <summary>Rehearses a command up to an instant after its start.</summary>
    /// <returns>Null when it ended before that, or was too busy to get there.</returns>
    public static Rehearsal? RunFor(SimKernel kernel, ContainerWorld world, ScriptPlan plan, PodBudget budget, TimeSpan length)
    {
        var rehearsal = new Rehearsal(kernel, world, plan, budget);
        var last = kernel.Now + length;
        rehearsal._main.Start();
        while (rehearsal._end is null && kernel.NextDue <= last && !rehearsal.IsCutOff) kernel.Step();
        if (rehearsal._end is not null || rehearsal.IsCutOff) return null;
        kernel.AdvanceTo(last);
        return rehearsal;
    }

    public ScriptTraits Traits => _main.Run.Traits;

    /// <summary>How a program reacts to signals that took it over at its very start; null when none did.</summary>
    public TermReaction? ReplacedAtOnce => _main.Run.ReplacedAtOnce;

    /// <summary>What its programs listened on.</summary>
    public Listening Listens => _main.Run.Listened;

    /// <summary>A port of its own pod that it waits for when it comes to rest, and that nobody opens; null: none.</summary>
    public int? RefusedPort => _end is null ? _main.Run.RefusedPort : null;

    /// <summary>It was killed because memory ran out.</summary>
    public bool IsOutOfMemory => _main.Run.IsOutOfMemory;

    /// <summary>A small init is process 1.</summary>
    public bool HasInit => _main.HasInit;

    /// <summary>Every line was logged at the start.</summary>
    public bool SpeaksOnlyAtStart => _lines.All(line => line.At == _start) && _lines.Count <= MostLines;

    public ImmutableArray<string> Lines => [.. _lines.Select(line => line.Text)];

    public SimTimeLength Length => _end is { } end ? new SimTimeLength(new RunLength(end.At - _start), end.Code) : new SimTimeLength(RunLength.Forever, 0);

    /// <summary>It took too many steps to be run to its end.</summary>
    public bool IsCutOff => _budget.IsSpent;

    /// <summary>It did nothing but sleep.</summary>
    public bool OnlySleeps => _main.Run is { Sleeps: > 0, OtherUtilities: 0 };

    /// <summary>It would keep a processor busy forever.</summary>
    public bool IsBusy => _end is null && Traits.HasFlag(ScriptTraits.Bounded) && _kernel.NextDue == SimInstant.Never;

    public ImmutableArray<string> Notes => [.. _main.Run.Notes];

    /// <summary>Whether it was found to repeat itself, so that time has to pass.</summary>
    public bool Repeats => _end is null && _kernel.NextDue != SimInstant.Never;

    /// <summary>Ends it, if it still runs, so that another can be rehearsed.</summary>
    public void Stop()
    {
        if (_end is null) _main.Abort();
    }

    /// <summary>Sends SIGTERM and observes for a minute what happens.</summary>
    /// <param name="signal">The container's stop signal.</param>
    public TermTrial Terminate(UnixSignal signal)
    {
        var at = _kernel.Now;
        var hadHandler = Traits.HasFlag(ScriptTraits.Signals) || ReplacedAtOnce is not (null or TermReaction.NoHandler);
        _main.Deliver(signal);
        while (_end is null && _kernel.NextDue <= at + TimeSpan.FromMinutes(1)) _kernel.Step();
        return _end is { } end ? new TermTrial(end.At - at, end.Signal?.ExitCode ?? end.Code, hadHandler, false) : new TermTrial(null, 137, hadHandler, true);
    }

    /// <summary>Runs until it has ended or comes to rest, or up to an instant.</summary>
    private void RunOn()
    {
        var last = _start + LongestTime;
        while (_end is null && _main.NextChange != SimInstant.Never && _kernel.NextDue <= last && !IsCutOff) _kernel.Step();
    }
}

/// <summary>How long a rehearsed command ran, and how it ended.</summary>
internal readonly record struct SimTimeLength(RunLength Runs, int ExitCode);
