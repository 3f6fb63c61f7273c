using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <content>What its maker may do with a run.</content>
public sealed partial class Run
{
    /// <summary>How many commands may stand in a story. Each makes the story anew, so there is a bound.</summary>
    public const int MostCommands = 1000;

    /// <summary>Plays, pauses, changes the rate, or goes to another place of the story. Nothing happens to a run that is closed.</summary>
    /// <param name="at">Where to; null: stay. Between the beginning and the longest time of a story; past its end means to its end.</param>
    /// <param name="rate">The new rate, 0.5 to 100; null: as before.</param>
    /// <param name="playing">Whether to play; null: as before.</param>
    /// <returns>The run as it is then.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of its range.</exception>
    public RunSnapshot SetClock(SimInstant? at = null, double? rate = null, bool? playing = null)
    {
        lock (_lock)
        {
            var now = Advance();
            if (_closed is not null) return CreateSnapshot(now);
            _clock.Set(SimInstant.PickEarlier(at ?? now, new SimInstant(SimulationOptions.LongestTime)), rate, playing);
            _clockChanges++;
            now = Advance();
            NotifyWaiters();
            return CreateSnapshot(now);
        }
    }

    /// <summary>Does something to the pod where the clock stands. What was told of later instants is withdrawn.</summary>
    /// <param name="command">The command; its own instant is not looked at.</param>
    /// <returns>The instant at which it is done; null when nothing is done: the run is closed, or full of commands.</returns>
    public SimInstant? Execute(SimCommand command)
    {
        lock (_lock)
        {
            var now = RoundUpToMillisecond(Advance());
            if (_closed is not null || _commands.Count(given => given.At <= now) >= MostCommands) return null;

            // At its end a story stands still by itself; whoever does something there wants to see what comes of it.
            var playing = _clock.Playing || (_endRevealed && now >= _revealedUntil);
            Retract(CountUntil(now));
            _commands.RemoveAll(given => given.At > now);
            // What was proposed and has come to pass stays.
            if (_proposal is { } proposed && proposed <= now) _commands.Add(new SimCommand.Delete { At = proposed });
            _commands.Add(command with { At = now });
            Rebuild();
            _revealedUntil = now;
            _endRevealed = false;
            _clock.Set(now, playing: playing);
            _clockChanges++;
            Advance();
            NotifyWaiters();
            return now;
        }
    }

    /// <summary>Begins another story in the place of this one, for everybody who watches. Nothing happens to a run that is closed.</summary>
    /// <param name="scenario">The new story.</param>
    /// <param name="playing">Whether it plays.</param>
    public void Replace(Scenario scenario, bool playing = true)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            Advance();
            _retractions.Add(0, Math.Max(_revealed, _forecast));
            _commands.Clear();
            _scenario = scenario;
            Rebuild();
            (_revealed, _forecast, _revealedUntil, _endRevealed) = (0, 0, SimInstant.Zero, false);
            _clock.Set(SimInstant.Zero, playing: playing);
            _clockChanges++;
            Advance();
            NotifyWaiters();
        }
    }

    /// <summary>Ends the run; every watcher is told.</summary>
    public void Close(RunCloseReason reason)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            _clock.Set(Advance(), playing: false);
            _closed = reason;
            _clockChanges++;
            NotifyWaiters();
        }
    }

    /// <summary>Begins a branch when somebody may know of events that no longer hold.</summary>
    private void Retract(int lastValid)
    {
        var known = Math.Max(_revealed, _forecast);
        if (known <= lastValid) return;
        _retractions.Add(lastValid, known);
        (_revealed, _forecast) = (Math.Min(_revealed, lastValid), Math.Min(_forecast, lastValid));
    }

    /// <summary>Commands fall on whole milliseconds, as everything else that is told.</summary>
    private static SimInstant RoundUpToMillisecond(SimInstant instant)
    {
        var rest = instant.SinceCreation.Ticks % TimeSpan.TicksPerMillisecond;
        return rest == 0 ? instant : instant + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - rest);
    }
}
