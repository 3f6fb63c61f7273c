using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Listing;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Timeline.Why;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Workbench;

/// <summary>One person's workbench: the text, the run that plays it, and what is drawn of that. Used by one thread at a time.</summary>
/// <param name="time">Real time.</param>
/// <param name="registry">Where runs are shared.</param>
/// <param name="client">The network address of that person; "" when it is not known.</param>
/// <param name="log">Logs failures of the simulator; null: not logged.</param>
/// <param name="budget">What one simulation may use; null: the default.</param>
public sealed partial class WorkbenchSession(TimeProvider time, RunRegistry registry, string client = "", ILogger? log = null, SimulationBudget? budget = null) : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    private readonly RunTimeline _whole = new(), _told = new();
    private readonly HashSet<SimInstant> _unfolded = [];
    private (SimInstant From, SimInstant To)? _closer;
    private (Manifest Of, IReadOnlyList<WhatIf> Found)? _questions;
    private string? _playedText;
    private bool _isOpening;
    private Admission.Made? _shared;

    /// <summary>The text in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its diagnostics.</summary>
    public Manifest Manifest { get; private set; } = ManifestReader.Read("");

    /// <summary>What was assumed of the containers of the text; empty when it cannot run.</summary>
    public ImmutableArray<ContainerBehavior> Behaviors { get; private set; } = [];

    /// <summary>The cluster's version.</summary>
    public KubernetesVersion Kubernetes { get; private set; } = KubernetesVersion.Default;

    /// <summary>The cluster's largest node.</summary>
    public NodeSize Node { get; private set; } = NodeSize.Default;

    /// <summary>The object of the text whose pod is played, by index; null: the first that has a pod.</summary>
    public int? Workload { get; private set; }

    /// <summary>The run; null before the first.</summary>
    public Run? Run { get; private set; }

    /// <summary>The latest snapshot of the run; null before the first.</summary>
    public RunSnapshot? Snapshot { get; private set; }

    /// <summary>
    /// The visible timeline: the whole run or, with the future hidden, what has been revealed; null before the first run.
    /// </summary>
    public TimelineFold? Fold => Picture?.Fold;

    /// <summary>What is drawn; null before the first run.</summary>
    public TimelinePicture? Picture { get; private set; }

    /// <summary>What is drawn without zoom, as in an exported file; null before the first run.</summary>
    public TimelinePicture? WholePicture => Picture is { } picture && _closer is not null
        ? TimelinePicture.Of(picture.Fold, picture.Axis.Until, Snapshot!.HidesFuture ? AxisForm.Linear : AxisForm, Snapshot.Proposal, _unfolded)
        : Picture;

    /// <summary>How time is laid out.</summary>
    public AxisForm AxisForm { get; private set; }

    /// <summary>The visible moments.</summary>
    public ImmutableArray<Moment> Moments { get; private set; } = [];

    /// <summary>The moment at the playhead; null before the first run.</summary>
    public Moment? Moment => Snapshot is { } snapshot ? Moment.Find(Moments, snapshot.Clock.At) : null;

    /// <summary>The selected container; null: the one that something last happened to.</summary>
    public string? Selected { get; private set; }

    /// <summary>The selected event, by its number; 0: none.</summary>
    public int Chosen { get; private set; }

    /// <summary>The text that ran before the current one; null: there was none.</summary>
    public string? TextBefore { get; private set; }

    /// <summary>Whether the text has changed since it was played.</summary>
    public bool IsStale => _playedText is not null && _playedText != Text;

    /// <summary>Whether the text can run.</summary>
    public bool CanRun => Manifest.Pod is not null;

    /// <summary>Whether the run is over and the playhead is at its end.</summary>
    public bool IsAtEnd => Snapshot is { End: not null } snapshot && snapshot.Clock.At >= snapshot.RevealedUntil;

    /// <summary>Takes a new text. Nothing is played yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it was replaced as a whole, such as by pasting: the selected object of the old text then no longer
    /// applies.</param>
    public void Edit(string text, bool isWhole = false)
    {
        if (text == Text && !_isUnread) return;
        var before = Manifest;
        Text = text;
        Read();
        if (!isWhole || Workload is null || Manifest.Workloads.Length == before.Workloads.Length || Manifest.Chosen?.Name == before.Chosen?.Name) return;
        Workload = null;
        Read();
    }

    /// <summary>Changes the version of the cluster, and plays the text again if it can run.</summary>
    public void Choose(KubernetesVersion version)
    {
        Kubernetes = version;
        Read();
        if (Run is not null) Play();
    }

    /// <summary>Takes a cluster whose largest node is another, and plays the text again if it can be played.</summary>
    public void Choose(NodeSize node)
    {
        Node = node;
        if (Run is not null) Play();
    }

    /// <summary>Selects another object of the text, and plays it if it can run.</summary>
    public void Choose(int? workload)
    {
        Workload = workload;
        Read();
        Play();
    }

    /// <summary>Plays the text from its beginning.</summary>
    /// <returns>False when it cannot run; its diagnostics say why.</returns>
    public bool Play()
    {
        if (_isUnread) Read();
        return Manifest.Pod is not null && GuardRun(PlayScenario);
    }

    private void PlayScenario()
    {
        var scenario = ReadScenario()!;
        if (_playedText is not null && _playedText != Text) TextBefore = _playedText;
        _playedText = Text;
        Selected = null;
        Chosen = 0;
        if (_isOpening) Run?.SetClock(rate: 1);
        _isOpening = false;
        if (Snapshot?.Closed is not null) (Run, _shared) = (null, null); // A shared run ends when it is too old.
        _unfolded.Clear();
        _closer = null;
        _history.Clear();
        if (Run is null) Run = new Run(scenario, time, proposesDeletion: true);
        else Run.Replace(scenario);
        FoldNews();
    }

    /// <summary>Folds what has happened since the last time.</summary>
    /// <returns>Whether anything has changed.</returns>
    public bool CatchUp()
    {
        var isNew = false;
        return Run is not null && (!GuardRun(() => isNew = FoldNews()) || isNew);
    }

    private bool FoldNews()
    {
        _shared?.Run.Touch();
        var before = Snapshot;
        var snapshot = Run!.TakeFullSnapshot();
        if (StopAtMoment(before, snapshot)) snapshot = Run.TakeFullSnapshot();
        Snapshot = snapshot;
        if (Selected is not null && snapshot.Scenario.Pod.Find(Selected) is null) Selected = null;
        // After a command the events have other numbers than in the forecast.
        if (before is not null && (before.Branch != snapshot.Branch || !ReferenceEquals(before.Scenario, snapshot.Scenario))) Chosen = 0;
        var isNew = _whole.Fold(Run, snapshot, snapshot.ForecastSeq);
        var until = snapshot.ForecastUntil;
        var fold = _whole;
        if (snapshot.HidesFuture)
        {
            isNew = _told.Fold(Run, snapshot, snapshot.LastSeq) || isNew;
            (fold, until) = (_told, AxisFinder.ReachWithoutFuture(snapshot.RevealedUntil));
        }

        if (isNew || Picture is null || !ReferenceEquals(Picture.Fold, fold.Timeline) || Picture.Axis.Until != until || Picture.Proposal != snapshot.Proposal) Draw(fold.Timeline, until);
        return before is null || !snapshot.HasNothingNewSince(before);
    }

    /// <summary>Waits until there is something new to say, at most a second while the clock moves.</summary>
    /// <remarks>Without a run, which a failure may end, it waits a second for another.</remarks>
    public Task WaitAsync(CancellationToken cancellation) => Run is null
        ? Task.Delay(Refresh, time, cancellation)
        : Run.WaitAsync(Snapshot!, FindLongestWait(Snapshot!), TimeSpan.Zero, cancellation);

    /// <summary>Changes how time is laid out.</summary>
    public void Choose(AxisForm form)
    {
        AxisForm = form;
        _unfolded.Clear();
        Redraw();
    }

    /// <summary>Unfolds one stretch.</summary>
    /// <param name="from">Its begin.</param>
    public void Unfold(SimInstant from)
    {
        if (Picture?.Axis.Folds.FirstOrDefault(fold => Math.Abs((fold.From - from).TotalSeconds) < 0.01) is not { } fold) return;
        _unfolded.Add(fold.From);
        Redraw();
    }

    /// <summary>Zooms into a stretch, in which fewer bars are joined.</summary>
    /// <param name="stretch">What is in view; null: the whole.</param>
    public void LookCloser((SimInstant From, SimInstant To)? stretch)
    {
        if (stretch == _closer) return;
        _closer = stretch;
        Redraw();
    }

    /// <summary>Hides the future from everybody, or shows it again.</summary>
    public void HideFuture(bool isHidden)
    {
        GuardRun(() => Run?.HideFuture(isHidden));
        CatchUp();
    }

    private void Redraw()
    {
        if (Picture is not null) Draw(Picture.Fold, Picture.Axis.Until);
    }

    private void Draw(TimelineFold fold, SimInstant until)
    {
        Picture = TimelinePicture.Of(fold, until, Snapshot!.HidesFuture ? AxisForm.Linear : AxisForm, Snapshot.Proposal, _unfolded, _closer);
        Moments = MomentFinder.Find(fold, Snapshot.Scenario.Pod);
    }

    /// <summary>Plays or pauses; at the end it plays the run again.</summary>
    public void TogglePlaying()
    {
        Chosen = 0;
        if (Run is null || Snapshot is null) Play();
        else if (IsAtEnd) Run.SetClock(SimInstant.Zero, _isOpening ? 1 : null, playing: true);
        else Run.SetClock(playing: !Snapshot.Clock.Playing);
        _isOpening = false;
    }

    /// <summary>Plays the whole run once in a given real time; afterwards it plays at 1× again.</summary>
    /// <param name="length">Real time for the whole.</param>
    public void PlayOnceWithin(TimeSpan length)
    {
        if (Snapshot is null) return;
        SetRate(Snapshot.ForecastUntil.SinceCreation / length);
        _isOpening = true;
        CatchUp();
    }

    /// <summary>Shows the whole run, paused.</summary>
    public void RestAtEnd()
    {
        if (Snapshot is not null) Run?.SetClock(Snapshot.ForecastUntil, playing: false);
        CatchUp();
    }

    /// <summary>Goes to an instant.</summary>
    public void Seek(SimInstant at) => GuardRun(() => Run?.SetClock(at));

    /// <summary>Goes to the next moment, even a hidden one, and pauses there.</summary>
    public void StepForward()
    {
        if (Run is null || Snapshot is null) return;
        var at = Run.TakeSnapshot().Clock.At;
        var moments = Snapshot.HidesFuture ? MomentFinder.Find(_whole.Timeline, Snapshot.Scenario.Pod) : Moments;
        if (moments.FirstOrDefault(moment => moment.At > at) is { } next) Run.SetClock(next.At, playing: false);
    }

    /// <summary>Goes to the previous moment and pauses there.</summary>
    public void StepBack()
    {
        if (Run is null) return;
        var at = Run.TakeSnapshot().Clock.At;
        Run.SetClock(Moments.LastOrDefault(moment => moment.At < at)?.At ?? SimInstant.Zero, playing: false);
    }

    /// <summary>Changes how fast it plays, within the bounds of a run.</summary>
    public void SetRate(double rate)
    {
        _isOpening = false;
        Run?.SetClock(rate: Math.Clamp(rate, Run.Rates.Slowest, Run.Rates.Fastest));
    }

    /// <summary>Selects a container; null: the one that something last happened to.</summary>
    public void Select(string? container) => Selected = container;

    /// <summary>Selects an event; 0: none.</summary>
    public void ChooseEvent(int seq) => Chosen = seq > 0 && seq <= (Fold?.Events.Count ?? 0) ? seq : 0;

    /// <summary>Goes to a visible event and selects it and its container.</summary>
    public void GoTo(SimEvent simEvent)
    {
        GuardRun(() => Run?.SetClock(simEvent.At, playing: false));
        if (simEvent.FindContainer() is { } container && Snapshot?.Scenario.Pod.Find(container) is not null) Selected = container;
        ChooseEvent(simEvent.Seq);
    }

    /// <summary>The questions for the manifest; computed once for each.</summary>
    public IReadOnlyList<WhatIf> FindQuestions()
    {
        if (_questions is not { } known || !ReferenceEquals(known.Of, Manifest))
            _questions = known = (Manifest, Guard<IReadOnlyList<WhatIf>>(() => QuestionCatalog.FindQuestions(Manifest, Kubernetes)) ?? []);
        return known.Found;
    }

    /// <summary>Whether containers can be changed on the timeline: it shows the current text, and nothing of it is hidden.</summary>
    public bool CanShape => !IsStale && CanRun && Snapshot is { HidesFuture: false };

    /// <summary>Writes a person's decision about a container into the text, where it can be undone.</summary>
    /// <param name="container">The container.</param>
    /// <param name="kind">What is decided.</param>
    /// <param name="attempt">The run of the container, from 0.</param>
    /// <param name="at">Where the end of the bar is to be.</param>
    /// <returns>The change of the text; null when there is nothing to change, or the text cannot be changed.</returns>
    public Fix? BuildShapeFix(string container, ShapeHandleKind kind, int attempt, SimInstant at)
    {
        if (!CanShape || Picture?.Rows.FirstOrDefault(row => row.Row.Container.Name == container) is not { } row) return null;
        if (ShapeHandle.Find(row.Row).FirstOrDefault(handle => handle.Kind == kind && handle.Attempt == attempt) is not { } handle) return null;
        var length = at > handle.From ? at - handle.From : TimeSpan.Zero;
        return Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, kind switch
        {
            ShapeHandleKind.Pull => new BehaviorSetting.Pull(length),
            ShapeHandleKind.Startup => new BehaviorSetting.FirstSuccess(ProbeKind.Startup, length),
            ShapeHandleKind.Readiness => new BehaviorSetting.FirstSuccess(ProbeKind.Readiness, length),
            ShapeHandleKind.Runs => new BehaviorSetting.Runs(length),
            ShapeHandleKind.Obeys => new BehaviorSetting.Obeys(length),
        }, attempt));
    }

    /// <summary>Writes another decision about a container into the text.</summary>
    public Fix? Decide(string container, BehaviorSetting setting) => CanShape ? Guard(() => BehaviorHandle.Set(Manifest, Kubernetes, container, setting)) : null;

    /// <summary>What kubectl prints at the playhead; null before the first run.</summary>
    public Playhead? CreatePlayhead() => Snapshot is null || Fold is null ? null : new Playhead(Snapshot.Scenario, Fold.Events, Snapshot.Clock.At);

    /// <summary>Why the selected container is in its state; null before the first run.</summary>
    public Explanation? ExplainWhy()
    {
        if (Snapshot is null || Fold is null) return null;
        var explainer = new WhyExplainer(Fold, Snapshot.Scenario.Pod, Snapshot.Scenario.Kubernetes);
        return explainer.Explain(Selected ?? explainer.FindMostRecent(Snapshot.Clock.At), Snapshot.Clock.At);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A shared run plays on for those who watch it, and ends when nobody does.
        if (_shared is null) GuardRun(() => Run?.Close(RunCloseReason.ByMaker));
    }

    /// <summary>What the text tells; null when it cannot run.</summary>
    private Scenario? ReadScenario() => Scenario.Read(Manifest, Kubernetes, ClusterTimings.Typical, budget, Node);

    private void Read()
    {
        _isUnread = false;
        GuardReading(ReadText);
    }

    private void ReadText()
    {
        Manifest = Read(Workload);
        // While a text is typed, the object that was chosen may be missing for a moment.
        if (Workload is { } index && Manifest.Workloads.All(workload => workload.Index != index)) Manifest = Read(null);
        Behaviors = Manifest.Behaviors;
    }

    private Manifest Read(int? workload) =>
        ManifestReader.Read(Text, new ManifestOptions { Kubernetes = Kubernetes, Workload = workload?.ToString(CultureInfo.InvariantCulture) });
}
