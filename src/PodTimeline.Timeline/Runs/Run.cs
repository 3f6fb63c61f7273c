using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <summary>
/// A scenario played in real time. Its log grows as the clock reaches it; a command replays it from there on, so the same commands at
/// the same instants always give the same log. Safe for any number of threads.
/// </summary>
public sealed partial class Run
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly RunClock _clock;
    private readonly RetractionList _retractions = new();
    private readonly List<SimCommand> _commands = [];
    private Scenario _scenario;
    private PodSimulation _simulation;
    private SimInstant _revealedUntil = SimInstant.Zero;
    private int _revealed, _forecast;
    private int _clockChanges;
    private bool _endRevealed;
    private RunCloseReason? _closed;
    private TaskCompletionSource _news = CreateSignal();

    /// <summary>Starts to play a scenario from its beginning.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="time">Real time.</param>
    /// <param name="rate">Simulated seconds per second of real time, 0.5 to 100.</param>
    /// <param name="proposesDeletion">Whether a pod that would run forever is deleted once it is at rest, unless that is <see cref="MoveProposal"/>d.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public Run(Scenario scenario, TimeProvider time, double rate = 1, bool proposesDeletion = false)
    {
        (_scenario, _time, _clock, _proposesDeletion) = (scenario, time, new RunClock(time, rate), proposesDeletion);
        _simulation = scenario.Begin([]);
        Rebuild();
    }

    /// <summary>The slowest and the fastest rate.</summary>
    public static (double Slowest, double Fastest) Rates => (RunClock.SlowestRate, RunClock.FastestRate);

    /// <summary>Takes a snapshot of the run.</summary>
    public RunSnapshot TakeSnapshot()
    {
        lock (_lock) return CreateSnapshot(Advance());
    }

    /// <summary>The events with <see cref="SimEvent.Seq"/> above <paramref name="after"/>, up to a bound.</summary>
    /// <param name="after">The last one that is known; 0 for none.</param>
    /// <param name="last">The last one that is wanted.</param>
    /// <param name="branch">The branch these numbers belong to.</param>
    /// <param name="atMost">The most that are returned.</param>
    /// <returns>Empty when the run has branched meanwhile.</returns>
    public IReadOnlyList<SimEvent> GetEvents(int after, int last, int branch, int atMost)
    {
        lock (_lock)
        {
            if (branch != _retractions.Count) return [];
            var events = _simulation.Events;
            var end = Math.Min(last, events.Count);
            if (end - after > atMost) end = after + atMost;
            var result = new List<SimEvent>(Math.Max(0, end - after));
            for (var i = after; i < end; i++) result.Add(events[i]);
            return result;
        }
    }

    /// <summary>Runs the simulation ahead of the clock: what the timeline draws may be sent a moment before it is revealed.</summary>
    /// <returns>The snapshot, and the last event that happens until <paramref name="ahead"/> of real time has passed.</returns>
    public (RunSnapshot Look, int LastSeq) TakeSnapshotAhead(TimeSpan ahead)
    {
        lock (_lock)
        {
            var snapshot = CreateSnapshot(Advance());
            if (!snapshot.Clock.Playing) return (snapshot, snapshot.LastSeq);
            var until = SimInstant.PickLater(_revealedUntil, snapshot.Clock.At + ahead * _clock.Rate);
            _simulation.RunUntil(until);
            var last = CountUntil(until);
            _forecast = Math.Max(_forecast, last);
            return (snapshot with { ForecastSeq = last }, last);
        }
    }

    /// <summary>
    /// The lowest <see cref="SimEvent.Seq"/> that still holds of what was revealed on a branch; null when nothing was retracted since.
    /// </summary>
    /// <param name="branch">The branch that a watcher has seen; 0 for the first.</param>
    public int? FindLastValidSince(int branch)
    {
        lock (_lock) return _retractions.FindLastValidSince(branch);
    }

    /// <summary>
    /// The last <see cref="SimEvent.Seq"/> that certainly still holds for a watcher who knows only a number, not its branch; null when
    /// nothing they have was retracted.
    /// </summary>
    /// <param name="seq">The last event they have.</param>
    public int? FindLastValidFor(int seq)
    {
        lock (_lock) return _retractions.FindLastValidFor(seq);
    }

    /// <summary>Runs everything that the clock has reached, and stops the clock at the run's end.</summary>
    /// <returns>The clock's instant.</returns>
    private SimInstant Advance()
    {
        var now = _clock.Now;
        _simulation.RunUntil(now);
        if (_simulation.End is not null && now >= _simulation.Now)
        {
            if (_clock.Playing || now > _simulation.Now)
            {
                _clock.Set(_simulation.Now, playing: false);
                _clockChanges++;
            }

            now = _simulation.Now;
            _endRevealed = true;
        }

        _revealedUntil = SimInstant.PickLater(now, _revealedUntil);
        var events = _simulation.Events;
        while (_revealed < events.Count && events[_revealed].At <= _revealedUntil) _revealed++;
        return now;
    }

    private RunSnapshot CreateSnapshot(SimInstant now) => new(
        _scenario, new ClockReading(now, _clock.Rate, _clock.Playing), _clockChanges, _revealed, _retractions.Count, _revealedUntil,
        _endRevealed ? _simulation.End : null, _closed)
    {
        ForecastUntil = _revealedUntil,
        Spent = _endRevealed ? _simulation.Spent : null,
        Proposal = _proposal,
        HidesFuture = _hidesFuture,
    };

    /// <summary>How many events happen up to and including an instant; the log is in order of time.</summary>
    private int CountUntil(SimInstant instant)
    {
        var events = _simulation.Events;
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].At <= instant) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
