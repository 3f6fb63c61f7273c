using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Stories;

namespace PodTimeline.Timeline.Runs;

/// <summary>
/// A story that plays in real time. Its log is made as the clock reaches it; a command makes it anew from there on, so the
/// same commands at the same instants always give the same story. Safe for any number of threads.
/// </summary>
public sealed partial class Run
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly RunClock _clock;
    private readonly Withdrawals _withdrawals = new();
    private readonly List<SimCommand> _commands = [];
    private Story _story;
    private PodSimulation _simulation;
    private SimInstant _toldUntil = SimInstant.Zero;
    private int _told, _foretold;
    private int _clockChanges;
    private bool _endTold;
    private RunClosed? _closed;
    private TaskCompletionSource _news = NewSignal();

    /// <summary>Starts to play a story from its beginning.</summary>
    /// <param name="story">The story.</param>
    /// <param name="time">Real time.</param>
    /// <param name="rate">Seconds of the story for a second of real time, 0.5 to 100.</param>
    /// <param name="proposesDeletion">Whether a pod that would run for ever is deleted once it is at rest, unless that is <see cref="MoveProposal"/>d.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is none of these.</exception>
    public Run(Story story, TimeProvider time, double rate = 1, bool proposesDeletion = false)
    {
        (_story, _time, _clock, _proposesDeletion) = (story, time, new RunClock(time, rate), proposesDeletion);
        _simulation = story.Begin([]);
        Plan();
    }

    /// <summary>The slowest and the fastest rate.</summary>
    public static (double Slowest, double Fastest) Rates => (RunClock.SlowestRate, RunClock.FastestRate);

    /// <summary>Looks at the run now.</summary>
    public RunLook Look()
    {
        lock (_lock) return LookAt(Advance());
    }

    /// <summary>The events with <see cref="SimEvent.Seq"/> above <paramref name="after"/>, up to a bound.</summary>
    /// <param name="after">The last one that is known; 0 for none.</param>
    /// <param name="last">The last one that is wanted.</param>
    /// <param name="branch">The branch these numbers belong to.</param>
    /// <param name="atMost">A bound on how many.</param>
    /// <returns>Empty when the story has been branched meanwhile.</returns>
    public IReadOnlyList<SimEvent> Events(int after, int last, int branch, int atMost)
    {
        lock (_lock)
        {
            if (branch != _withdrawals.Count) return [];
            var events = _simulation.Events;
            var end = Math.Min(last, events.Count);
            if (end - after > atMost) end = after + atMost;
            var result = new List<SimEvent>(Math.Max(0, end - after));
            for (var i = after; i < end; i++) result.Add(events[i]);
            return result;
        }
    }

    /// <summary>
    /// Runs the simulation ahead of the clock: what the timeline draws may be known a moment before it is uncovered.
    /// </summary>
    /// <returns>The look, and the last event that happens until <paramref name="ahead"/> of real time has passed.</returns>
    public (RunLook Look, int LastSeq) LookAhead(TimeSpan ahead)
    {
        lock (_lock)
        {
            var look = LookAt(Advance());
            if (!look.Clock.Playing) return (look, look.LastSeq);
            var until = SimInstant.PickLater(_toldUntil, look.Clock.At + ahead * _clock.Rate);
            _simulation.RunUntil(until);
            var last = CountUntil(until);
            _foretold = Math.Max(_foretold, last);
            return (look with { ForetoldSeq = last }, last);
        }
    }

    /// <summary>
    /// The lowest <see cref="SimEvent.Seq"/> that still holds of what was told on a branch; null when nothing was withdrawn since.
    /// </summary>
    /// <param name="branch">The branch that a watcher has seen; 0 for the first.</param>
    public int? WithdrawnSince(int branch)
    {
        lock (_lock) return _withdrawals.Since(branch);
    }

    /// <summary>
    /// The last <see cref="SimEvent.Seq"/> that surely still holds for a watcher who knows only a number, not its branch; null
    /// when nothing of theirs was withdrawn.
    /// </summary>
    /// <param name="seq">The last event they have.</param>
    public int? WithdrawnFor(int seq)
    {
        lock (_lock) return _withdrawals.For(seq);
    }

    /// <summary>Lets everything happen that the clock has reached, and stops the clock at the story's end.</summary>
    /// <returns>Where the clock stands.</returns>
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
            _endTold = true;
        }

        _toldUntil = SimInstant.PickLater(now, _toldUntil);
        var events = _simulation.Events;
        while (_told < events.Count && events[_told].At <= _toldUntil) _told++;
        return now;
    }

    private RunLook LookAt(SimInstant now) => new(
        _story, new ClockReading(now, _clock.Rate, _clock.Playing), _clockChanges, _told, _withdrawals.Count, _toldUntil,
        _endTold ? _simulation.End : null, _closed)
    {
        ForetoldUntil = _toldUntil,
        Spent = _endTold ? _simulation.Spent : null,
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
