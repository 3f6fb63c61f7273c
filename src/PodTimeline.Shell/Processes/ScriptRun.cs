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

    /// <summary>It is a probe: a program of which nothing is known succeeds at once.</summary>
    public bool IsProbe { get; init; }

    /// <summary>It asked for something, or did something, that is otherwise each time: a process number, the age of a file, a signal.</summary>
    public bool IsUnrepeatable { get; set; }

    /// <summary>It keeps a processor busy forever.</summary>
    public bool IsBusyForever { get; set; }

    /// <summary>Who of it looked at files.</summary>
    public IReadOnlyList<FileActor> Actors => _actors;

    /// <summary>For each thing that it asked of the world: whether the answer is still the same.</summary>
    public IReadOnlyList<Func<SimInstant, bool>> Questions => _questions;

    /// <summary>Somebody new in it looks at files.</summary>
    public FileActor CreateActor()
    {
        var actor = new FileActor();
        if (IsProbe) _actors.Add(actor);
        return actor;
    }

    /// <summary>It asked for something of the world that may be otherwise at another time.</summary>
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

    /// <summary>How the program reacts to signals that took the first process over at the very start; null when none did.</summary>
    public TermReaction? ReplacedAtOnce { get; private set; }

    /// <summary>A program took the first process over.</summary>
    public void NoteReplaced(TermReaction reaction)
    {
        if (Kernel.Now == StartedAt) ReplacedAtOnce = reaction;
        else Traits |= ScriptTraits.Replaced;
    }

    /// <summary>What its programs have listened on so far.</summary>
    public Listening Listened { get; private set; } = Listening.None;

    /// <summary>The last port of its own pod that a loop waited for and nobody had opened; null when there was none.</summary>
    public int? RefusedPort { get; set; }

    /// <summary>The kernel killed it: out of memory.</summary>
    public bool IsOutOfMemory { get; set; }

    /// <summary>A program began to listen. Later than at the start it makes a difference when that was.</summary>
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

/// <summary>What a run depended on; one that depended on nothing does the same every time.</summary>
[Flags]
internal enum ScriptTraits
{
    /// <summary>On nothing but its text.</summary>
    None = 0,

    /// <summary>On files.</summary>
    Files = 1,

    /// <summary>On the calendar.</summary>
    Clock = 2,

    /// <summary>It handles or sends signals.</summary>
    Signals = 4,

    /// <summary>It has background processes.</summary>
    Jobs = 8,

    /// <summary>It waits for something outside.</summary>
    Waits = 16,

    /// <summary>It hit a bound.</summary>
    Bounded = 32,

    /// <summary>It ran a program of which nothing is known, or an assumed one.</summary>
    Assumes = 64,

    /// <summary>A program took it over later than at its start: its reaction to signals changes.</summary>
    Replaced = 128,

    /// <summary>It ran a program that does not end by itself.</summary>
    Serves = 256,

    /// <summary>It ran a program of which nothing is known at all.</summary>
    Defaults = 512,
}
