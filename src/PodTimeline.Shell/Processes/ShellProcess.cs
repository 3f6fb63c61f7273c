using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Processes;

/// <summary>
/// A process in a container. What it does is one asynchronous method in virtual time, which waits only through this class, so that a
/// process that has ended never goes on.
/// </summary>
internal sealed partial class ShellProcess : IBlockable, ISignalTarget
{
    private readonly WaitTimer _timer;
    private readonly Descriptors _held;
    private readonly List<ShellProcess> _children = [];
    private SimCompletion? _never;
    private int _generation;

    /// <summary>A process that is about to run.</summary>
    /// <param name="run">The run it belongs to.</param>
    /// <param name="parent">Who started it; null for the run's first process.</param>
    /// <param name="name">The program.</param>
    /// <param name="descriptors">What it reads from and writes to.</param>
    /// <param name="isAwaited">Its parent waits for it, so what it reads counts for its parent, too.</param>
    public ShellProcess(ScriptRun run, ShellProcess? parent, string name, Descriptors descriptors, bool isAwaited)
    {
        (Run, Parent, Name, _held) = (run, parent, name, descriptors);
        Files = isAwaited && parent is not null ? parent.Files : run.CreateActor();
        Nesting = parent?.Nesting ?? 0;
        IsAtRest = isAwaited && parent is { IsAtRest: true };
        _timer = new WaitTimer(this);
        _windDown = new WindDownTimer(this);
        descriptors.Retain();
        Id = run.Container.Processes.Add(this, run.IsContainer && parent is null);
        ShellId = parent?.ShellId ?? Id;
        parent?._children.Add(this);
        if (parent?.Files != Files) run.Container.Pod.Join(Files);
    }

    public ScriptRun Run { get; }

    public ShellProcess? Parent { get; }

    /// <summary>The program it runs.</summary>
    public string Name { get; set; }

    public int Id { get; }

    /// <summary>The value of <c>$$</c>: in a subshell, the number of the shell that forked it.</summary>
    public int ShellId { get; set; }

    public bool IsAlive { get; private set; } = true;

    /// <summary>128 + n when a signal ended it.</summary>
    public int ExitStatus { get; private set; }

    /// <summary>The signal that ended it, or null.</summary>
    public UnixSignal? EndedBy { get; private set; }

    /// <summary>Happens when it has ended.</summary>
    public SimCompletion Exited { get; } = new();

    /// <summary>Its children, ended ones too, oldest first.</summary>
    public IReadOnlyList<ShellProcess> Children => _children;

    /// <summary>What it reads and writes.</summary>
    public FileActor Files { get; }

    /// <summary>It is the command of a process substitution, which no shell waits for.</summary>
    public bool IsSubstitution { get; set; }

    /// <summary>How deep its commands call each other.</summary>
    public int Nesting { get; set; }

    /// <summary>What the program in it listens on; null: nothing.</summary>
    public Listening? Listens { get; private set; }

    /// <summary>When the program in it began.</summary>
    public SimInstant ListensSince { get; private set; }

    /// <summary>It has asked for a port of the pod, so it is notified of listeners.</summary>
    public bool AsksPorts { get; set; }

    /// <summary>Its program listens from now on; null: no longer.</summary>
    /// <param name="on">Where.</param>
    /// <param name="since">When the program began.</param>
    public void Listen(Listening? on, SimInstant since)
    {
        if (on is { IsUnknown: false, Ports.IsEmpty: true }) on = null;
        if (Listens is null && on is null) return;
        (Listens, ListensSince) = (on, since);
        Run.NoteListening(on);
        Run.Container.PortsChanged?.Invoke();
    }

    public SimKernel Kernel => Run.Kernel;

    public SimInstant Now => Run.Kernel.Now;

    /// <summary>Waits a length of time.</summary>
    public SimTask Sleep(TimeSpan length)
    {
        if (length <= TimeSpan.Zero && IsAlive) return SimTask.Completed;
        return Block(_timer.Start(length));
    }

    /// <summary>Yields until everything else at this instant has happened.</summary>
    public SimTask Yield() => Block(_timer.Start(TimeSpan.Zero));

    /// <inheritdoc />
    public async SimTask Block(SimCompletion until)
    {
        var generation = _generation;
        if (IsAlive) await until.Task;
        if (!IsAlive || generation != _generation) await WaitForever();
    }

    /// <summary>Waits, up to a time limit.</summary>
    public async SimTask BlockAtMost(SimCompletion until, TimeSpan length)
    {
        var either = new SimCompletion();
        Pass(until, either).Forget();
        Pass(_timer.Start(length), either).Forget();
        await Block(either);
        Kernel.Disarm(_timer);
    }

    private static async SimTask Pass(SimCompletion from, SimCompletion to)
    {
        await from.Task;
        to.Complete();
    }

    /// <summary>Waits forever.</summary>
    public SimTask WaitForever() => (_never ??= new SimCompletion()).Task;

    /// <summary>Takes a step.</summary>
    /// <returns>False when none is left at this instant.</returns>
    public bool TryStep() => Run.Budget.TryStep(Now);

    /// <summary>Counts characters that it expands, compares, reads or writes.</summary>
    public void Charge(long characters) => Run.Budget.Charge(characters);

    /// <summary>Counts the comparisons of a pattern; beyond the bound no step is left at this instant.</summary>
    public void ChargeMatch(long work) => Charge(work > GlobPattern.MostWork ? long.MaxValue : work);

    /// <summary>Whether a pattern matches the whole of a text; counts its work.</summary>
    public bool Matches(string pattern, string text)
    {
        var work = 0L;
        var matches = GlobPattern.Matches(pattern, text, ref work);
        ChargeMatch(work);
        return matches;
    }

    /// <summary>It has ended by itself.</summary>
    public void Exit(int status) => End(status & 255, null);

    /// <summary>A signal ends it.</summary>
    public void Kill(UnixSignal signal) => End(signal.ExitCode, signal);

    /// <summary>Forgets a child whose end was noticed.</summary>
    public void Reap(ShellProcess child) => _children.Remove(child);

    /// <summary>Ends without an event: its container has ended.</summary>
    public void Vanish()
    {
        if (!IsAlive) return;
        IsAlive = false;
        Kernel.Disarm(_timer);
        Kernel.Disarm(_windDown);
        if (Parent?.Files != Files) Run.Container.Pod.Leave(Files);
        Run.Container.Processes.Remove(this);
        Listen(null, Now);
    }

    /// <summary>Ends without an event, with every process of its run: nobody waits for it any more.</summary>
    public void Abandon(ContainerWorld world)
    {
        foreach (var process in world.Processes.All)
            if (process.Run == Run) process.Vanish();
    }

    private void End(int status, UnixSignal? by)
    {
        if (!IsAlive) return;
        Vanish();
        (ExitStatus, EndedBy) = (status, by);
        _held.Release();
        if (Parent is null) Run.OnMainEnded(this);
        else if (Parent.IsAlive) Parent.OnChildEnded(this);
        Exited.Complete();
    }

    private void OnChildEnded(ShellProcess child)
    {
        if (child.Files == Files) Trail += child.Trail;
        else Disturbances++;
        WakeInterruptible();
    }

    private sealed class WaitTimer(ShellProcess process) : SimTimer
    {
        private SimCompletion _completion = new();

        public SimCompletion Start(TimeSpan length)
        {
            _completion = new SimCompletion();
            if (!process.IsAlive) return _completion;
            IsBackground = process.IsAtRest;
            process.Kernel.Arm(this, length);
            return _completion;
        }

        protected override void Fire() => _completion.Complete();
    }
}
