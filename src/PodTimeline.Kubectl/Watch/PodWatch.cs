using PodTimeline.Kubectl.Get;
using PodTimeline.Kubectl.Text;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubectl.Watch;

/// <summary>What <c>kubectl get pod NAME -w</c> prints: the header, and one row for every write of the object (K14 to K18).</summary>
/// <remarks>Source: kubectl pkg/cmd/get/get.go, watch.</remarks>
public static class PodWatch
{
    /// <summary>The whole text of a watch that begins when the pod is created.</summary>
    public static string Print(PodSpec pod, KubernetesVersion version, IEnumerable<SimEvent> events)
    {
        var table = new TableWriter();
        var hasHeader = false;
        foreach (var row in ListRows(pod, version, events))
        {
            if (hasHeader) table.Write(row.Cells);
            else table.Write(PodRow.Header, row.Cells);
            hasHeader = true;
        }

        return table.ToString();
    }

    /// <summary>The rows, in order.</summary>
    public static IEnumerable<PodRow> ListRows(PodSpec pod, KubernetesVersion version, IEnumerable<SimEvent> events)
    {
        var published = new PublishedPod(pod);
        var graceIsZero = false;
        foreach (var simEvent in events)
        {
            switch (simEvent)
            {
                // Creation and binding are written together with a status, and that is the row.
                case SimEvent.StatusPublished or SimEvent.PodDeletionRequested:
                    published.Apply(simEvent);
                    yield return published.FindRow(simEvent.At, version)!;
                    break;
                case SimEvent.PodDeleted:
                    // One row for the grace period set to 0, unless that was asked for, and one for the removal (T7, T36).
                    var last = published.FindRow(simEvent.At, version)!;
                    if (!graceIsZero) yield return last;
                    yield return last;
                    published.Apply(simEvent);
                    break;
                default:
                    // No change of the object, so no row.
                    break;
            }

            if (simEvent is SimEvent.PodDeletionRequested requested) graceIsZero = requested.GracePeriod == TimeSpan.Zero;
        }
    }
}
