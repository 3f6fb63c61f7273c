using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Scripts;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Launching;

/// <summary>The main process of a container that runs a script: its log, its end, and when it will next do something new.</summary>
internal sealed class MainRun
{
    private readonly Action<string> _logLine;
    private readonly LogOutput _log;
    private readonly Interpreter _shell;
    private SimInstant _instant = SimInstant.Zero;
    private int _linesAtInstant;
    private int _lines;

    /// <summary>A run that is about to begin.</summary>
    /// <param name="world">The container's world, new.</param>
    /// <param name="plan">The command.</param>
    /// <param name="kernel">Time.</param>
    /// <param name="budget">How many steps it may take.</param>
    /// <param name="logLine">Takes each logged line.</param>
    /// <param name="ended">Called when it has ended, with code and signal.</param>
    /// <param name="boundReached">Called for each bound that it hits; null: not needed.</param>
    /// <param name="isSimulated">It is part of a pod's simulated life; otherwise it is only rehearsed.</param>
    public MainRun(
        ContainerWorld world, ScriptPlan plan, SimKernel kernel, StepBudget budget, Action<string> logLine, Action<int, UnixSignal?> ended,
        Action<string>? boundReached = null, bool isSimulated = false)
    {
        _logLine = logLine;
        _log = new LogOutput(Write);
        Run = new ScriptRun(world, kernel, isContainer: true, budget)
        {
            IsSimulated = isSimulated,
            Log = _log,
            BoundReached = boundReached,
            Ended = (code, signal) =>
            {
                _log.FlushPartial();
                ended(code, signal);
            },
        };
        _shell = ScriptLauncher.Prepare(Run, plan.Command, _log);
        Command = plan.Command;
        world.Processes.Main = _shell.Process;
        world.Processes.MainName = _shell.Process.Name;
    }

    public ScriptRun Run { get; }

    /// <summary>Lines logged so far.</summary>
    public int Lines => _lines;

    /// <summary>A small init is process 1, and passes signals on.</summary>
    public bool HasInit => _shell.Process.HasInit;

    /// <summary>When a process of the container will next do something new by itself, as far as is known.</summary>
    public SimInstant NextChange => Run.Container.NextChange;

    private IReadOnlyList<string> Command { get; }

    /// <summary>Begins; may end at once.</summary>
    public void Start() => _shell.StartProgram(Command, isFinal: true);

    /// <summary>Gets a signal from outside.</summary>
    public void Deliver(UnixSignal signal)
    {
        Run.Container.OnSignalled();
        _shell.Process.Deliver(signal);
    }

    /// <summary>Stops for good, without an event.</summary>
    public void Abort() => Run.Container.EndAll();

    private void Write(string line)
    {
        if (Run.Kernel.Now != _instant) (_instant, _linesAtInstant) = (Run.Kernel.Now, 0);
        var bound = _lines >= ShellLimits.LinesPerRun ? $"{ShellLimits.LinesPerRun} lines in one run"
            : _linesAtInstant >= ShellLimits.LinesPerInstant ? $"{ShellLimits.LinesPerInstant} lines at one instant"
            : _shell.Process.IsAtRest && Run.Budget.Pod.IsHalfWritten ? $"{Run.Budget.Pod.Characters / 2 / 1024 / 1024} Mi characters of log"
            : Run.Budget.TryWrite(line.Length) ? null : "characters of log";
        if (bound is not null)
        {
            Run.Note($"A limit was reached ({bound}): further lines are not shown.");
            return;
        }

        _lines++;
        _linesAtInstant++;
        _logLine(Assumptions.UnknownText.Show(line));
    }
}
