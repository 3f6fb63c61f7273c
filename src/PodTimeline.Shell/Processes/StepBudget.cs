using PodTimeline.Model.Time;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Processes;

/// <summary>How many steps the processes of a run may take: in all, and at one instant.</summary>
/// <param name="perInstant">At one instant; more count as keeping a processor busy.</param>
/// <param name="perRun">In all.</param>
/// <param name="atRest">In all, for a run that only repeats itself; beyond that it is no longer simulated.</param>
/// <param name="pod">The budget of the whole pod.</param>
/// <param name="share">Counts this run's share of it.</param>
internal sealed class StepBudget(int perInstant, int perRun, int atRest, PodBudget pod, BudgetShare share)
{
    private const long MostAtOnce = 1_000_000_000;

    private long _characters;
    private SimInstant _instant = SimInstant.Zero;
    private long _atInstant;
    private long _all;

    /// <summary>The budget of the whole pod.</summary>
    public PodBudget Pod => pod;

    /// <summary>No step is left for the run as a whole.</summary>
    public bool IsSpent => _all >= perRun || pod.IsSpent;

    /// <summary>No step is left for a run that only repeats itself.</summary>
    public bool IsSpentAtRest => IsSpent || _all >= atRest || pod.IsHalfSpent;

    /// <summary>Counts a piece of work that is larger than a step.</summary>
    /// <param name="work">Characters read, copied or written; <see cref="ShellLimits.CharactersPerStep"/> are a step.</param>
    public void Charge(long work)
    {
        _characters += Math.Clamp(work, 0, MostAtOnce);
        if (_characters < ShellLimits.CharactersPerStep) return;
        var steps = _characters / ShellLimits.CharactersPerStep;
        _characters %= ShellLimits.CharactersPerStep;
        _atInstant += steps;
        _all += steps;
        pod.TryStep(share, steps);
    }

    /// <summary>Takes a step.</summary>
    /// <returns>False when the bound is reached.</returns>
    public bool TryStep(SimInstant now)
    {
        if (now != _instant) (_instant, _atInstant) = (now, 0);
        if (_atInstant >= perInstant || _all >= perRun || !pod.TryStep(share)) return false;
        _atInstant++;
        _all++;
        return true;
    }

    /// <summary>Reserves room for text that is stored.</summary>
    /// <returns>False when there is no more.</returns>
    public bool TryWrite(int length) => pod.TryWrite(share, length);
}
