using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Processes;

/// <summary>One run of a command in a container: its main process, a hook, or a probe.</summary>
internal sealed class ScriptRun
{
    private readonly List<string> _notes = [];
    private readonly List<FileActor> _actors = [];
    private readonly List<Func<SimInstant, bool>> _questions = [];

    /// <summary>A run that is about to begin.</summary>
    /// <param name="container">Where it runs.</param>
    /// <param name="kernel">Its time; a probe has a time of its own.</param>
    /// <param name="isContainer">Whether it is the container's main process.</param>
    /// <param name="budget">How many steps it may take.</param>
    public ScriptRun(ContainerWorld container, SimKernel kernel, bool isContainer, StepBudget budget) =>
        (Container, Kernel, IsContainer, Budget, StartedAt) = (container, kernel, isContainer, budget, kernel.Now);

    public ContainerWorld Container { get; }

    public SimKernel Kernel { get; }

    public bool IsContainer { get; }

    public StepBudget Budget { get; }

    /// <summary>It is a probe: an unknown program succeeds at once.</summary>
    public bool IsProbe { get; init; }

    /// <summary>It read or did something that differs every time: a process id, the age of a file, a signal.</summary>
    public bool IsUnrepeatable { get; set; }

    /// <summary>It keeps a processor busy forever.</summary>
    public bool IsBusyForever { get; set; }

    /// <summary>Its processes that read files.</summary>
    public IReadOnlyList<FileActor> Actors => _actors;

    /// <summary>For everything that it asked of its environment: whether the answer is still the same.</summary>
    public IReadOnlyList<Func<SimInstant, bool>> Questions => _questions;

    /// <summary>Another of its processes reads files.</summary>
    public FileActor CreateActor()
    {
        var actor = new FileActor();
        if (IsProbe) _actors.Add(actor);
        return actor;
    }

    /// <summary>It asked for something that may differ at another time.</summary>
    /// <param name="isSame">Whether the answer at an instant is the same.</param>
    public void Asks(Func<SimInstant, bool> isSame)
    {
        if (IsProbe && _questions.Count < MostQuestions) _questions.Add(isSame);
        else IsUnrepeatable = true;
    }

    private const int MostQuestions = 64;

    /// <summary>It is part of a pod's simulated life, which stops when its budget is spent; otherwise it is only rehearsed.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>When it began.</summary>
    public SimInstant StartedAt { get; }

    /// <summary>What its process 1 writes to; hooks reach it as <c>/proc/1/fd/1</c>.</summary>
    public required ShellOutput Log { get; init; }

    /// <summary>Called for each bound that it hits, once.</summary>
    public Action<string>? BoundReached { get; init; }

    /// <summary>Called when its first process has ended.</summary>
    public required Action<int, UnixSignal?> Ended { get; init; }

    /// <summary>What the run depended on so far.</summary>
    public ScriptTraits Traits { get; set; }

    /// <summary>Bounds that were hit.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How often it slept.</summary>
    public int Sleeps { get; set; }

    /// <summary>How often it ran any other utility.</summary>
    public int OtherUtilities { get; set; }

    /// <summary>Notes that a bound was hit, once.</summary>
    public void Note(string note)
    {
        Traits |= ScriptTraits.Bounded;
        if (_notes.Contains(note)) return;
        _notes.Add(note);
        BoundReached?.Invoke(note);
    }

    /// <summary>How a program that replaced the first process at the very start reacts to signals; null when none did.</summary>
    public TermReaction? ReplacedAtOnce { get; private set; }

    /// <summary>A program replaced the first process.</summary>
    public void NoteReplaced(TermReaction reaction)
    {
        if (Kernel.Now == StartedAt) ReplacedAtOnce = reaction;
        else Traits |= ScriptTraits.Replaced;
    }

    /// <summary>What its programs have listened on so far.</summary>
    public Listening Listened { get; private set; } = Listening.None;

    /// <summary>The last port of its own pod that a loop waited for and that nothing had opened; null when there was none.</summary>
    public int? RefusedPort { get; set; }

    /// <summary>The kernel killed it: out of memory.</summary>
    public bool IsOutOfMemory { get; set; }

    /// <summary>A program began to listen. If that was later than at the start, the time matters.</summary>
    public void NoteListening(Listening? on)
    {
        if (on is null) return;
        Listened = Listened.CombineWith(on);
        if (Kernel.Now > StartedAt) Traits |= ScriptTraits.Replaced;
    }

    internal void OnMainEnded(ShellProcess process)
    {
        if (IsContainer) Container.EndAll();
        Ended(process.ExitStatus, process.EndedBy);
    }
}

/// <summary>What a run depended on; one without dependencies does the same every time.</summary>
[Flags]
internal enum ScriptTraits
{
    /// <summary>Only its text.</summary>
    None = 0,

    /// <summary>Files.</summary>
    Files = 1,

    /// <summary>The calendar.</summary>
    Clock = 2,

    /// <summary>It handles or sends signals.</summary>
    Signals = 4,

    /// <summary>It has background processes.</summary>
    Jobs = 8,

    /// <summary>It waits for something outside.</summary>
    Waits = 16,

    /// <summary>It hit a bound.</summary>
    Bounded = 32,

    /// <summary>It ran an unknown or an assumed program.</summary>
    Assumes = 64,

    /// <summary>A program replaced it later than at its start: its reaction to signals changes.</summary>
    Replaced = 128,

    /// <summary>It ran a program that does not end by itself.</summary>
    Serves = 256,

    /// <summary>It ran a program that is completely unknown.</summary>
    Defaults = 512,
}
