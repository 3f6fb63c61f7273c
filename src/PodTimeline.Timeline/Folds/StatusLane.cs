using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Folds;

/// <summary>What <c>kubectl get pod</c> says in STATUS and READY over time. It lags behind the rows, as the API does (S2, T38).</summary>
public sealed class StatusLane(PodSpec pod, KubernetesVersion version)
{
    private readonly PublishedPod _published = new(pod);
    private bool _isKubeletDown, _isBehind;

    /// <summary>STATUS.</summary>
    public Lane Lane { get; } = new();

    /// <summary>READY, such as <c>2/4</c>.</summary>
    public Lane Ready { get; } = new();

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
        Lane.Say(row.Status, ChooseTone(row.Status, row.Ready), simEvent.At, simEvent.Seq);
        // The kubelet says no more of a pod that is being deleted until all of it has ended, and nothing while it is down.
        if (_isKubeletDown || _isBehind) Ready.Say(row.Ready, Tone.Frozen, simEvent.At, simEvent.Seq);
        else Ready.Say(row.Ready, IsFull(row.Ready) ? Tone.Good : Tone.Neutral, simEvent.At, simEvent.Seq);
    }

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
