using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Status;

namespace PodTimeline.Simulation.Kubelet.Statuses;

/// <summary>The conditions that follow from a pod's container statuses (C3 to C8, S106).</summary>
/// <remarks>Source: pkg/kubelet/status/generate.go.</remarks>
internal static class ConditionGeneration
{
    private const string PodCompleted = "PodCompleted";
    private const string PodFailed = "PodFailed";
    private const string ContainersNotReady = "ContainersNotReady";
    private const string ContainersNotInitialized = "ContainersNotInitialized";
    private const string UnknownContainerStatuses = "UnknownContainerStatuses";
    private const string RestartAllContainersStarted = "RestartAllContainersStarted";
    private const string ReadinessGatesNotReady = "ReadinessGatesNotReady";

    /// <summary>ContainersReady: sidecars first, then apps; regular init containers never count (C6).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="find">The status of a container; null when there is none.</param>
    /// <param name="hasStatuses">Whether there is any list of statuses at all (C8).</param>
    /// <param name="phase">The phase of the same status.</param>
    public static PodCondition GenerateContainersReadyCondition(
        PodSpec pod, Func<ContainerSpec, ContainerStatus?> find, bool hasStatuses, PodPhase phase)
    {
        const string type = PodConditionTypes.ContainersReady;
        if (!hasStatuses) return new PodCondition(type, false, UnknownContainerStatuses);

        List<string>? unknown = null, unready = null;
        foreach (var spec in pod.AllContainers)
        {
            if (spec.Kind == ContainerKind.Init) continue;
            var status = find(spec);
            if (status is null) (unknown ??= []).Add(spec.Name);
            else if (!status.Ready) (unready ??= []).Add(spec.Name);
        }

        if (phase == PodPhase.Succeeded && unknown is null) return new PodCondition(type, false, PodCompleted);
        if (phase == PodPhase.Failed && unknown is null) return new PodCondition(type, false, PodFailed);
        return Message(unknown, unready, "unready") is { } message
            ? new PodCondition(type, false, ContainersNotReady, message)
            : new PodCondition(type, true);
    }

    /// <summary>Ready: as ContainersReady, then the readiness gates (C7).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="containersReady">The condition ContainersReady of the same status.</param>
    /// <param name="gate">The condition of a readiness gate; null when nobody has set it.</param>
    public static PodCondition GeneratePodReadyCondition(PodSpec pod, PodCondition containersReady, Func<string, PodCondition?> gate)
    {
        if (!containersReady.Status) return containersReady with { Type = PodConditionTypes.Ready };

        List<string>? closed = null;
        foreach (var type in pod.ReadinessGates)
        {
            var condition = gate(type);
            if (condition is null)
                (closed ??= []).Add($"corresponding condition of pod readiness gate \"{type}\" does not exist.");
            else if (!condition.Status)
                (closed ??= []).Add($"the status of pod readiness gate \"{type}\" is not \"True\", but False");
        }

        return closed is null
            ? new PodCondition(PodConditionTypes.Ready, true)
            : new PodCondition(PodConditionTypes.Ready, false, ReadinessGatesNotReady, string.Join(", ", closed));
    }

    /// <summary>Initialized: regular init containers are ready and sidecars started, or an app container has started since (C4, C5).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="find">The status of a container; null when there is none.</param>
    /// <param name="hasStatuses">Whether there is any list of statuses at all (C8).</param>
    /// <param name="phase">The phase of the same status.</param>
    public static PodCondition GeneratePodInitializedCondition(
        PodSpec pod, Func<ContainerSpec, ContainerStatus?> find, bool hasStatuses, PodPhase phase)
    {
        const string type = PodConditionTypes.Initialized;
        if (!hasStatuses && pod.InitContainers.Length > 0) return new PodCondition(type, false, UnknownContainerStatuses);

        List<string>? unknown = null, incomplete = null;
        foreach (var spec in pod.InitContainers)
        {
            var status = find(spec);
            if (status is null) (unknown ??= []).Add(spec.Name);
            else if (!(spec.Kind == ContainerKind.Sidecar ? status.Started == true : status.Ready)) (incomplete ??= []).Add(spec.Name);
        }

        if (phase == PodPhase.Succeeded && unknown is null) return new PodCondition(type, true, PodCompleted);
        if (AnyAppHasStarted(pod, find)) return new PodCondition(type, true);
        return Message(unknown, incomplete, "incomplete") is { } message
            ? new PodCondition(type, false, ContainersNotInitialized, message)
            : new PodCondition(type, true);
    }

    /// <summary>PodReadyToStartContainers: a ready sandbox with its network (C3, S19).</summary>
    public static PodCondition GeneratePodReadyToStartContainersCondition(bool sandboxIsReady) =>
        new(PodConditionTypes.PodReadyToStartContainers, sandboxIsReady);

    /// <summary>AllContainersRestarting: True from the exit that asks for it until every instance is gone (S66).</summary>
    /// <param name="phase">The phase of the same status.</param>
    /// <param name="asked">An instance that was seen has ended with a code whose rule says RestartAllContainers.</param>
    /// <param name="wasRestarting">The condition was True before.</param>
    /// <param name="anyInstanceLeft">The runtime still has an instance.</param>
    public static PodCondition GenerateAllContainersRestartingCondition(PodPhase phase, bool asked, bool wasRestarting, bool anyInstanceLeft)
    {
        const string type = PodConditionTypes.AllContainersRestarting;
        return phase switch
        {
            PodPhase.Succeeded => new PodCondition(type, false, PodCompleted),
            PodPhase.Failed => new PodCondition(type, false, PodFailed),
            PodPhase.Pending or PodPhase.Running => asked || (wasRestarting && anyInstanceLeft)
                ? new PodCondition(type, true, RestartAllContainersStarted, "container exited with restart policy rule")
                : new PodCondition(type, false),
        };
    }

    private static bool AnyAppHasStarted(PodSpec pod, Func<ContainerSpec, ContainerStatus?> find)
    {
        foreach (var spec in pod.Containers)
            if (find(spec)?.State is ContainerState.Running or ContainerState.Terminated) return true;
        return false;
    }

    private static string? Message(List<string>? unknown, List<string>? others, string adjective)
    {
        if (unknown is null && others is null) return null;
        var first = unknown is null ? null : $"containers with unknown status: [{string.Join(' ', unknown)}]";
        var second = others is null ? null : $"containers with {adjective} status: [{string.Join(' ', others)}]";
        return first is null ? second : second is null ? first : first + ", " + second;
    }
}
