using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>Builds the status that a sync publishes, from what is known at its beginning (S2, C1, C13).</summary>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go, generateAPIPodStatus.</remarks>
internal sealed class StatusGenerator(NodeContext node, ProbeManager probes, Pleg pleg, IReadOnlyDictionary<string, StartError> startErrors)
{
    private const string DeadlineReason = "DeadlineExceeded";
    private const string DeadlineMessage = "Pod was active on the node longer than the specified deadline";

    private readonly ContainerStatusConversion _conversion = new(node, probes, startErrors);

    /// <summary>Reused for each status.</summary>
    private readonly List<PodCondition> _conditions = [];

    /// <summary>Builds a status.</summary>
    /// <param name="before">The kubelet's last status.</param>
    /// <param name="podIsTerminal">Nothing will run again.</param>
    public PodStatus GenerateApiPodStatus(PodStatus before, bool podIsTerminal)
    {
        var pod = node.Api.Pod;
        var cache = pleg.Cache;
        var asked = RestartAllContainers.FindSource(pod, cache, node.Version) is not null;
        var restarting = asked || before.FindCondition(PodConditionTypes.AllContainersRestarting) is { Status: true };
        var statuses = new ContainerStatusLists(
            _conversion.Convert(pod.InitContainers, before.InitContainerStatuses, cache, restarting),
            _conversion.Convert(pod.Containers, before.ContainerStatuses, cache, restarting));
        var startTime = before.StartTime ?? node.Kernel.Now;
        var (phase, reason, message) = FindPhase(statuses, before, startTime, podIsTerminal, cache);
        var status = new PodStatus
        {
            Phase = phase,
            Reason = reason,
            Message = message,
            Conditions = GenerateConditions(statuses, phase, before, cache, asked),
            InitContainerStatuses = statuses.Init,
            ContainerStatuses = statuses.Apps,
            HostIp = NodeAddress.HostIp,
            PodIp = pod.HostNetwork ? NodeAddress.HostIp : cache.Sandbox is { ObservedReady: true, Ip: { } ip } ? ip : before.PodIp,
            StartTime = startTime,
            QosClass = before.QosClass,
            ObservedGeneration = node.Api.ObservedGeneration,
        };
        return status.SaysTheSameAs(before) ? before : status;
    }

    /// <summary>The conditions Ready and ContainersReady of a status whose flags were changed in place (T39).</summary>
    public PodStatus WithReadiness(PodStatus status)
    {
        var pod = node.Api.Pod;
        var (oldContainersReady, oldReady) = (status.FindCondition(PodConditionTypes.ContainersReady), status.FindCondition(PodConditionTypes.Ready));
        var finding = ConditionGeneration.GenerateContainersReadyCondition(
            pod, status.Lists, status.ContainerStatuses.Length > 0, status.Phase, oldContainersReady?.Message ?? "");
        var containersReady = finding.Stamp(oldContainersReady, node.Kernel.Now);
        var ready = ConditionGeneration.GeneratePodReadyCondition(pod, finding, status).Stamp(oldReady, node.Kernel.Now);
        return status with
        {
            Conditions =
            [
                .. status.Conditions.Select(condition => condition.Type switch
                {
                    PodConditionTypes.ContainersReady => containersReady,
                    PodConditionTypes.Ready => ready,
                    _ => condition,
                }),
            ],
        };
    }

    /// <summary>Whether the pod is older than activeDeadlineSeconds (T47).</summary>
    public bool IsPastActiveDeadline(SimInstant? startTime) =>
        node.Api.Pod.ActiveDeadline is { } deadline && startTime is { } start && node.Kernel.Now - start >= deadline;

    private (PodPhase Phase, string Reason, string Message) FindPhase(
        in ContainerStatusLists statuses, PodStatus before, SimInstant startTime, bool podIsTerminal, PodRuntimeStatus cache)
    {
        // A terminal phase never changes and keeps its reason (P7).
        if (before.Phase.IsTerminal()) return (before.Phase, before.Reason, before.Message);
        if (IsPastActiveDeadline(startTime)) return (PodPhase.Failed, DeadlineReason, DeadlineMessage);
        var pod = node.Api.Pod;
        var phase = PhaseComputation.GetPhase(pod, statuses, podIsTerminal, HasActiveApp(pod, cache), node.Version);
        return phase == before.Phase ? (phase, before.Reason, before.Message) : (phase, "", "");
    }

    private ImmutableArray<PodCondition> GenerateConditions(
        in ContainerStatusLists statuses, PodPhase phase, PodStatus before, PodRuntimeStatus cache, bool askedToRestartAll)
    {
        var pod = node.Api.Pod;
        var hasStatuses = statuses.Apps.Length > 0;
        _conditions.Clear();
        foreach (var condition in before.Conditions)
            if (!IsOwned(condition.Type)) _conditions.Add(condition);
        if (node.Version.Has(Feature.PodReadyToStartContainersCondition))
            Add(ConditionGeneration.GeneratePodReadyToStartContainersCondition(pod, cache.Sandbox, node.Version), before);
        var initialized = ConditionGeneration.GeneratePodInitializedCondition(pod, statuses, hasStatuses, phase, Known(PodConditionTypes.Initialized));
        if (!initialized.Status && node.Version.Has(Feature.StickyInitialized) && before.FindCondition(PodConditionTypes.Initialized) is { Status: true })
            initialized = new ConditionFinding(PodConditionTypes.Initialized, true);
        Add(initialized, before);
        var containersReady = ConditionGeneration.GenerateContainersReadyCondition(
            pod, statuses, hasStatuses, phase, Known(PodConditionTypes.ContainersReady));
        Add(ConditionGeneration.GeneratePodReadyCondition(pod, containersReady, before), before);
        Add(containersReady, before);
        Add(new ConditionFinding(PodConditionTypes.PodScheduled, true), before);
        if (RestartAllContainers.CanHappen(pod, node.Version))
        {
            var was = before.FindCondition(PodConditionTypes.AllContainersRestarting) is { Status: true };
            Add(ConditionGeneration.GenerateAllContainersRestartingCondition(phase, askedToRestartAll, was, cache.Containers.Count > 0), before);
        }

        return before.Conditions.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(_conditions)) ? before.Conditions : [.. _conditions];

        string Known(string type) => before.FindCondition(type)?.Message ?? "";
    }

    private void Add(ConditionFinding finding, PodStatus before) => _conditions.Add(finding.Stamp(before.FindCondition(finding.Type), node.Kernel.Now));

    private static bool IsOwned(string type) => type is PodConditionTypes.PodScheduled or PodConditionTypes.PodReadyToStartContainers
        or PodConditionTypes.Initialized or PodConditionTypes.ContainersReady or PodConditionTypes.Ready or PodConditionTypes.AllContainersRestarting;

    /// <summary>Whether an app container has been created in the current sandbox.</summary>
    /// <remarks>Source: pkg/kubelet/container/helpers.go, HasAnyActiveRegularContainerStarted.</remarks>
    private static bool HasActiveApp(PodSpec pod, PodRuntimeStatus cache)
    {
        foreach (var spec in pod.Containers)
            if (cache.Find(spec.Name) is { } container && container.SandboxAttempt == cache.Sandbox?.Attempt) return true;
        return false;
    }
}
