using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs.Following;

/// <summary>
/// Keeps the timeline of a run up to date: folds on as the run goes on, and starts over when a part of it was retracted. Used by one
/// thread at a time.
/// </summary>
public sealed class RunTimeline
{
    private (Scenario Scenario, int Branch)? _folded;
    private TimelineFold? _timeline;

    /// <summary>The timeline.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been folded yet.</exception>
    public TimelineFold Timeline => _timeline ?? throw new InvalidOperationException("Nothing has been folded yet.");

    /// <summary>Folds new events.</summary>
    /// <param name="run">The run.</param>
    /// <param name="snapshot">Its latest snapshot.</param>
    /// <param name="last">The last event to fold; less than before means starting over.</param>
    /// <returns>Whether there was anything new.</returns>
    public bool Fold(Run run, RunSnapshot snapshot, int last)
    {
        var isNew = false;
        if (_timeline is null || _folded is not { } folded || folded.Branch != snapshot.Branch || !ReferenceEquals(folded.Scenario, snapshot.Scenario) || _timeline.Events.Count > last)
        {
            _timeline = new TimelineFold(snapshot.Scenario.Pod, snapshot.Scenario.Kubernetes);
            _folded = (snapshot.Scenario, snapshot.Branch);
            isNew = true;
        }

        foreach (var simEvent in run.GetEvents(_timeline.Events.Count, last, snapshot.Branch, int.MaxValue))
        {
            _timeline.Apply(simEvent);
            isNew = true;
        }

        return isNew;
    }
}
