using System.Collections.Immutable;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>
/// Runs a script in virtual time, as one process. Nothing here throws: an error of a script becomes a message and a status, and a
/// script that exceeds a bound keeps the process busy forever.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Rounds after which a program that repeats itself forever is at rest.</summary>
    public const int RoundsBeforeRest = 3;

    private const ExecuteMode Inherited = ExecuteMode.Tested | ExecuteMode.Final;

    private readonly Func<string, Utility?> _utilities;
    private Flow _flow;
    private int _flowLevels;
    private bool _waits;
    private ImmutableHashSet<string> _looksAt = [];

    /// <summary>A shell that is about to run.</summary>
    /// <param name="process">Its process.</param>
    /// <param name="state">Its initial state.</param>
    /// <param name="descriptors">What it reads from and writes to.</param>
    /// <param name="utilities">Finds utilities by name.</param>
    public Interpreter(ShellProcess process, ShellState state, Descriptors descriptors, Func<string, Utility?> utilities) =>
        (Process, State, Descriptors, _utilities) = (process, state, descriptors, utilities);

    public ShellProcess Process { get; }

    public ShellState State { get; }

    public Descriptors Descriptors { get; private set; }

    /// <summary>Utilities by name.</summary>
    public Func<string, Utility?> Utilities => _utilities;

    /// <summary>Whether a loop waits for the result of what runs now.</summary>
    public bool Waits
    {
        get => _waits;
        init => _waits = value;
    }

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="mayBecome">Its last command may replace the process.</param>
    /// <param name="isFinal">Nothing comes after it.</param>
    /// <returns>The status it ends with, after its EXIT trap.</returns>
    public async SimTask<int> Run(ShellScript script, bool mayBecome, bool isFinal)
    {
        var last = isFinal ? ExecuteMode.Final : ExecuteMode.None;
        // Dash never lets a program replace the shell's process; the others do so only with the last command.
        if (mayBecome && script.Error is null && script.EndsWithCommand && State.Dialect != ShellDialect.Dash) last |= ExecuteMode.Last;
        await RunCommands(script, last);
        if (_flow == Flow.None && script.Error is { } error) State.LastStatus = error.IsUnread ? await RunUnread(error, isFinal) : await ReportSyntax(error);
        await RunExitTrap();
        return State.LastStatus;
    }

    /// <summary>The rest of a script that a shell could read but this parser cannot: it is treated like an unknown program.</summary>
    private async SimTask<int> RunUnread(ShellSyntaxError error, bool isFinal)
    {
        Process.Run.Container.Assumed.Note($"unread:{error.Line}", $"from line {error.Line} on ({error.Message}) the script is not read; the rest of it is taken to go well");
        return await Serve(["the rest of the script"], Descriptors, isFinal);
    }

    /// <summary>Runs one command as the whole work of this process, such as a subshell or a job.</summary>
    private async SimTask<int> RunAlone(ShellCommand command, bool isFinal)
    {
        await Execute(command, (isFinal ? ExecuteMode.Final : ExecuteMode.None) | (command is ShellCommand.Simple ? ExecuteMode.Last : ExecuteMode.None));
        await RunExitTrap();
        return State.LastStatus;
    }

    private async SimTask RunCommands(ShellScript script, ExecuteMode last)
    {
        for (var index = 0; index < script.Commands.Length && _flow == Flow.None; index++)
            await Execute(script.Commands[index], index == script.Commands.Length - 1 ? last : ExecuteMode.None);
    }

    /// <summary>Runs a command and sets <c>$?</c>.</summary>
    private async SimTask<int> Execute(ShellCommand command, ExecuteMode mode)
    {
        if (!Process.IsAlive) await Process.WaitForever();
        if (Process is { IsAtRest: true, Run.Budget.IsSpentAtRest: true })
        {
            await GoOn();
            return State.LastStatus;
        }

        // The simulation stops here; the process has no further events.
        if (Process.Run is { IsSimulated: true, Budget.Pod.IsSpent: true }) await Process.WaitForever();
        if (!Process.TryStep() || Process.Nesting >= ShellLimits.CallDepth)
        {
            await StayBusy(Process.Nesting >= ShellLimits.CallDepth ? "commands call each other without end" : "commands repeat without a pause");
            return State.LastStatus;
        }

        Process.Nesting++;
        var waited = _waits;
        _waits |= State.LoopDepth > 0 && (mode.HasFlag(ExecuteMode.Tested) || (_looksAt.Contains("?") && command is ShellCommand.Simple { Words.Length: > 0 } or ShellCommand.Pipeline));
        var status = await Dispatch(command, mode);
        _waits = waited;
        Process.Nesting--;
        State.LastStatus = status;
        if (command is ShellCommand.Simple) Process.Decide(status);
        if (Process.PendingTraps.Count > 0) await RunPendingTraps();
        if (status != 0 && _flow == Flow.None && !mode.HasFlag(ExecuteMode.Tested)
            && command is ShellCommand.Simple or ShellCommand.Pipeline { Negated: false } or ShellCommand.Subshell
                or ShellCommand.Arithmetic or ShellCommand.Conditional)
        {
            if (Process.Traps.TryGetValue("ERR", out var action) && action.Length > 0 && State.Dialect == ShellDialect.Bash) await RunTrap(action);
            if (_flow == Flow.None && State.Options.HasFlag(ShellOptions.ExitOnError)) _flow = Flow.Exit;
        }

        return State.LastStatus;
    }

    private SimTask<int> Dispatch(ShellCommand command, ExecuteMode mode) => command switch
    {
        ShellCommand.Simple simple => RunSimple(simple, mode),
        ShellCommand.Sequence sequence => RunSequence(sequence, mode),
        ShellCommand.AndOr andOr => RunAndOr(andOr, mode),
        ShellCommand.Pipeline pipeline => RunPipeline(pipeline, mode),
        ShellCommand.If branch => RunIf(branch, mode),
        ShellCommand.Loop loop => RunLoop(loop, mode),
        ShellCommand.ForEach loop => RunForEach(loop, mode),
        ShellCommand.ForArithmetic loop => RunForArithmetic(loop, mode),
        ShellCommand.Case choice => RunCase(choice, mode),
        ShellCommand.Function function => Define(function),
        ShellCommand.Group group => Execute(group.Body, State.Dialect == ShellDialect.Ash ? mode : mode & Inherited),
        ShellCommand.Subshell subshell => RunSubshell(subshell, mode),
        ShellCommand.Arithmetic arithmetic => RunArithmetic(arithmetic, mode),
        ShellCommand.Conditional conditional => RunConditional(conditional),
        ShellCommand.Redirected redirected => RunRedirected(redirected, mode),
    };

    private async SimTask<int> Define(ShellCommand.Function function)
    {
        if (State.Define(function.Name, function.Body)) return 0;
        await StayBusy("too many functions");
        return 1;
    }

    /// <summary>From now on the process only uses up the processor; only a signal's handler can still end it.</summary>
    private async SimTask StayBusy(string why)
    {
        Process.Run.Note($"A limit was reached ({why}): the process is assumed to be busy forever.");
        Process.Run.IsBusyForever = Process.Parent is null;
        while (_flow == Flow.None)
        {
            await Process.WaitForChildOrSignal();
            if (Process.PendingTraps.Count > 0) await RunPendingTraps();
        }
    }

    /// <summary>It allocates memory endlessly: that ends it if there is a limit, and keeps it busy otherwise.</summary>
    private async SimTask FillMemory(string why)
    {
        if (Context.MemoryLimit is not { } limit)
        {
            await StayBusy(why);
            return;
        }

        await Process.Sleep(MemoryUse.ComputeTimeToFill(limit));
        await RunOutOfMemory();
    }

    /// <summary>It has repeated itself for so long that it is no longer simulated; only a signal's handler changes anything.</summary>
    private async SimTask GoOn()
    {
        Process.Run.Note("A limit was reached (commands of one run): it is assumed to go on as before.");
        while (_flow == Flow.None)
        {
            await Process.WaitForChildOrSignal();
            if (Process.PendingTraps.Count > 0) await RunPendingTraps();
        }
    }

    /// <summary>A step of a utility; when none is left it never returns, and only a signal's handler can still end the process.</summary>
    public async SimTask Step()
    {
        if (!Process.IsAlive) await Process.WaitForever();
        if (Process.TryStep()) return;
        if (Process.Run is { IsSimulated: true, Budget.Pod.IsSpent: true }) await Process.WaitForever();
        await StayBusy("commands repeat without a pause");
        await RunExitTrap();
        Process.Exit(State.LastStatus);
        await Process.WaitForever();
    }

    private enum Flow
    {
        /// <summary>On to the next command.</summary>
        None,

        /// <summary>Out of loops.</summary>
        Break,

        /// <summary>To the next round of a loop.</summary>
        Continue,

        /// <summary>Out of a function or a sourced script.</summary>
        Return,

        /// <summary>Out of the shell.</summary>
        Exit,
    }

    [Flags]
    private enum ExecuteMode
    {
        /// <summary>No special treatment.</summary>
        None = 0,

        /// <summary>Its status is tested, so that <c>set -e</c> does not apply.</summary>
        Tested = 1,

        /// <summary>Nothing comes after it: a program may replace the process.</summary>
        Last = 2,

        /// <summary>Nothing of the script comes after it: an unknown program here is what the container is for.</summary>
        Final = 4,
    }
}
