using PodTimeline.Kubectl.Get;
using PodTimeline.Kubectl.Text;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Web.Workbench;

/// <summary>What kubectl prints at the playhead.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="events">Its events; those after the playhead are ignored.</param>
/// <param name="at">The playhead.</param>
public sealed class Playhead(Scenario scenario, IReadOnlyList<SimEvent> events, SimInstant at)
{
    /// <summary>So that nobody takes the silence for a fault of ours.</summary>
    private const string WithheldNote =
        "# The list has gaps, as it would on a cluster: a kubelet sends 25 events about a pod at once, then one every 5 minutes.\n";

    private readonly PublishedPod _published = PublishedHistory.FindPod(events, scenario.Pod, at);

    /// <summary>Whether the API object exists.</summary>
    public bool Exists => _published is { Status: not null, IsGone: false };

    /// <summary>Whether its deletion has been requested.</summary>
    public bool Deleting => _published.Deleting;

    /// <summary>The output of <c>kubectl get pod NAME</c>.</summary>
    public string Get()
    {
        if (!Exists || _published.FindRow(at, scenario.Kubernetes) is not { } row) return $"Error from server (NotFound): pods \"{scenario.Pod.Name}\" not found\n";
        var table = new TableWriter();
        table.Write(PodRow.Header, row.Cells);
        return table.ToString();
    }

    /// <summary>The last lines of a container's log.</summary>
    /// <param name="container">The container's name.</param>
    /// <param name="lines">How many at most.</param>
    public IReadOnlyList<string> GetLogs(string container, int lines)
    {
        var found = new List<string>();
        for (var i = FindLastIndex(); i >= 0 && found.Count < lines; i--)
        {
            if (events[i] is SimEvent.LogWritten log && log.Container == container) found.Add(log.Line);
            // A new run has a log of its own.
            if (events[i] is SimEvent.ContainerRunning running && running.Container == container) break;
        }

        found.Reverse();
        return found;
    }

    /// <summary>
    /// What <c>kubectl events --for pod/NAME</c> lists, oldest first, cut to the last ones; followed, if need be, by what is missing.
    /// </summary>
    /// <param name="lines">How many at most.</param>
    public string PrintRecordedEvents(int lines)
    {
        var events = ListEventObjects();
        if (events.Count == 0) return $"No events found in {scenario.Pod.Namespace} namespace.\n";
        var table = new TableWriter();
        table.Write([["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"], .. events.TakeLast(lines).Select(found => new[]
        {
            found.Last.Count > 1 ? $"{HumanDuration.Format(at - found.Last.At)} (x{found.Last.Count} over {HumanDuration.Format(at - found.First)})" : HumanDuration.Format(at - found.Last.At),
            found.Last.EventType, found.Last.Reason, $"Pod/{scenario.Pod.Name}", found.Last.Message,
        })]);
        return table + (IsAnyWithheld() ? WithheldNote : "");
    }

    /// <summary>The event objects, each with its first instant and its current state, in the order in which they were last seen.</summary>
    private List<(SimInstant First, SimEvent.EventRecorded Last)> ListEventObjects()
    {
        var objects = new Dictionary<(string, string, string, string), (SimInstant First, SimEvent.EventRecorded Last)>();
        var end = FindLastIndex();
        for (var i = 0; i <= end; i++)
        {
            // Events of the pod's Job are about the Job.
            if (events[i] is not SimEvent.EventRecorded recorded || recorded.Object.StartsWith("Job/", StringComparison.Ordinal)) continue;
            var isOneOfMany = recorded.Message.StartsWith("(combined", StringComparison.Ordinal);
            var key = (recorded.EventType, recorded.Reason, isOneOfMany ? "" : recorded.Object, isOneOfMany ? "" : recorded.Message);
            objects[key] = (objects.TryGetValue(key, out var known) ? known.First : recorded.At, recorded);
        }

        return [.. objects.Values.OrderBy(found => found.Last.Seq)];
    }

    /// <summary>Whether the event budget is used up.</summary>
    private bool IsAnyWithheld()
    {
        for (var i = FindLastIndex(); i >= 0; i--)
            if (events[i] is SimEvent.EventsWithheld) return true;
        return false;
    }

    /// <summary>The conditions as a table.</summary>
    public string PrintConditions()
    {
        if (!Exists) return Get();
        var table = new TableWriter();
        table.Write([["TYPE", "STATUS", "REASON", "SINCE"], .. _published.Status!.Conditions.Select(condition => new[]
        {
            condition.Type, condition.Status ? "True" : "False", condition.Reason.Length > 0 ? condition.Reason : "-", HumanDuration.Format(at - condition.LastTransition),
        })]);
        return table.ToString();
    }

    private int FindLastIndex()
    {
        var i = events.Count - 1;
        while (i >= 0 && events[i].At > at) i--;
        return i;
    }
}
