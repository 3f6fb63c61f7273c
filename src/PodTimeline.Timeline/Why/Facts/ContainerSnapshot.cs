using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>One container at one instant. It never uses anything later than that instant.</summary>
internal sealed class ContainerSnapshot
{
    private readonly int _count;

    public ContainerSnapshot(TimelineFold fold, PodSpec pod, KubernetesVersion version, ContainerRow row, SimInstant at)
    {
        (Fold, Pod, Version, Row, At) = (fold, pod, version, row, at);
        _count = CountUntil(fold.Events, at);
        Bar = row.FindBar(at);
        Deletion = fold.Deletion is { } deletion && deletion.At <= at ? deletion : null;
    }

    public TimelineFold Fold { get; }

    public PodSpec Pod { get; }

    public KubernetesVersion Version { get; }

    public ContainerRow Row { get; }

    public SimInstant At { get; }

    /// <summary>What the container does; null: nothing.</summary>
    public Bar? Bar { get; }

    /// <summary>The request to delete the pod; null while there is none.</summary>
    public SimEvent.PodDeletionRequested? Deletion { get; }

    public ContainerSpec Container => Row.Container;

    public string Name => Row.Container.Name;

    /// <summary>Whether the pod has ended, or is being stopped, without a deletion; the kubelet may notice that a moment later.</summary>
    public bool PodEnds => Deletion is null && Fold.Phases.Lane.FindAt(At)?.Text == PhaseLane.Shutdown;

    /// <summary>The event that a bar or mark begins with.</summary>
    public SimEvent GetEvent(int seq) => Fold.Events[seq - 1];

    /// <summary>The last event of a kind; null when there was none.</summary>
    public T? FindLast<T>(Func<T, bool>? isWanted = null) where T : SimEvent
    {
        for (var i = _count - 1; i >= 0; i--)
            if (Fold.Events[i] is T simEvent && (isWanted is null || isWanted(simEvent))) return simEvent;
        return null;
    }

    /// <summary>The first event of a kind after another one; null when there was none.</summary>
    public T? FindFirstAfter<T>(int seq, Func<T, bool> isWanted) where T : SimEvent
    {
        for (var i = seq; i < _count; i++)
            if (Fold.Events[i] is T simEvent && isWanted(simEvent)) return simEvent;
        return null;
    }

    public bool HasHappened<T>() where T : SimEvent => FindLast<T>() is not null;

    /// <summary>The end of the container's last run; null while none has ended.</summary>
    public SimEvent.ContainerTerminated? FindLastEnd() => FindLast<SimEvent.ContainerTerminated>(ended => ended.Container == Name);

    /// <summary>The end of the run before the one that a bar belongs to.</summary>
    public SimEvent.ContainerTerminated? FindEndBefore(Bar bar) =>
        FindLast<SimEvent.ContainerTerminated>(ended => ended.Container == Name && ended.Seq < bar.Seq);

    /// <summary>Since when the kubelet or its node has been down; null when it is up.</summary>
    public SimEvent? FindKubeletGone() =>
        FindLast<SimEvent>(simEvent => simEvent is SimEvent.KubeletStopped or SimEvent.NodeWentDown or SimEvent.KubeletStarted or SimEvent.NodeCameUp)
            is { } last and (SimEvent.KubeletStopped or SimEvent.NodeWentDown) ? last : null;

    /// <summary>Whether the process of a row runs.</summary>
    public bool IsRunning(ContainerRow row) => row.FindBar(At) is
        { Kind: BarKind.Starting or BarKind.NotReady or BarKind.Running or BarKind.PreStop or BarKind.WaitsForTurn or BarKind.Stopping };

    private static int CountUntil(IReadOnlyList<SimEvent> events, SimInstant at)
    {
        var (low, high) = (0, events.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (events[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
