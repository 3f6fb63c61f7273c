using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <content>The whole life of the pod, as it will be unless something else is done to it.</content>
public sealed partial class Run
{
    /// <summary>How long a pod is shown at rest when nothing ends it.</summary>
    private static readonly TimeSpan ShownAtRest = TimeSpan.FromSeconds(40);

    /// <summary>In a run without an end, this is the largest part revealed before the forecast is extended.</summary>
    private const double MostRevealed = 0.9;

    private readonly bool _proposesDeletion;
    private SimInstant? _proposal;
    private SimInstant? _forecastUntil;
    private bool _hidesFuture;

    /// <summary>Takes a snapshot of the run with its whole forecast: to the run's end or, if it has none, well past the playhead.</summary>
    public RunSnapshot TakeFullSnapshot()
    {
        lock (_lock)
        {
            var now = Advance();
            var until = Forecast();
            var last = CountUntil(until);
            _forecast = Math.Max(_forecast, last);
            return CreateSnapshot(now) with { ForecastSeq = last, ForecastUntil = until, ForecastEnd = _simulation.End, Commands = [.. _commands] };
        }
    }

    /// <summary>Moves the proposed deletion, or removes it. Events at later instants are retracted.</summary>
    /// <param name="at">When the pod is deleted; null: never. Not before what has been revealed.</param>
    /// <returns>Whether anything changed: not when the run is closed, proposes nothing, or has already revealed the deletion.</returns>
    public bool MoveProposal(SimInstant? at)
    {
        lock (_lock)
        {
            var now = Advance();
            if (_closed is not null || !_proposesDeletion || _proposal <= now || _commands.Any(command => command is SimCommand.Delete)) return false;
            if (at is { } wanted) at = RoundUpToMillisecond(SimInstant.PickLater(SimInstant.PickEarlier(wanted, new SimInstant(SimulationOptions.LongestTime)), now));
            return ReplaceCommands([.. _commands], at);
        }
    }

    /// <summary>Hides the future from everybody, or shows it again.</summary>
    public void HideFuture(bool isHidden)
    {
        lock (_lock)
        {
            if (_closed is not null || _hidesFuture == isHidden) return;
            _hidesFuture = isHidden;
            if (isHidden) (_revealedUntil, _endRevealed) = (Advance(), false);
            _revealed = CountUntil(_revealedUntil);
            NotifyWaiters();
        }
    }

    /// <summary>Replays the run from its commands, with a proposed deletion where it fits.</summary>
    private void Rebuild() => Rebuild(_proposesDeletion ? ProposedDeletion.Find(_scenario, _commands) : null);

    private void Rebuild(SimInstant? proposal)
    {
        _proposal = proposal;
        _forecastUntil = null;
        _simulation = _scenario.Begin(proposal is { } at ? [.. _commands, new SimCommand.Delete { At = at }] : _commands);
    }

    /// <summary>Runs the simulation ahead to where the picture ends.</summary>
    private SimInstant Forecast()
    {
        _forecastUntil ??= _proposal is not null ? SimInstant.Never : FindReach();
        if (_simulation.End is null && _revealedUntil.SinceCreation > _forecastUntil.Value.SinceCreation * MostRevealed) _forecastUntil = SimInstant.Zero + _revealedUntil.SinceCreation * 2;
        _simulation.RunUntil(_forecastUntil.Value);
        return _simulation.End is null ? _forecastUntil.Value : SimInstant.PickLater(_simulation.Now, _revealedUntil);
    }

    /// <summary>
    /// Where a picture without a deletion ends: some time after the pod has come to rest or, if it never does, at the longest time of a
    /// run.
    /// </summary>
    private SimInstant FindReach()
    {
        var life = ProposedDeletion.Predict(_scenario, _commands);
        return life.Repeats ? new SimInstant(SimulationOptions.LongestTime) : life.Rest + ShownAtRest;
    }
}
