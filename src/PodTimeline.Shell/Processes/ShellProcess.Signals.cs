using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Shell.Processes;

internal sealed partial class ShellProcess
{
    private readonly WindDownTimer _windDown;
    private SimCompletion? _interruptible;
    private TermReaction? _reaction;

    /// <summary>Handlers and ignored signals; an empty action ignores. A child begins without its parent's handlers.</summary>
    public SortedDictionary<string, string> Traps { get; } = new(StringComparer.Ordinal);

    /// <summary>Signals that came and whose handlers have not run yet.</summary>
    public Queue<string> PendingTraps { get; } = [];

    /// <summary>Whether it is process 1 of its namespace, and so does not get signals it has no handler for (T34).</summary>
    public bool IsProcessOne => Run.IsContainer && Parent is null && !HasInit && Run.Container.Processes.MainIsOne;

    /// <summary>A small init is process 1 instead, and forwards signals.</summary>
    public bool HasInit { get; set; }

    /// <summary>The EXIT trap of a shell of a kind that runs it when a signal ends it; null for other kinds.</summary>
    public Action<UnixSignal>? Fatal { get; set; }

    /// <summary>From now on it is another program: handlers are gone, and that program's reaction to signals counts.</summary>
    public void Become(string program, TermReaction reaction)
    {
        Name = program;
        _reaction = reaction;
        Fatal = null;
        foreach (var (signal, action) in Traps.ToArray())
            if (action.Length > 0) Traps.Remove(signal);
    }

    /// <inheritdoc />
    public void Deliver(UnixSignal signal)
    {
        if (!IsAlive || _windDown.IsArmed) return;
        if (signal.Number == UnixSignal.Kill.Number)
        {
            // Nothing inside a namespace can kill its process 1.
            if (!IsProcessOne) Kill(signal);
            return;
        }

        if (Traps.TryGetValue(ToTrapName(signal), out var action))
        {
            if (action.Length == 0) return;
            Disturb();
            if (!PendingTraps.Contains(ToTrapName(signal))) PendingTraps.Enqueue(ToTrapName(signal));
            WakeInterruptible();
            return;
        }

        switch (_reaction)
        {
            case TermReaction.Ignores:
                return;
            case TermReaction.Exits(var after, var code):
                Kernel.Disarm(_timer);
                _windDown.Start(after, code);
                return;
            case TermReaction.NoHandler:
                break;
        }

        if (!EndsByDefault(signal)) return;
        if (Fatal is { } fatal && Traps.TryGetValue("EXIT", out var last) && last.Length > 0)
        {
            LeaveWork();
            fatal(signal);
        }
        else if (!IsProcessOne)
        {
            Kill(signal);
        }
    }

    /// <summary>Waits until a child ends or a signal with a handler comes, whichever is first.</summary>
    public SimTask WaitForChildOrSignal() => Block(_interruptible ??= new SimCompletion());

    /// <summary>A signal's name as <c>trap</c> writes it, without SIG.</summary>
    public static string ToTrapName(UnixSignal signal) => signal.Name.StartsWith("SIG", StringComparison.Ordinal) ? signal.Name[3..] : signal.Name;

    private static bool EndsByDefault(UnixSignal signal) => signal.Name is not ("SIGCHLD" or "SIGCONT" or "SIGWINCH" or "SIGURG" or "SIGSTOP" or "SIGTSTP");

    /// <summary>What it was doing is abandoned for good.</summary>
    private void LeaveWork()
    {
        _generation++;
        _interruptible = null;
        Kernel.Disarm(_timer);
    }

    private void WakeInterruptible()
    {
        var waiting = _interruptible;
        _interruptible = null;
        waiting?.Complete();
    }

    private sealed class WindDownTimer(ShellProcess process) : SimTimer
    {
        private int _code;

        public void Start(TimeSpan after, int code)
        {
            _code = code;
            process.Kernel.Arm(this, after);
        }

        protected override void Fire() => process.Exit(_code);
    }
}
