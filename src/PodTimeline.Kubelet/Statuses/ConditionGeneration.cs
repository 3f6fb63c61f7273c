using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Statuses;

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

    /// <summary>Longer ones go through a pooled buffer.</summary>
    private const int LongMessage = 256;

    /// <summary>ContainersReady: sidecars first, then apps; regular init containers never count (C6).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="statuses">The statuses of its containers.</param>
    /// <param name="hasStatuses">Whether there is any list of statuses at all (C8).</param>
    /// <param name="phase">The phase of the same status.</param>
    /// <param name="known">The message so far.</param>
    public static ConditionFinding GenerateContainersReadyCondition(
        PodSpec pod, in ContainerStatusLists statuses, bool hasStatuses, PodPhase phase, string known)
    {
        const string type = PodConditionTypes.ContainersReady;
        if (!hasStatuses) return new ConditionFinding(type, false, UnknownContainerStatuses);

        var unknown = new ContainerNames("unknown", stackalloc char[LongMessage]);
        var unready = new ContainerNames("unready", stackalloc char[LongMessage]);
        for (var i = 0; i < pod.InitContainers.Length; i++)
            if (pod.InitContainers[i] is { Kind: ContainerKind.Sidecar, Name: var name }) Sort(name, statuses.FindInit(name, i), ref unknown, ref unready);
        for (var i = 0; i < pod.Containers.Length; i++)
            Sort(pod.Containers[i].Name, statuses.FindApp(pod.Containers[i].Name, i), ref unknown, ref unready);

        if (phase == PodPhase.Succeeded && unknown.IsEmpty) return new ConditionFinding(type, false, PodCompleted);
        if (phase == PodPhase.Failed && unknown.IsEmpty) return new ConditionFinding(type, false, PodFailed);
        return unknown.IsEmpty && unready.IsEmpty
            ? new ConditionFinding(type, true)
            : new ConditionFinding(type, false, ContainersNotReady, ContainerNames.WriteMessage(ref unknown, ref unready, known));

        static void Sort(string name, ContainerStatus? status, ref ContainerNames unknown, ref ContainerNames unready)
        {
            if (status is null) unknown.Add(name);
            else if (!status.Ready) unready.Add(name);
        }
    }

    /// <summary>Ready: as ContainersReady, then the readiness gates (C7).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="containersReady">The condition ContainersReady of the same status.</param>
    /// <param name="before">The status so far, with the conditions that others have set.</param>
    public static ConditionFinding GeneratePodReadyCondition(PodSpec pod, ConditionFinding containersReady, PodStatus before)
    {
        if (!containersReady.Status) return containersReady with { Type = PodConditionTypes.Ready };

        List<string>? closed = null;
        foreach (var type in pod.ReadinessGates)
        {
            var condition = before.FindCondition(type);
            if (condition is null)
                (closed ??= []).Add($"corresponding condition of pod readiness gate \"{type}\" does not exist.");
            else if (!condition.Status)
                (closed ??= []).Add($"the status of pod readiness gate \"{type}\" is not \"True\", but False");
        }

        return closed is null
            ? new ConditionFinding(PodConditionTypes.Ready, true)
            : new ConditionFinding(PodConditionTypes.Ready, false, ReadinessGatesNotReady, string.Join(", ", closed));
    }

    /// <summary>Initialized: regular init containers are ready and sidecars started, or an app container has started since (C4, C5).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="statuses">The statuses of its containers.</param>
    /// <param name="hasStatuses">Whether there is any list of statuses at all (C8).</param>
    /// <param name="phase">The phase of the same status.</param>
    /// <param name="known">The message so far.</param>
    public static ConditionFinding GeneratePodInitializedCondition(
        PodSpec pod, in ContainerStatusLists statuses, bool hasStatuses, PodPhase phase, string known)
    {
        const string type = PodConditionTypes.Initialized;
        if (!hasStatuses && pod.InitContainers.Length > 0) return new ConditionFinding(type, false, UnknownContainerStatuses);

        var unknown = new ContainerNames("unknown", stackalloc char[LongMessage]);
        var incomplete = new ContainerNames("incomplete", stackalloc char[LongMessage]);
        for (var i = 0; i < pod.InitContainers.Length; i++)
        {
            var spec = pod.InitContainers[i];
            var status = statuses.FindInit(spec.Name, i);
            if (status is null) unknown.Add(spec.Name);
            else if (!(spec.Kind == ContainerKind.Sidecar ? status.Started == true : status.Ready)) incomplete.Add(spec.Name);
        }

        if (phase == PodPhase.Succeeded && unknown.IsEmpty) return new ConditionFinding(type, true, PodCompleted);
        return HasStartedApp(pod, statuses) || (unknown.IsEmpty && incomplete.IsEmpty)
            ? new ConditionFinding(type, true)
            : new ConditionFinding(type, false, ContainersNotInitialized, ContainerNames.WriteMessage(ref unknown, ref incomplete, known));
    }

    /// <summary>PodReadyToStartContainers: a ready sandbox with its network (C3, S19), and from 1.37 on why there is none (N3).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="sandbox">Its newest sandbox; null when there is none.</param>
    /// <param name="version">The cluster's version.</param>
    public static ConditionFinding GeneratePodReadyToStartContainersCondition(PodSpec pod, PodSandbox? sandbox, KubernetesVersion version)
    {
        const string type = PodConditionTypes.PodReadyToStartContainers;
        if (!PodActionComputation.HasPodSandboxChanged(pod, sandbox, out _)) return new ConditionFinding(type, true);
        if (!version.Has(Feature.SandboxReasons)) return new ConditionFinding(type, false);
        var message = sandbox is null ? "no pod sandbox exists"
            : sandbox.ObservedReady != true ? "pod sandbox is not ready" : "pod sandbox has no IP address";
        return new ConditionFinding(type, false, "PodSandboxNotReady", message);
    }

    /// <summary>AllContainersRestarting: True from the exit that asks for it until every instance is gone (S66).</summary>
    /// <param name="phase">The phase of the same status.</param>
    /// <param name="asked">An instance that was seen has ended with a code whose rule says RestartAllContainers.</param>
    /// <param name="wasRestarting">The condition was True before.</param>
    /// <param name="anyInstanceLeft">The runtime still has an instance.</param>
    public static ConditionFinding GenerateAllContainersRestartingCondition(PodPhase phase, bool asked, bool wasRestarting, bool anyInstanceLeft)
    {
        const string type = PodConditionTypes.AllContainersRestarting;
        return phase switch
        {
            PodPhase.Succeeded => new ConditionFinding(type, false, PodCompleted),
            PodPhase.Failed => new ConditionFinding(type, false, PodFailed),
            PodPhase.Pending or PodPhase.Running => asked || (wasRestarting && anyInstanceLeft)
                ? new ConditionFinding(type, true, RestartAllContainersStarted, "container exited with restart policy rule")
                : new ConditionFinding(type, false),
        };
    }

    private static bool HasStartedApp(PodSpec pod, in ContainerStatusLists statuses)
    {
        for (var i = 0; i < pod.Containers.Length; i++)
            if (statuses.FindApp(pod.Containers[i].Name, i)?.State is ContainerState.Running or ContainerState.Terminated) return true;
        return false;
    }
}
