using PodTimeline.Model.Time;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>
/// Detects that a loop only repeats itself: every round takes time, makes the same decisions, and nothing disturbs it. What changes
/// without being tested, such as a counter that is only printed, does not count.
/// </summary>
internal struct LoopRest(ShellProcess process, bool isEndless)
{
    private const int SameRounds = 2;
    private const int EndlessRounds = 60;

    /// <summary>
    /// Rounds simulated of a loop that counts or reads the clock: more than an hour at one a second. After that it is assumed to go on.
    /// </summary>
    private const int MostRounds = 4_000;

    private bool _begun;
    private int _rounds;
    private int _same;
    private int _counted;
    private int _pending;
    private ulong _trail;
    private ulong _lastRound;
    private int _unsteady;
    private int _disturbances;
    private SimInstant _start;

    /// <summary>For a loop that is about to run.</summary>
    public static LoopRest Of(Interpreter shell, ShellCommand.Loop loop) =>
        new(shell.Process, EndlessLoop.Is(loop.Condition, loop.Until) && !EndlessLoop.CanLeave(loop.Body));

    /// <summary>For a loop of three expressions.</summary>
    public static LoopRest Of(Interpreter shell, ShellCommand.ForArithmetic loop) =>
        new(shell.Process, loop.Condition.Parts.Length == 0 && !EndlessLoop.CanLeave(loop.Body));

    /// <summary>A round begins; the process is at rest when the rounds before were all alike.</summary>
    public void BeginRound()
    {
        if (_begun) Compare();
        else if (!process.IsAtRest) process.Watch();
        _begun = true;
        (_trail, _unsteady, _disturbances, _start) = (process.Trail, process.Files.Unsteady, process.Disturbances, process.Now);
        _pending = process.Files.Pending;
    }

    /// <summary>The loop is over.</summary>
    public readonly void End() => process.Wake();

    private void Compare()
    {
        var round = process.Trail - _trail;
        var repeats = process.Now > _start && round == _lastRound && process.Files.Unsteady == _unsteady && process.Disturbances == _disturbances;
        _same = repeats ? _same + 1 : 0;
        _lastRound = round;
        _rounds = process.Now > _start ? _rounds + 1 : 0;
        _counted = process.Files.Pending == _pending ? _counted + 1 : 0;
        if (!process.IsAtRest && process.Now > _start && (_counted >= MostRounds || _same >= SameRounds || (isEndless && _rounds >= EndlessRounds))) process.Rest();
    }
}
