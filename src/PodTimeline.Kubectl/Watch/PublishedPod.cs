using PodTimeline.Kubectl.Get;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubectl.Watch;

/// <summary>What the API shows of a pod after a prefix of the event log: the fold that every kubectl view starts from.</summary>
public sealed class PublishedPod(PodSpec pod)
{
    /// <summary>The published status; null before the pod is created.</summary>
    public PodStatus? Status { get; private set; }

    /// <summary>The deletion has been asked for.</summary>
    public bool Deleting { get; private set; }

    /// <summary>The object is gone.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Folds one more event.</summary>
    public void Apply(SimEvent simEvent)
    {
        switch (simEvent)
        {
            case SimEvent.StatusPublished published:
                Status = published.Status;
                break;
            case SimEvent.PodDeletionRequested:
                Deleting = true;
                break;
            case SimEvent.PodDeleted:
                IsGone = true;
                break;
            default:
                // The API publishes nothing else.
                break;
        }
    }

    /// <summary>The row of <c>kubectl get pod</c>; null while there is no object.</summary>
    public PodRow? FindRow(SimInstant now, KubernetesVersion version) =>
        Status is null || IsGone ? null : PodPrinter.PrintPod(PrintablePod.Of(pod, Status, Deleting, now), version);
}
