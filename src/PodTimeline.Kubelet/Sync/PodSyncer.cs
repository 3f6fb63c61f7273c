using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Sync;

/// <summary>The three things a pod's worker does: sync, terminate, clean up (S2, S3, S10, T4, T5).</summary>
/// <remarks>Source: pkg/kubelet/kubelet.go, SyncPod, SyncTerminatingPod, SyncTerminatedPod.</remarks>
internal sealed class PodSyncer(
    NodeContext node,
    KubeletLife life,
    Pleg pleg,
    ProbeManager probes,
    StatusGenerator generator,
    StatusManager statuses,
    RuntimeSync runtimeSync,
    PodKiller podKiller)
{
    private static readonly TimeSpan FirstMountDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestMountDelay = TimeSpan.FromSeconds(122);

    private bool _volumesMounted;
    private PodStatus? _shownWhileStopping;

    /// <summary>Happens when the pod is to be terminated; ends a wait for volumes.</summary>
    public SimCompletion Cancelled { get; } = new();

    /// <summary>After this many failed mounts the delay between attempts no longer grows.</summary>
    public bool IsMountHopeless { get; private set; }

    /// <summary>One sync: publish, check for the end, act.</summary>
    public async SimTask<SyncOutcome> SyncPod(int cause)
    {
        var status = Generate(podIsTerminal: false, cause, Rules.S2);
        if (status.Phase.IsTerminal()) return new SyncOutcome(IsTerminal: true);

        if (!await life.Of(MountVolumes(cause))) return new SyncOutcome(false, Failed: true);
        probes.AddPod(node.Api.Pod);
        var (outcome, acted) = await life.Of(runtimeSync.SyncPod(pleg.Cache, cause));
        if (acted) pleg.RelistWithin(outcome.Failed ? node.Timings.RelistDelay : node.Timings.GetRelistDelay(node.Version));
        return outcome;
    }

    /// <summary>Stops everything; returns when nothing runs any more.</summary>
    public async SimTask SyncTerminatingPod(TimeSpan? gracePeriod, int cause)
    {
        Generate(podIsTerminal: false, cause, Rules.T4);
        _shownWhileStopping = node.Api.Status;
        probes.StopLivenessAndStartup();
        await life.Of(podKiller.KillPod(pleg.Cache, gracePeriod, cause));
        probes.RemovePod();
        pleg.Relist();
        statuses.CouldHaveRunningContainers = false;
        Generate(podIsTerminal: true, FindLastEnd(cause), Rules.T38);
    }

    /// <summary>Cleans up; returns when the API object may be removed.</summary>
    public async SimTask SyncTerminatedPod(int cause)
    {
        Generate(podIsTerminal: true, cause, Rules.T5);
        if (_volumesMounted) await life.Of(node.Kernel.Delay(node.Timings.VolumeUnmount));
        statuses.TerminatePod(_shownWhileStopping ?? node.Api.Status, FindLastEnd(cause));
        if (node.Api.DeletionGracePeriod is not null) node.Api.RemoveFinished(FindLastEnd(node.Api.DeletionSeq));
    }

    private PodStatus Generate(bool podIsTerminal, int cause, Rule rule)
    {
        var status = generator.GenerateApiPodStatus(statuses.Status, podIsTerminal);
        // Repeated with every status, so four times before the pod is done.
        if (generator.IsPastActiveDeadline(status.StartTime))
            node.Events.RecordNormal("DeadlineExceeded", "Pod was active on the node longer than the specified deadline", "", cause, Rules.T47);

        statuses.SetPodStatus(status, pleg.Cache, cause, rule);
        probes.RunTriggered();
        return status;
    }

    /// <summary>Waits for all volumes; they are mounted before the sandbox is made (S10, S11).</summary>
    /// <returns>False when the pod was terminated meanwhile.</returns>
    private async SimTask<bool> MountVolumes(int cause)
    {
        if (_volumesMounted) return true;
        if (node.Api.Pod.MountError is { } error) return await life.Of(FailToMount(error, cause));
        var takes = node.Api.Pod.Volumes.Any(volume => volume.Kind == VolumeKind.Claim) ? node.Timings.ClaimMount : node.Timings.VolumeMount;
        if (await life.Of(Cancelled.WaitAtMost(node.Kernel, takes))) return false;
        _volumesMounted = true;
        return true;
    }

    /// <summary>Keeps trying, doubling the delay each time (S13); returns when the pod is terminated.</summary>
    /// <remarks>Source: pkg/volume/util/nestedpendingoperations; pkg/util/goroutinemap/exponentialbackoff.</remarks>
    private async SimTask<bool> FailToMount(string error, int cause)
    {
        for (var delay = FirstMountDelay; ; delay = delay * 2 < LongestMountDelay ? delay * 2 : LongestMountDelay)
        {
            node.Events.RecordWarning("FailedMount", error, "", cause, Rules.S13);
            IsMountHopeless = delay == LongestMountDelay;
            if (await life.Of(Cancelled.WaitAtMost(node.Kernel, delay))) return false;
        }
    }

    private int FindLastEnd(int otherwise)
    {
        var last = otherwise;
        foreach (var container in node.Runtime.Containers)
            if (container.TerminatedSeq > last) last = container.TerminatedSeq;
        return last;
    }
}
