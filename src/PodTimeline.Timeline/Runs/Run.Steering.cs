using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <content>What its owner may do with a run.</content>
public sealed partial class Run
{
    /// <summary>How many commands a run may have. Each replays the run, so there is a bound.</summary>
    public const int MostCommands = 1000;

    /// <summary>Plays, pauses, changes the rate, or goes to another instant. A closed run is not changed.</summary>
    /// <param name="at">Where to; null: stay. Between the beginning and the longest time of a run; past its end means its end.</param>
    /// <param name="rate">The new rate, 0.5 to 100; null: as before.</param>
    /// <param name="playing">Whether to play; null: as before.</param>
    /// <returns>The run afterwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
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

    /// <summary>Does something to the pod at the clock's instant. Events at later instants are retracted.</summary>
    /// <param name="command">The command; its own instant is ignored.</param>
    /// <returns>The instant at which it is done; null when nothing is done: the run is closed, or has too many commands.</returns>
    public SimInstant? Execute(SimCommand command)
    {
        lock (_lock)
        {
            var now = RoundUpToMillisecond(Advance());
            if (_closed is not null || _commands.Count(given => given.At <= now) >= MostCommands) return null;

            // At its end a run stops by itself; whoever does something there wants to see what follows.
            var playing = _clock.Playing || (_endRevealed && now >= _revealedUntil);
            Retract(CountUntil(now));
            _commands.RemoveAll(given => given.At > now);
            // A proposed deletion that has happened stays.
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

    /// <summary>Replaces the scenario for everybody who watches. A closed run is not changed.</summary>
    /// <param name="scenario">The new scenario.</param>
    /// <param name="playing">Whether it plays.</param>
    /// <param name="commands">What is done to the new pod; default: nothing.</param>
    public void Replace(Scenario scenario, bool playing = true, IReadOnlyList<SimCommand>? commands = null)
    {
        lock (_lock)
        {
            if (_closed is not null) return;
            Advance();
            _retractions.Add(0, Math.Max(_revealed, _forecast));
            _commands.Clear();
            _commands.AddRange((commands ?? []).Take(MostCommands));
            _scenario = scenario;
            Rebuild();
            (_revealed, _forecast, _revealedUntil, _endRevealed) = (0, 0, SimInstant.Zero, false);
            _clock.Set(SimInstant.Zero, playing: playing);
            _clockChanges++;
            Advance();
            NotifyWaiters();
        }
    }

    /// <summary>Closes the run; every watcher is notified.</summary>
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

    /// <summary>Begins a branch when a watcher may have events that no longer hold.</summary>
    private void Retract(int lastValid)
    {
        var known = Math.Max(_revealed, _forecast);
        if (known <= lastValid) return;
        _retractions.Add(lastValid, known);
        (_revealed, _forecast) = (Math.Min(_revealed, lastValid), Math.Min(_forecast, lastValid));
    }

    /// <summary>Commands fall on whole milliseconds, like everything else that is shown.</summary>
    private static SimInstant RoundUpToMillisecond(SimInstant instant)
    {
        var rest = instant.SinceCreation.Ticks % TimeSpan.TicksPerMillisecond;
        return rest == 0 ? instant : instant + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - rest);
    }
}
