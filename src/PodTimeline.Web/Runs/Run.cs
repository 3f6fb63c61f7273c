using PodTimeline.Simulation;
using PodTimeline.Simulation.Commands;
using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Time;
using PodTimeline.Web.Stories;

namespace PodTimeline.Web.Runs;

/// <summary>
/// A story that plays in real time. Its log is made as the clock reaches it; a command makes it anew from there on, so the
/// same commands at the same instants always give the same story. Safe for any number of threads.
/// </summary>
public sealed class Run
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly RunClock _clock;
    private readonly List<SimCommand> _commands = [];
    private readonly List<int> _withdrawals = [];
    private Story _story;
    private PodSimulation _simulation;
    private SimInstant _toldUntil = SimInstant.Zero;
    private int _told;
    private int _clockChanges;
    private bool _endTold;
    private RunClosed? _closed;
    private TaskCompletionSource _news = NewSignal();

    /// <summary>Starts to play a story from its beginning.</summary>
    /// <param name="story">The story.</param>
    /// <param name="time">Real time.</param>
    /// <param name="rate">Seconds of the story for a second of real time, 0.5 to 100.</param>
    public Run(Story story, TimeProvider time, double rate = 1)
    {
        (_story, _time, _clock) = (story, time, new RunClock(time, rate));
        _simulation = story.Begin([]);
    }

    /// <summary>The slowest and the fastest rate.</summary>
    public static (double Slowest, double Fastest) Rates => (RunClock.SlowestRate, RunClock.FastestRate);

    /// <summary>Looks at the run now.</summary>
    public RunLook Look()
    {
        lock (_lock)
        {
            Advance();
            return LookHere();
        }
    }

    /// <summary>The events with <see cref="SimEvent.Seq"/> above <paramref name="after"/>, up to a bound.</summary>
    /// <param name="after">The last one that is known.</param>
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
            Advance();
            var look = LookHere();
            if (!look.Clock.Playing) return (look, look.LastSeq);
            var until = SimInstant.Later(_toldUntil, look.Clock.At + ahead * _clock.Rate);
            _simulation.RunUntil(until);
            return (look, CountUntil(until));
        }
    }

    /// <summary>The instant of the next event after an instant that somebody would want to see; null when there is none.</summary>
    /// <param name="after">The instant.</param>
    /// <param name="isWanted">Which events count.</param>
    public SimInstant? FindNext(SimInstant after, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            Advance();
            for (var i = CountUntil(after); ; i++)
            {
                while (i >= _simulation.Events.Count)
                {
                    if (_simulation.End is not null || _simulation.NextDue is var due && due == SimInstant.Never) return null;
                    _simulation.RunUntil(due);
                }

                if (isWanted(_simulation.Events[i])) return _simulation.Events[i].At;
            }
        }
    }

    /// <summary>The instant of the last such event before an instant; null when there is none.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="isWanted">Which events count.</param>
    public SimInstant? FindPrevious(SimInstant before, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            for (var i = CountUntil(before) - 1; i >= 0; i--)
                if (_simulation.Events[i] is var simEvent && simEvent.At < before && isWanted(simEvent)) return simEvent.At;
            return null;
        }
    }

    /// <summary>
    /// The lowest <see cref="SimEvent.Seq"/> that still holds of what was told on a branch; null when nothing was withdrawn since.
    /// </summary>
    /// <param name="branch">The branch that a watcher has seen; 0 for the first.</param>
    public int? WithdrawnSince(int branch)
    {
        lock (_lock)
        {
            int? lowest = null;
            for (var i = Math.Max(0, branch); i < _withdrawals.Count; i++)
                if (lowest is null || _withdrawals[i] < lowest) lowest = _withdrawals[i];
            return lowest;
        }
    }

    /// <summary>Plays, pauses, changes the rate, or goes to another place of the story.</summary>
    /// <param name="at">Where to; null: stay. At most as far as a story is long.</param>
    /// <param name="rate">The new rate; null: as before.</param>
    /// <param name="playing">Whether to play; null: as before.</param>
    public void SetClock(SimInstant? at = null, double? rate = null, bool? playing = null)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            Advance();
            var place = SimInstant.Earlier(at ?? _clock.Now, new SimInstant(SimulationOptions.LongestTime));
            _clock.Set(place, rate is { } wanted ? Math.Clamp(wanted, RunClock.SlowestRate, RunClock.FastestRate) : null, playing);
            _clockChanges++;
            Advance();
            Tell();
        }
    }

    /// <summary>Does something to the pod where the clock stands. What was told of later instants is withdrawn.</summary>
    /// <param name="command">The command; its own instant is not looked at.</param>
    /// <returns>The instant at which it is done.</returns>
    public SimInstant Give(SimCommand command)
    {
        lock (_lock)
        {
            Advance();
            var now = OnTheMillisecond(_clock.Now);
            var playing = _clock.Playing || _endTold;
            Withdraw(CountUntil(now));
            _commands.RemoveAll(given => given.At > now);
            _commands.Add(command with { At = now });
            _simulation = _story.Begin(_commands);
            _toldUntil = now;
            _endTold = false;
            _clock.Set(now, playing: playing);
            _clockChanges++;
            Advance();
            Tell();
            return now;
        }
    }

    /// <summary>Begins another story in the place of this one, for everybody who watches.</summary>
    /// <param name="story">The new story.</param>
    /// <param name="playing">Whether it plays.</param>
    public void Replace(Story story, bool playing = true)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            _withdrawals.Add(0);
            _commands.Clear();
            (_story, _simulation) = (story, story.Begin([]));
            (_told, _toldUntil, _endTold) = (0, SimInstant.Zero, false);
            _clock.Set(SimInstant.Zero, playing: playing);
            _clockChanges++;
            Advance();
            Tell();
        }
    }

    /// <summary>Ends the run; every watcher is told.</summary>
    public void Close(RunClosed reason)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            Advance();
            _closed = reason;
            _clock.Set(_clock.Now, playing: false);
            _clockChanges++;
            Tell();
        }
    }

    /// <summary>Waits until there is something new to see.</summary>
    /// <param name="seen">What has been seen.</param>
    /// <param name="atMost">Comes back after this much real time even if there is nothing.</param>
    /// <param name="ahead">How much real time before it happens something counts as new.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WaitAsync(RunLook seen, TimeSpan? atMost, TimeSpan ahead, CancellationToken cancellation)
    {
        Task news;
        TimeSpan wait;
        lock (_lock)
        {
            Advance();
            if (!LookHere().HasNothingNewSince(seen)) return;
            news = _news.Task;
            wait = (_clock.Until(NextUntold()) ?? LongestWait) - ahead;
        }

        if (atMost is { } bound && bound < wait) wait = bound;
        wait = wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(news, Task.Delay(wait, _time, over.Token));
        await over.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    private SimInstant NextUntold()
    {
        var events = _simulation.Events;
        var made = _told < events.Count ? events[_told].At : SimInstant.Never;
        return SimInstant.Earlier(made, _simulation.End is null ? _simulation.NextDue : _simulation.Now);
    }

    private void Advance()
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

        if (now <= _toldUntil && _told > 0) return;
        _toldUntil = SimInstant.Later(now, _toldUntil);
        var events = _simulation.Events;
        while (_told < events.Count && events[_told].At <= _toldUntil) _told++;
    }

    private RunLook LookHere() => new(
        _story, new ClockReading(_clock.Now, _clock.Rate, _clock.Playing), _clockChanges, _told, _withdrawals.Count, _toldUntil,
        _endTold ? _simulation.End : null, _closed);

    private void Withdraw(int last)
    {
        if (_told <= last) return;
        _withdrawals.Add(last);
        _told = last;
    }

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

    private void Tell()
    {
        var told = _news;
        _news = NewSignal();
        told.SetResult();
    }

    /// <summary>Commands fall on whole milliseconds, as everything else that is told.</summary>
    private static SimInstant OnTheMillisecond(SimInstant instant) =>
        SimInstant.FromSeconds(Math.Ceiling(instant.SinceCreation.TotalMilliseconds) / 1000);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
