using PodTimeline.Simulation.Kubelet.Actions;
using PodTimeline.Simulation.Kubelet.Containers;
using PodTimeline.Simulation.Kubelet.Probing;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Runtime;
using PodTimeline.Simulation.Status;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Simulation.Kubelet.Statuses;

/// <summary>Builds the status that a sync publishes, from what is known at its beginning (S2, C1, C13).</summary>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go, generateAPIPodStatus.</remarks>
internal sealed class StatusGenerator(NodeContext node, ProbeManager probes, Pleg pleg, IReadOnlyDictionary<string, StartError> startErrors)
{
    private const string DeadlineReason = "DeadlineExceeded";
    private const string DeadlineMessage = "Pod was active on the node longer than the specified deadline";

    private readonly ContainerStatusConversion _conversion = new(node, probes, startErrors);

    /// <summary>Builds a status.</summary>
    /// <param name="before">The kubelet's last status.</param>
    /// <param name="podIsTerminal">Nothing will run again.</param>
    public PodStatus GenerateApiPodStatus(PodStatus before, bool podIsTerminal)
    {
        var pod = node.Api.Pod;
        var cache = pleg.Cache;
        var asked = RestartAllContainers.FindSource(pod, cache, node.Version) is not null;
        var restarting = asked || before.Condition(PodConditionTypes.AllContainersRestarting) is { Status: true };
        var status = before with
        {
            InitContainerStatuses = _conversion.Convert(pod.InitContainers, before.InitContainerStatuses, cache, restarting),
            ContainerStatuses = _conversion.Convert(pod.Containers, before.ContainerStatuses, cache, restarting),
            HostIp = NodeAddress.HostIp,
            PodIp = pod.HostNetwork ? NodeAddress.HostIp : cache.Sandbox is { ObservedReady: true, Ip: { } ip } ? ip : before.PodIp,
            StartTime = before.StartTime ?? node.Kernel.Now,
            ObservedGeneration = node.Api.ObservedGeneration,
        };

        status = WithPhase(status, before, podIsTerminal, cache);
        return WithConditions(status, before, cache, asked);
    }

    /// <summary>The conditions Ready and ContainersReady of a status whose flags were changed in place (T39).</summary>
    public PodStatus WithReadiness(PodStatus status)
    {
        var containersReady = ConditionGeneration.GenerateContainersReadyCondition(
            node.Api.Pod, Lookup(status), status.ContainerStatuses.Length > 0, status.Phase);
        var ready = ConditionGeneration.GeneratePodReadyCondition(node.Api.Pod, containersReady, status.Condition);
        return status with
        {
            Conditions =
            [
                .. status.Conditions.Select(condition => condition.Type switch
                {
                    PodConditionTypes.ContainersReady => Stamp(containersReady, status),
                    PodConditionTypes.Ready => Stamp(ready, status),
                    _ => condition,
                }),
            ],
        };
    }

    private PodStatus WithPhase(PodStatus status, PodStatus before, bool podIsTerminal, PodRuntimeStatus cache)
    {
        var pod = node.Api.Pod;
        var phase = PhaseComputation.GetPhase(pod, Lookup(status), podIsTerminal, AnyActiveAppStarted(pod, cache), node.Version);
        // A terminal phase is never left again, and keeps its reason (P7).
        if (before.Phase.IsTerminal()) phase = before.Phase;
        status = phase == before.Phase ? status with { Phase = phase } : status with { Phase = phase, Reason = "", Message = "" };
        return PastActiveDeadline(status) && !before.Phase.IsTerminal()
            ? status with { Phase = PodPhase.Failed, Reason = DeadlineReason, Message = DeadlineMessage }
            : status;
    }

    /// <summary>Whether the pod is older than activeDeadlineSeconds (T47).</summary>
    public bool PastActiveDeadline(PodStatus status) =>
        node.Api.Pod.ActiveDeadline is { } deadline && status.StartTime is { } start && node.Kernel.Now - start >= deadline;

    private PodStatus WithConditions(PodStatus status, PodStatus before, PodRuntimeStatus cache, bool askedToRestartAll)
    {
        var pod = node.Api.Pod;
        var find = Lookup(status);
        var hasStatuses = status.ContainerStatuses.Length > 0;
        var containersReady = ConditionGeneration.GenerateContainersReadyCondition(pod, find, hasStatuses, status.Phase);
        var sandboxReady = !PodActionComputation.PodSandboxChanged(pod, cache.Sandbox, out _);
        List<PodCondition> conditions = [];
        foreach (var condition in before.Conditions)
            if (!IsOwned(condition.Type)) conditions.Add(condition);
        if (node.Version >= ReadyToStartContainers)
            conditions.Add(Stamp(ConditionGeneration.GeneratePodReadyToStartContainersCondition(sandboxReady), before));
        conditions.Add(Stamp(ConditionGeneration.GeneratePodInitializedCondition(pod, find, hasStatuses, status.Phase), before));
        conditions.Add(Stamp(ConditionGeneration.GeneratePodReadyCondition(pod, containersReady, before.Condition), before));
        conditions.Add(Stamp(containersReady, before));
        conditions.Add(Stamp(new PodCondition(PodConditionTypes.PodScheduled, true), before));
        if (RestartAllContainers.CouldHappen(pod, node.Version))
        {
            var was = before.Condition(PodConditionTypes.AllContainersRestarting) is { Status: true };
            conditions.Add(Stamp(
                ConditionGeneration.GenerateAllContainersRestartingCondition(status.Phase, askedToRestartAll, was, cache.Containers.Count > 0), before));
        }

        return conditions.SequenceEqual(before.Conditions) ? status : status with { Conditions = [.. conditions] };
    }

    private static readonly KubernetesVersion ReadyToStartContainers = new(29);

    /// <summary>The transition time moves only when the status flips (C9).</summary>
    private PodCondition Stamp(PodCondition condition, PodStatus before) =>
        condition with { LastTransition = before.Condition(condition.Type) is { } old && old.Status == condition.Status ? old.LastTransition : node.Kernel.Now };

    private static Func<ContainerSpec, ContainerStatus?> Lookup(PodStatus status) => spec => status.Container(spec.Name);

    private static bool IsOwned(string type) => type is PodConditionTypes.PodScheduled or PodConditionTypes.PodReadyToStartContainers
        or PodConditionTypes.Initialized or PodConditionTypes.ContainersReady or PodConditionTypes.Ready or PodConditionTypes.AllContainersRestarting;

    /// <summary>Whether an app container has been made in the present sandbox.</summary>
    /// <remarks>Source: pkg/kubelet/container/helpers.go, HasAnyActiveRegularContainerStarted.</remarks>
    private static bool AnyActiveAppStarted(PodSpec pod, PodRuntimeStatus cache)
    {
        foreach (var spec in pod.Containers)
            if (cache.Find(spec.Name) is { } container && container.SandboxAttempt == cache.Sandbox?.Attempt) return true;
        return false;
    }
}
