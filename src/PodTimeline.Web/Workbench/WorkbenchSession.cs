using PodTimeline.Kubelet.Budgets;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
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
    private string? _playedText;
    private Admission.Made? _shared;

    /// <summary>The run; null before the first.</summary>
    public Run? Run { get; private set; }

    /// <summary>The latest snapshot of the run; null before the first.</summary>
    public RunSnapshot? Snapshot { get; private set; }

    /// <summary>The text that ran before the current one; null: there was none.</summary>
    public string? TextBefore { get; private set; }

    /// <summary>Whether the text has changed since it was played.</summary>
    public bool IsStale => _playedText is not null && _playedText != Text;

    /// <summary>Plays the text from its beginning.</summary>
    /// <returns>False when it cannot run; its diagnostics say why.</returns>
    public bool Play()
    {
        if (_isUnread) Read();
        return Manifest.Pod is not null && GuardRun(() => PlayScenario());
    }

    private void PlayScenario(IReadOnlyList<SimCommand>? commands = null)
    {
        Preview = null;
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
        else Run.Replace(scenario, commands: commands);
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
        if (before is not null && (before.Branch != snapshot.Branch || !ReferenceEquals(before.Scenario, snapshot.Scenario))) (Chosen, Preview) = (0, null);
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

    /// <summary>Hides the future from everybody, or shows it again.</summary>
    public void HideFuture(bool isHidden)
    {
        GuardRun(() => Run?.HideFuture(isHidden));
        CatchUp();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // A shared run plays on for those who watch it, and ends when nobody does.
        if (_shared is null) GuardRun(() => Run?.Close(RunCloseReason.ByMaker));
    }
}
