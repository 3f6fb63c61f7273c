using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Processes;

/// <summary>How many steps the processes of a run may take: in all, and at one instant.</summary>
/// <param name="perInstant">At one instant.</param>
/// <param name="perRun">In all.</param>
/// <param name="pod">What the pod as a whole may do.</param>
internal sealed class StepBudget(int perInstant, int perRun, PodBudget pod)
{
    private SimInstant _instant = SimInstant.Zero;
    private int _atInstant;
    private int _all;

    /// <summary>What the pod as a whole may do.</summary>
    public PodBudget Pod => pod;

    /// <summary>No step is left for the run as a whole.</summary>
    public bool IsSpent => _all >= perRun || pod.IsSpent;

    /// <summary>Counts a piece of work that is larger than a step.</summary>
    /// <param name="work">Characters looked at; ten thousand are a step.</param>
    public void Charge(long work)
    {
        var steps = (int)Math.Min(work / 10_000, 1_000);
        _atInstant += steps;
        _all += steps;
        pod.TryStep(steps);
    }

    /// <summary>Takes a step.</summary>
    /// <returns>False when the bound is reached.</returns>
    public bool TryStep(SimInstant now)
    {
        if (now != _instant) (_instant, _atInstant) = (now, 0);
        if (_atInstant >= perInstant || _all >= perRun || !pod.TryStep()) return false;
        _atInstant++;
        _all++;
        return true;
    }
}
