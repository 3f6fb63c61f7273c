using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <content>The whole life of the pod, as it will be unless something else is done to it.</content>
public sealed partial class Run
{
    /// <summary>How long a pod is shown at rest when nothing ends it.</summary>
    private static readonly TimeSpan ShownAtRest = TimeSpan.FromSeconds(40);

    /// <summary>Of a story without an end, this part at most has been told before more of it is foretold.</summary>
    private const double MostTold = 0.9;

    private readonly bool _proposesDeletion;
    private SimInstant? _proposal;
    private SimInstant? _foretoldUntil;
    private bool _hidesFuture;

    /// <summary>Looks at the run now, with all that is foretold: to the story's end or, where it has none, well past the playhead.</summary>
    public RunLook LookWhole()
    {
        lock (_lock)
        {
            var now = Advance();
            var until = Foretell();
            var last = CountUntil(until);
            _foretold = Math.Max(_foretold, last);
            return LookAt(now) with { ForetoldSeq = last, ForetoldUntil = until, ForetoldEnd = _simulation.End, Commands = [.. _commands] };
        }
    }

    /// <summary>Moves the proposed deletion, or takes it away. What was told of later instants is withdrawn.</summary>
    /// <param name="at">When the pod is deleted; null: never. Not before what has been told.</param>
    /// <returns>Whether anything is different: it is not when the run is closed, proposes nothing, or has told the deletion already.</returns>
    public bool MoveProposal(SimInstant? at)
    {
        lock (_lock)
        {
            var now = Advance();
            if (_closed is not null || !_proposesDeletion || _proposal <= now || _commands.Any(command => command is SimCommand.Delete)) return false;
            if (at is { } wanted) at = OnTheMillisecond(SimInstant.PickLater(SimInstant.PickEarlier(wanted, new SimInstant(SimulationOptions.LongestTime)), now));
            return Rewrite([.. _commands], at);
        }
    }

    /// <summary>Hides what has not happened yet from everybody who looks, or shows it again.</summary>
    public void HideFuture(bool isHidden)
    {
        lock (_lock)
        {
            if (_closed is not null || _hidesFuture == isHidden) return;
            _hidesFuture = isHidden;
            if (isHidden) (_toldUntil, _endTold) = (Advance(), false);
            _told = CountUntil(_toldUntil);
            Tell();
        }
    }

    /// <summary>Makes the story anew from the commands, with a deletion that is proposed where it fits.</summary>
    private void Plan() => Plan(_proposesDeletion ? ProposedDeletion.Find(_story, _commands) : null);

    private void Plan(SimInstant? proposal)
    {
        _proposal = proposal;
        _foretoldUntil = null;
        _simulation = _story.Begin(proposal is { } at ? [.. _commands, new SimCommand.Delete { At = at }] : _commands);
    }

    /// <summary>Runs the simulation ahead to where the picture ends.</summary>
    private SimInstant Foretell()
    {
        _foretoldUntil ??= _proposal is not null ? SimInstant.Never : FindReach();
        if (_simulation.End is null && _toldUntil.SinceCreation > _foretoldUntil.Value.SinceCreation * MostTold) _foretoldUntil = SimInstant.Zero + _toldUntil.SinceCreation * 2;
        _simulation.RunUntil(_foretoldUntil.Value);
        return _simulation.End is null ? _foretoldUntil.Value : SimInstant.PickLater(_simulation.Now, _toldUntil);
    }

    /// <summary>Where a picture ends that no deletion ends: some while past the rest or, of a pod that never rests, where every story does.</summary>
    private SimInstant FindReach()
    {
        var life = ProposedDeletion.Foresee(_story, _commands);
        return life.Repeats ? new SimInstant(SimulationOptions.LongestTime) : life.Rest + ShownAtRest;
    }
}
