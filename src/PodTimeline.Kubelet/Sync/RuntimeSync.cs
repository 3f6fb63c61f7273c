using System.Collections.Immutable;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.Images;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Sync;

/// <summary>Brings the runtime to what the spec asks for, one blocking step at a time (S17, S42, S57, S65, S91).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, SyncPod.</remarks>
internal sealed class RuntimeSync(
    NodeContext node,
    KubeletLife life,
    StatusManager statuses,
    ProbeManager probes,
    CrashLoopBackOff crashBackOff,
    ContainerStarter starter,
    ContainerKiller killer,
    PodKiller podKiller,
    StartCauses causes,
    Dictionary<string, StartError> startErrors,
    PullSecrets secrets)
{
    private readonly PodActions _actions = new();
    private readonly List<PlannedStart> _initStarts = [];
    private readonly List<PlannedStart> _appStarts = [];

    /// <summary>Carries out one sync's actions.</summary>
    /// <param name="cache">What was seen when the sync began.</param>
    /// <param name="cause">The event that woke it.</param>
    /// <returns>How it went, and whether it changed anything.</returns>
    public async SimTask<(SyncOutcome Outcome, bool Acted)> SyncPod(PodRuntimeStatus cache, int cause)
    {
        var pod = node.Api.Pod;
        secrets.BeginSync(cause);
        PodActionComputation.ComputePodActions(_actions, pod, cache, probes.Results, node.Api.DeletionGracePeriod is not null, node.Version);

        if (_actions.RestartAllBecauseOf is { } source)
        {
            await life.Of(ResetAllContainers(pod, cache, source.TerminatedSeq));
            return (new SyncOutcome(false, Again: true), true);
        }

        Plan(_initStarts, _actions.InitContainersToStart, pod.InitContainers, cache);
        Plan(_appStarts, _actions.ContainersToStart, pod.Containers, cache);

        if (_actions.CreateSandbox && cache.Sandbox is not null)
            node.Events.RecordNormal("SandboxChanged", "Pod sandbox changed, it will be killed and re-created.", "", cause, Rules.S74);

        if (_actions.KillPod)
        {
            await life.Of(podKiller.KillPod(cache, null, cause));
            if (_actions.CreateSandbox) PurgeInitContainers(pod);
        }
        else
        {
            foreach (var kill in _actions.ContainersToKill)
                await life.Of(killer.KillContainer(kill.Container, kill.Message, kill.Reason, null, null, cause));
        }

        if (_actions.CreateSandbox)
        {
            var ip = pod.HostNetwork ? null : NodeAddress.AssignPodIp(_actions.Attempt);
            var sandbox = await life.Of(node.Runtime.RunPodSandbox(_actions.Attempt, ip, cause));
            if (node.Version.Has(Feature.SandboxReadyWrite)) statuses.SetSandboxReady(sandbox.CreatedSeq);
        }

        var outcome = await life.Of(StartContainers(pod));
        return (outcome, _actions.KillPod || _actions.CreateSandbox || _actions.ContainersToKill.Count > 0 || _startedAny);
    }

    private bool _startedAny;

    private static void Plan(List<PlannedStart> starts, List<int> indexes, ImmutableArray<ContainerSpec> containers, PodRuntimeStatus cache)
    {
        starts.Clear();
        foreach (var index in indexes)
        {
            var spec = containers[index];
            starts.Add(new PlannedStart(spec, cache.Find(spec.Name), cache.FindNewestExited(spec.Name)));
        }
    }

    private async SimTask<SyncOutcome> StartContainers(PodSpec pod)
    {
        _startedAny = false;
        var (failed, expiry) = (false, SimInstant.Never);
        foreach (var start in _initStarts)
        {
            var (_, error) = await life.Of(Start(pod, start, null));
            if (error is null) continue;
            (failed, expiry) = (true, SimInstant.PickEarlier(expiry, error.BackOffExpiry ?? SimInstant.Never));
            // A regular init container that cannot start ends the sync; a sidecar is skipped (S42).
            if (start.Spec.Kind == ContainerKind.Init) return OfFailure(expiry);
        }

        RuntimeContainer? before = null;
        foreach (var start in _appStarts)
        {
            var (container, error) = await life.Of(Start(pod, start, before));
            if (error is not null) (failed, expiry) = (true, SimInstant.PickEarlier(expiry, error.BackOffExpiry ?? SimInstant.Never));
            if (container is { StartedAt: not null }) before = container;
        }

        return failed ? OfFailure(expiry) : new SyncOutcome(false);
    }

    private static SyncOutcome OfFailure(SimInstant expiry) => new(false, Failed: true, expiry == SimInstant.Never ? null : expiry);

    private async SimTask<(RuntimeContainer? Container, StartError? Error)> Start(
        PodSpec pod, PlannedStart start, RuntimeContainer? startedBefore)
    {
        var (spec, newest, newestExited) = start;
        if (crashBackOff.DoBackOff(spec, newestExited) is { } backOff)
        {
            startErrors[spec.Name] = backOff;
            return (null, backOff);
        }

        var (container, error) = await life.Of(starter.StartContainer(spec, newest, causes.Find(pod, spec, newest, startedBefore)));
        if (error is null)
        {
            startErrors.Remove(spec.Name);
            _startedAny = true;
        }
        else
        {
            startErrors[spec.Name] = error;
        }

        return (container, error);
    }

    /// <summary>Every init container will run again in the new sandbox (S43, S74).</summary>
    private void PurgeInitContainers(PodSpec pod)
    {
        foreach (var container in node.Runtime.Containers.ToArray())
            if (!container.IsRunning && pod.InitContainers.Any(spec => spec.Name == container.Name)) node.Runtime.RemoveWithLogs(container);
    }

    /// <summary>
    /// Kills what runs, one after the other and without hooks, and removes every instance: apps before init entries, and the containers
    /// that triggered it last (S65).
    /// </summary>
    private async SimTask ResetAllContainers(PodSpec pod, PodRuntimeStatus cache, int cause)
    {
        List<RuntimeContainer> sources = [], others = [];
        foreach (var spec in pod.Containers.Concat(pod.InitContainers))
            foreach (var container in cache.Containers)
                if (container.Name == spec.Name) (RestartAllContainers.IsSource(spec, container) ? sources : others).Add(container);

        foreach (var container in others.Concat(sources))
        {
            if (container.Observed != RuntimeState.Exited)
                await life.Of(killer.KillContainer(container, "killing", KillReason.RestartAllContainers, TimeSpan.Zero, null, cause));
            node.Runtime.Remove(container);
        }
    }
}
