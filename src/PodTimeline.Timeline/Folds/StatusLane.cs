using System.Collections.Immutable;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Folds;

/// <summary>What <c>kubectl get pod</c> shows in STATUS and READY over time. It lags behind the rows, as the API does (S2, T38).</summary>
public sealed class StatusLane(PodSpec pod, KubernetesVersion version)
{
    /// <summary>The conditions that a pod goes through on its way to being Ready, in order.</summary>
    private static readonly ImmutableArray<string> Way =
        [PodConditionTypes.PodScheduled, PodConditionTypes.PodReadyToStartContainers, PodConditionTypes.Initialized, PodConditionTypes.ContainersReady, PodConditionTypes.Ready];

    private readonly PublishedPod _published = new(pod);
    private bool _isKubeletDown, _isBehind;

    /// <summary>STATUS.</summary>
    public Lane Lane { get; } = new();

    /// <summary>READY, such as <c>2/4</c>.</summary>
    public Lane Ready { get; } = new();

    /// <summary>The furthest of the pod's conditions that is True, from PodScheduled to Ready.</summary>
    public Lane Conditions { get; } = new();

    /// <summary>What the API shows.</summary>
    public PublishedPod Published => _published;

    /// <summary>Folds an event.</summary>
    public void Apply(SimEvent simEvent)
    {
        _published.Apply(simEvent);
        switch (simEvent)
        {
            case SimEvent.PodDeleted:
                Lane.Close(simEvent.At);
                Ready.Close(simEvent.At);
                Conditions.Close(simEvent.At);
                return;
            case SimEvent.KubeletStopped or SimEvent.NodeWentDown:
                _isKubeletDown = true;
                break;
            case SimEvent.KubeletStarted:
                _isKubeletDown = false;
                break;
            case SimEvent.ContainerTerminated when _published.Deleting:
                _isBehind = true;
                break;
            case SimEvent.StatusPublished:
                _isBehind = false;
                break;
            case SimEvent.PodDeletionRequested:
                break;
            default:
                return;
        }

        if (_published.FindRow(simEvent.At, version) is not { } row) return;
        if (Way.LastOrDefault(IsTrue) is { } furthest) Conditions.Say(furthest, furthest == PodConditionTypes.Ready ? Tone.Good : Tone.Neutral, simEvent.At, simEvent.Seq);
        Lane.Say(row.Status, ChooseTone(row.Status, row.Ready), simEvent.At, simEvent.Seq);
        // The kubelet does not update a pod that is being deleted until all of it has ended, and nothing while it is down.
        if (_isKubeletDown || _isBehind) Ready.Say(row.Ready, Tone.Frozen, simEvent.At, simEvent.Seq);
        else Ready.Say(row.Ready, IsFull(row.Ready) ? Tone.Good : Tone.Neutral, simEvent.At, simEvent.Seq);
    }

    private bool IsTrue(string type) => _published.Status?.Conditions.Any(condition => condition.Type == type && condition.Status) ?? false;

    private static Tone ChooseTone(string status, string ready) => status switch
    {
        "Pending" or "ContainerCreating" or "SchedulingGated" => Tone.Neutral,
        "Running" => IsFull(ready) ? Tone.Good : Tone.Progress,
        "Completed" or "Succeeded" => Tone.Good,
        "Terminating" => Tone.Stopping,
        "PodInitializing" or "NotReady" => Tone.Progress,
        _ when status.StartsWith("Init:", StringComparison.Ordinal) && status.Contains('/') => Tone.Progress,
        _ => Tone.Bad,
    };

    private static bool IsFull(string ready)
    {
        var slash = ready.IndexOf('/');
        return ready.AsSpan(0, slash).SequenceEqual(ready.AsSpan(slash + 1));
    }
}
