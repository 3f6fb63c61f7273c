using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Stories;

namespace PodTimeline.Timeline.Runs.Following;

/// <summary>Keeps the timeline of a run up to date: folds on as the story goes on, and begins anew when a part of it was withdrawn. Used by one thread at a time.</summary>
public sealed class RunFolder
{
    private (Story Story, int Branch)? _folded;
    private TimelineFold? _timeline;

    /// <summary>The timeline.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been folded yet.</exception>
    public TimelineFold Timeline => _timeline ?? throw new InvalidOperationException("Nothing has been folded yet.");

    /// <summary>Folds what is new.</summary>
    /// <param name="run">The run.</param>
    /// <param name="look">The latest look at it.</param>
    /// <param name="last">The last event to fold; less than before means to begin anew.</param>
    /// <returns>Whether there was anything new.</returns>
    public bool Fold(Run run, RunLook look, int last)
    {
        var isNew = false;
        if (_timeline is null || _folded is not { } folded || folded.Branch != look.Branch || !ReferenceEquals(folded.Story, look.Story) || _timeline.Events.Count > last)
        {
            _timeline = new TimelineFold(look.Story.Pod, look.Story.Kubernetes);
            _folded = (look.Story, look.Branch);
            isNew = true;
        }

        foreach (var simEvent in run.Events(_timeline.Events.Count, last, look.Branch, int.MaxValue))
        {
            _timeline.Apply(simEvent);
            isNew = true;
        }

        return isNew;
    }
}
