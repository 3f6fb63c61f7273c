using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <content>What was done to the pod, undone or moved.</content>
public sealed partial class Run
{
    /// <summary>Removes a command, as if it had never been given; the clock stays. Events at its instant and later are retracted.</summary>
    /// <param name="index">Its place among <see cref="RunSnapshot.Commands"/>.</param>
    /// <returns>Whether there was one, and the run is not closed.</returns>
    public bool RemoveCommand(int index)
    {
        lock (_lock)
        {
            if (index < 0 || index >= _commands.Count) return false;
            var left = _commands.ToImmutableArray().RemoveAt(index);
            // As after a command, the proposed deletion is placed again.
            return ReplaceCommands(left, _proposesDeletion ? ProposedDeletion.Find(_scenario, left) : null);
        }
    }

    /// <summary>Replaces the run's commands; the clock stays. Events from the first difference on are retracted.</summary>
    /// <param name="commands">The commands, in order.</param>
    /// <param name="proposal">When the deletion happens that is only proposed; null: there is none.</param>
    /// <returns>Whether anything changed: not when the run is closed, or these are the commands it already has.</returns>
    public bool ReplaceCommands(ImmutableArray<SimCommand> commands, SimInstant? proposal)
    {
        lock (_lock)
        {
            var now = Advance();
            if (!_proposesDeletion) proposal = null;
            if (_closed is not null || FindFirstDifference(commands, proposal) is not { } first) return false;
            // A deletion that is retracted is the last event of its instant.
            Retract(CountUntil(first - TimeSpan.FromTicks(1)));
            _commands.Clear();
            _commands.AddRange(commands.Take(MostCommands));
            (_revealedUntil, _endRevealed) = (now, false);
            Rebuild(proposal);
            _clockChanges++;
            Advance();
            NotifyWaiters();
            return true;
        }
    }

    /// <summary>The first instant at which the commands differ; null: there is none.</summary>
    private SimInstant? FindFirstDifference(ImmutableArray<SimCommand> commands, SimInstant? proposal)
    {
        var alike = _commands.Zip(commands).TakeWhile(pair => pair.First == pair.Second).Count();
        var instants = _commands.Skip(alike).Concat(commands.Skip(alike)).Select(command => command.At).ToList();
        if (proposal != _proposal) instants.AddRange(new[] { proposal, _proposal }.OfType<SimInstant>());
        return instants.Count == 0 ? null : instants.Min();
    }
}
