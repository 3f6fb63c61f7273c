using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>The API server as far as one pod is concerned: the object, its published status, its deletion mark.</summary>
internal sealed class ApiServer(SimKernel kernel, EventLog log, PodSpec pod, KubernetesVersion version)
{
    private bool _hasStatus;

    /// <summary>The spec in force.</summary>
    public PodSpec Pod { get; private set; } = pod;

    /// <summary>What the API shows.</summary>
    public PodStatus Status { get; private set; } = new();

    /// <summary>The node, once the pod is bound.</summary>
    public string? NodeName { get; private set; }

    /// <summary>1 at creation; every change of the spec or the deletion mark adds one.</summary>
    public int Generation { get; private set; } = 1;

    /// <summary>Null while no deletion is requested.</summary>
    public TimeSpan? DeletionGracePeriod { get; private set; }

    /// <summary>When the grace period is over; lies in the future at first.</summary>
    public SimInstant? DeletionTimestamp { get; private set; }

    /// <summary>The event that asked for the deletion; 0 before.</summary>
    public int DeletionSeq { get; private set; }

    /// <summary>The object is gone.</summary>
    public bool IsGone { get; private set; }

    public IPodWatcher? Watcher { get; set; }

    /// <summary>The controller of the Job that made the pod; null when none did.</summary>
    public JobController? Job { get; set; }

    /// <summary>The generation a status may show; null before 1.34.</summary>
    public int? ObservedGeneration => version.Has(Feature.PodObservedGenerationTracking) ? Generation : null;

    public int Create()
    {
        var created = log.Append(new SimEvent.PodCreated(), 0, Rules.S9);
        var status = new PodStatus { QosClass = PodQos.ComputePodQos(Pod, version) };
        if (Pod.SchedulingGates.Length > 0)
            status = status with
            {
                Conditions =
                [
                    new PodCondition(PodConditionTypes.PodScheduled, false, "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates"),
                ],
            };
        Publish(status, created, Rules.C2);
        return created;
    }

    public int Bind(string node, int cause)
    {
        NodeName = node;
        var scheduled = log.Append(new SimEvent.PodScheduled(node), cause, Rules.S9);
        Publish(Status with { Conditions = [new PodCondition(PodConditionTypes.PodScheduled, true, LastTransition: kernel.Now)] }, scheduled, Rules.C2);
        return scheduled;
    }

    /// <summary>The scheduler has found no node.</summary>
    public int LeaveUnscheduled(string why, int cause) => Publish(
        Status with { Conditions = [new PodCondition(PodConditionTypes.PodScheduled, false, PodConditionReasons.Unschedulable, why, kernel.Now)] }, cause, Rules.C2);

    /// <summary>Takes a status from the kubelet. Nothing is written when nothing has changed (K17).</summary>
    /// <returns>The event's number, or 0 when nothing was written.</returns>
    public int PatchStatus(PodStatus status, int cause, Rule rule) =>
        IsGone || status.SaysTheSameAs(Status) ? 0 : Publish(status, cause, rule);

    /// <summary>A DELETE call (T6 to T8).</summary>
    /// <param name="gracePeriod">As asked for; null: the pod's own.</param>
    public void Delete(TimeSpan? gracePeriod)
    {
        if (IsGone) return;
        var period = ComputeGracePeriod(gracePeriod, out var changes);
        if (!changes) return;

        // A second request moves the end, counted from the first one; a moment already past becomes now (T8).
        var requestedAt = DeletionTimestamp is { } end ? end - DeletionGracePeriod!.Value : kernel.Now;
        var timestamp = requestedAt + period;
        var isSecond = DeletionTimestamp is not null;
        if (isSecond && timestamp < kernel.Now && period > TimeSpan.Zero) (timestamp, period) = (kernel.Now, TimeSpan.FromSeconds(1));

        (DeletionTimestamp, DeletionGracePeriod) = (timestamp, period);
        Generation++;
        DeletionSeq = log.Append(new SimEvent.PodDeletionRequested(period), isSecond ? DeletionSeq : 0, isSecond ? Rules.T8 : Rules.T6);
        if (period > TimeSpan.Zero) Watcher?.OnPodModified(DeletionSeq);
        else Remove(DeletionSeq, Rules.T7);
    }

    /// <summary>The kubelet's own DELETE with grace 0, when it is done with the pod (T36).</summary>
    public void RemoveFinished(int cause)
    {
        if (!IsGone) Remove(cause, Rules.T36);
    }

    /// <summary>A change of a container's image in the spec.</summary>
    public void SetImage(string container, string image, int attempt)
    {
        if (IsGone || Pod.Find(container) is not { } spec || spec.Image == image) return;
        Pod = Pod with
        {
            InitContainers = [.. Pod.InitContainers.Select(entry => entry == spec ? entry with { Image = image } : entry)],
            Containers = [.. Pod.Containers.Select(entry => entry == spec ? entry with { Image = image } : entry)],
        };
        Generation++;
        var seq = log.Append(new SimEvent.ContainerImageChanged(container, attempt, image), 0, Rules.S77);
        Watcher?.OnPodModified(seq);
    }

    private TimeSpan ComputeGracePeriod(TimeSpan? asked, out bool changes)
    {
        changes = true;
        if (DeletionGracePeriod is { } current)
        {
            // It can only be shortened; a request without a value changes nothing.
            changes = asked is { } shorter && shorter < current;
            return asked is { } value && value < TimeSpan.Zero ? TimeSpan.FromSeconds(1) : asked ?? current;
        }

        if (NodeName is null || Status.Phase.IsTerminal()) return TimeSpan.Zero;
        var period = asked ?? Pod.TerminationGracePeriod;
        return period < TimeSpan.Zero ? TimeSpan.FromSeconds(1) : period;
    }

    private void Remove(int cause, Rule rule)
    {
        IsGone = true;
        var seq = log.Append(new SimEvent.PodDeleted(), cause, rule);
        Watcher?.OnPodRemoved(seq);
        Job?.OnPodChanged(seq);
    }

    private int Publish(PodStatus status, int cause, Rule rule)
    {
        var previous = _hasStatus ? Status : null;
        (Status, _hasStatus) = (status, true);
        var seq = log.Append(new SimEvent.StatusPublished(status, previous), cause, rule);
        StatusChanges.Record(log, previous, status, seq);
        Job?.OnPodChanged(seq);
        return seq;
    }
}
