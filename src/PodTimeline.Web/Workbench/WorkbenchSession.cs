using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Reading;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Stories;
using PodTimeline.Timeline.Why;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Workbench;

/// <summary>One person's workbench: the text, the run that plays it, and what is drawn of that. Used by one thread at a time.</summary>
/// <param name="time">Real time.</param>
/// <param name="registry">Where runs get an address when they are shared.</param>
/// <param name="client">The network address of that person; "" when it is not known.</param>
public sealed partial class WorkbenchSession(TimeProvider time, RunRegistry registry, string client = "") : IDisposable
{
    /// <summary>Bars are sent this much real time before the playhead uncovers them, so that they never come late.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    private string? _playedText;
    private (Story Story, int Branch)? _folded;
    private Admission.Made? _shared;

    /// <summary>The text in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What there is to say about it.</summary>
    public Manifest Manifest { get; private set; } = ManifestReader.Read("");

    /// <summary>What was assumed of the containers of the text; empty when it cannot be played.</summary>
    public ImmutableArray<ContainerBehavior> Behaviors { get; private set; } = [];

    /// <summary>The cluster's version.</summary>
    public KubernetesVersion Kubernetes { get; private set; } = KubernetesVersion.Default;

    /// <summary>The object of the text whose pod is played, by index; null: the first that has a pod.</summary>
    public int? Workload { get; private set; }

    /// <summary>The run; null before the first.</summary>
    public Run? Run { get; private set; }

    /// <summary>The latest look at the run; null before the first.</summary>
    public RunLook? Look { get; private set; }

    /// <summary>What is drawn; null before the first run.</summary>
    public TimelineFold? Fold { get; private set; }

    /// <summary>Where instants lie.</summary>
    public Scale Scale { get; private set; } = Scale.For(SimInstant.Zero);

    /// <summary>The container that the page speaks of; null: the one that something happened to last.</summary>
    public string? Selected { get; private set; }

    /// <summary>Whether the text has changed since it was played.</summary>
    public bool IsStale => _playedText is not null && _playedText != Text;

    /// <summary>Whether the text can be played.</summary>
    public bool CanRun => Manifest.Pod is not null;

    /// <summary>Whether the story is told to its end and the playhead stands there.</summary>
    public bool IsAtEnd => Look is { End: not null } look && look.Clock.At >= look.ToldUntil;

    /// <summary>Takes a new text. Nothing is played yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it came as a whole, such as by pasting: the choice among the objects of another text does not hold for it.</param>
    public void Edit(string text, bool isWhole = false)
    {
        if (text == Text) return;
        var before = Manifest;
        Text = text;
        Read();
        if (!isWhole || Workload is null || Manifest.Workloads.Length == before.Workloads.Length || Manifest.Chosen?.Name == before.Chosen?.Name) return;
        Workload = null;
        Read();
    }

    /// <summary>Takes another version of the cluster, and plays the text again if it can be played.</summary>
    public void Choose(KubernetesVersion version)
    {
        Kubernetes = version;
        Read();
        if (Run is not null) Play();
    }

    /// <summary>Takes another object of the text, and plays it if it can be played.</summary>
    public void Choose(int? workload)
    {
        Workload = workload;
        Read();
        Play();
    }

    /// <summary>Plays the text from its beginning.</summary>
    /// <returns>False when it cannot be played; its diagnostics say why.</returns>
    public bool Play()
    {
        if (Story.Of(Manifest, Kubernetes, Overheads.Typical) is not { } story) return false;
        _playedText = Text;
        Selected = null;
        if (Look?.Closed is not null) (Run, _shared) = (null, null); // A shared run ends when it is too old.
        if (Run is null) Run = new Run(story, time);
        else Run.Replace(story);
        CatchUp();
        return true;
    }

    /// <summary>Folds what has happened since the last time.</summary>
    /// <returns>Whether anything is different from before.</returns>
    public bool CatchUp()
    {
        if (Run is null) return false;
        _shared?.Run.Touch();
        var before = Look;
        var (look, last) = Run.LookAhead(Ahead);
        Look = look;
        if (Fold is null || _folded is not { } folded || folded.Branch != look.Branch || !ReferenceEquals(folded.Story, look.Story))
        {
            if (Selected is not null && look.Story.Pod.Find(Selected) is null) Selected = null;
            Fold = new TimelineFold(look.Story.Pod, look.Story.Kubernetes);
            _folded = (look.Story, look.Branch);
        }

        foreach (var simEvent in Run.Events(Fold.Events.Count, last, look.Branch, int.MaxValue)) Fold.Apply(simEvent);
        Scale = Scale.For(SimInstant.Later(look.ToldUntil, look.Clock.At + Ahead * look.Clock.Rate));
        return before is null || !look.HasNothingNewSince(before);
    }

    /// <summary>Waits until there is something new to draw, at most a second while the clock moves, and less if the scale gets too small.</summary>
    public Task WaitAsync(CancellationToken cancellation)
    {
        if (!Look!.Clock.Playing) return Run!.WaitAsync(Look, null, Ahead, cancellation);
        var tooSmall = Scale.UntilTooSmall(Look.Clock.At, Look.Clock.Rate) - Ahead;
        return Run!.WaitAsync(Look, tooSmall < Refresh ? tooSmall : Refresh, Ahead, cancellation);
    }

    /// <summary>Plays or pauses; from the end it plays the story again.</summary>
    public void TogglePlaying()
    {
        if (Run is null || Look is null) Play();
        else if (IsAtEnd) Run.SetClock(SimInstant.Zero, playing: true);
        else Run.SetClock(playing: !Look.Clock.Playing);
    }

    /// <summary>Goes to an instant.</summary>
    public void Seek(SimInstant at) => Run?.SetClock(at);

    /// <summary>Goes to the next moment, and stops there.</summary>
    public void Next()
    {
        if (Run?.FindNext(Run.Look().Clock.At, Moments.IsMoment) is { } at) Run.SetClock(at, playing: false);
    }

    /// <summary>Goes to the moment before, and stops there.</summary>
    public void Previous()
    {
        if (Run is not null) Run.SetClock(Run.FindPrevious(Run.Look().Clock.At, Moments.IsMoment) ?? SimInstant.Zero, playing: false);
    }

    /// <summary>Changes how fast it plays, within what a run allows.</summary>
    public void SetRate(double rate) => Run?.SetClock(rate: Math.Clamp(rate, Run.Rates.Slowest, Run.Rates.Fastest));

    /// <summary>Does something to the pod where the playhead stands.</summary>
    public void Give(SimCommand command)
    {
        Run?.Give(command);
        CatchUp();
    }

    /// <summary>Speaks of a container; null: of the one that something happened to last.</summary>
    public void Select(string? container) => Selected = container;

    /// <summary>What kubectl prints where the playhead stands; null before the first run.</summary>
    public Playhead? Playhead() => Look is null || Fold is null ? null : new Playhead(Look.Story, Fold.Events, Look.Clock.At);

    /// <summary>Why the container that the page speaks of is as it is; null before the first run.</summary>
    public Answer? Why()
    {
        if (Look is null || Fold is null) return null;
        var teller = new WhyTeller(Fold, Look.Story.Pod, Look.Story.Kubernetes);
        return teller.Tell(Selected ?? teller.MostRecent(Look.Clock.At), Look.Clock.At);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A shared run plays on for those who watch it, and ends when nobody does.
        if (_shared is null) Run?.Close(RunClosed.ByMaker);
    }

    private void Read()
    {
        Manifest = Read(Workload);
        // While a text is typed, the object that was chosen may be missing for a moment.
        if (Workload is { } index && Manifest.Workloads.All(workload => workload.Index != index)) Manifest = Read(null);
        Behaviors = Manifest.Pod is { } pod ? BehaviorReader.Read(pod) : [];
    }

    private Manifest Read(int? workload) =>
        ManifestReader.Read(Text, new ManifestOptions { Kubernetes = Kubernetes, Workload = workload?.ToString(CultureInfo.InvariantCulture) });
}
