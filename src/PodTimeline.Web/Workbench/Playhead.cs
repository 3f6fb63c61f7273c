using PodTimeline.Kubectl.Get;
using PodTimeline.Kubectl.Text;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Stories;

namespace PodTimeline.Web.Workbench;

/// <summary>What kubectl prints at the playhead.</summary>
/// <param name="story">The story.</param>
/// <param name="events">Its events; those after the playhead are not looked at.</param>
/// <param name="at">The playhead.</param>
public sealed class Playhead(Story story, IReadOnlyList<SimEvent> events, SimInstant at)
{
    private readonly PublishedPod _published = PublishedHistory.At(events, story.Pod, at);

    /// <summary>Whether the API object is there.</summary>
    public bool Exists => _published is { Status: not null, IsGone: false };

    /// <summary>Whether its deletion has been asked for.</summary>
    public bool Deleting => _published.Deleting;

    /// <summary>The output of <c>kubectl get pod NAME</c>.</summary>
    public string Get()
    {
        if (!Exists || _published.RowAt(at, story.Kubernetes) is not { } row) return $"Error from server (NotFound): pods \"{story.Pod.Name}\" not found\n";
        var table = new TableWriter();
        table.Write(PodRow.Header, row.Cells);
        return table.ToString();
    }

    /// <summary>The last lines of a container's log.</summary>
    /// <param name="container">The container's name.</param>
    /// <param name="lines">How many at most.</param>
    public IReadOnlyList<string> Logs(string container, int lines)
    {
        var found = new List<string>();
        for (var i = LastIndex(); i >= 0 && found.Count < lines; i--)
        {
            if (events[i] is SimEvent.LogWritten log && log.Container == container) found.Add(log.Line);
            // A new run has a log of its own.
            if (events[i] is SimEvent.ContainerRunning running && running.Container == container) break;
        }

        found.Reverse();
        return found;
    }

    /// <summary>What <c>kubectl events --for pod/NAME</c> lists, oldest first, cut to the last ones.</summary>
    /// <param name="lines">How many at most.</param>
    public string RecordedEvents(int lines)
    {
        var found = new List<string[]>();
        for (var i = LastIndex(); i >= 0 && found.Count < lines; i--)
            if (events[i] is SimEvent.EventRecorded recorded)
                found.Add([HumanDuration.Of(at - recorded.At), recorded.EventType, recorded.Reason, recorded.Message]);
        if (found.Count == 0) return $"No events found in {story.Pod.Namespace} namespace.\n";
        found.Reverse();
        var table = new TableWriter();
        table.Write([["LAST SEEN", "TYPE", "REASON", "MESSAGE"], .. found]);
        return table.ToString();
    }

    /// <summary>The conditions as a table.</summary>
    public string Conditions()
    {
        if (!Exists) return Get();
        var table = new TableWriter();
        table.Write([["TYPE", "STATUS", "REASON", "SINCE"], .. _published.Status!.Conditions.Select(condition => new[]
        {
            condition.Type, condition.Status ? "True" : "False", condition.Reason.Length > 0 ? condition.Reason : "-", HumanDuration.Of(at - condition.LastTransition),
        })]);
        return table.ToString();
    }

    private int LastIndex()
    {
        var i = events.Count - 1;
        while (i >= 0 && events[i].At > at) i--;
        return i;
    }
}
