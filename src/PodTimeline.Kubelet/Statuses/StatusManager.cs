using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>Holds the kubelet's last status of the pod and sends it to the API server.</summary>
/// <remarks>Source: pkg/kubelet/status/status_manager.go.</remarks>
internal sealed class StatusManager(NodeContext node, StatusGenerator generator)
{
    private const string UnlocatedMessage = "The container could not be located when the pod was terminated";

    private readonly Dictionary<string, RuntimeContainer> _shown = new(StringComparer.Ordinal);
    private long _shownChanges = -1;
    private PodStatus? _status;

    /// <summary>The kubelet's last status; what the API shows before there is one.</summary>
    public PodStatus Status => _status ?? node.Api.Status;

    /// <summary>Whether containers may still run, so that a terminal phase must not be shown yet (T48).</summary>
    public bool CouldHaveRunningContainers { get; set; } = true;

    /// <summary>What the last status shows of a container; null when it shows no instance.</summary>
    public ShownContainer? FindShown(string name) =>
        _shown.TryGetValue(name, out var container) && _status?.FindContainer(name) is { } status && status.ContainerId == container.Id
            ? new ShownContainer(container, status.State is ContainerState.Running, status.Started == true)
            : null;

    /// <summary>Takes the status of a sync.</summary>
    public void SetPodStatus(PodStatus status, PodRuntimeStatus cache, int cause, Rule rule)
    {
        _status = status;
        if (_shownChanges != cache.Changes)
        {
            _shownChanges = cache.Changes;
            _shown.Clear();
            foreach (var container in cache.Containers) _shown[container.Name] = container;
        }

        Publish(cause, rule);
    }

    /// <summary>Changes a ready flag at once, between syncs (T39).</summary>
    public void SetContainerReadiness(RuntimeContainer container, bool ready, int cause) =>
        Change(container, status => status.Ready == ready ? status : status with { Ready = ready }, cause, Rules.T39);

    /// <summary>Changes a started flag at once, between syncs.</summary>
    public void SetContainerStartup(RuntimeContainer container, bool started, int cause) =>
        Change(container, status => status.Started == started ? status : status with { Started = started }, cause, Rules.S87);

    /// <summary>Publishes that the sandbox is ready, and nothing else: addresses and containers follow with the next sync (O1).</summary>
    /// <remarks>Source: kuberuntime_manager.go, SyncPod.</remarks>
    public void SetSandboxReady(int cause)
    {
        if (_status?.FindCondition(PodConditionTypes.PodReadyToStartContainers) is not { Status: false } before) return;
        var ready = new ConditionFinding(PodConditionTypes.PodReadyToStartContainers, true).Stamp(before, node.Kernel.Now);
        _status = _status with { Conditions = [.. _status.Conditions.Select(condition => ReferenceEquals(condition, before) ? ready : condition)] };
        Publish(cause, Rules.S19);
    }

    /// <summary>The final status: containers without an end get one, and the phase becomes terminal (T41, P8).</summary>
    /// <param name="shown">What the API showed when the kill began: the pod as the worker knows it, from which it sees how far the pod
    /// got.</param>
    /// <param name="cause">The last end.</param>
    /// <remarks>Source: TerminatePod.</remarks>
    public void TerminatePod(PodStatus shown, int cause)
    {
        var status = Status;
        if (HasPodInitialized(node.Api.Pod, shown))
            status = status with { ContainerStatuses = [.. status.ContainerStatuses.Select(MarkUnlocated)] };

        // All init containers up to the last one with a trace of a start; the first always counts.
        var started = FindLastInitWithTrace(status) + 1;
        status = status with
        {
            InitContainerStatuses = [.. status.InitContainerStatuses.Select((entry, index) => index < Math.Max(started, 1) ? MarkUnlocated(entry) : entry)],
        };
        if (!status.Phase.IsTerminal()) status = status with { Phase = PodPhase.Failed };
        _status = status;
        Publish(cause, Rules.T41);
    }

    private void Change(RuntimeContainer container, Func<ContainerStatus, ContainerStatus> change, int cause, Rule rule)
    {
        if (_status is null || _status.FindContainer(container.Name) is not { } old || old.ContainerId != container.Id) return;
        var changed = change(old);
        if (ReferenceEquals(changed, old)) return;
        _status = generator.WithReadiness(_status with
        {
            InitContainerStatuses = [.. _status.InitContainerStatuses.Select(entry => ReferenceEquals(entry, old) ? changed : entry)],
            ContainerStatuses = [.. _status.ContainerStatuses.Select(entry => ReferenceEquals(entry, old) ? changed : entry)],
        });
        Publish(cause, rule);
    }

    private void Publish(int cause, Rule rule) => node.Api.PatchStatus(Merge(_status!), cause, rule);

    /// <summary>The part of the kubelet's status that may be published.</summary>
    /// <remarks>Source: mergePodStatus.</remarks>
    private PodStatus Merge(PodStatus status)
    {
        if (!status.Phase.IsTerminal()) return status;
        if (CouldHaveRunningContainers && !node.Api.Status.Phase.IsTerminal())
            return status with { Phase = node.Api.Status.Phase, Reason = node.Api.Status.Reason, Message = node.Api.Status.Message };

        return MarkNotReady(status);
    }

    private PodStatus MarkNotReady(PodStatus status)
    {
        var reason = status.Phase == PodPhase.Succeeded ? "PodCompleted" : "PodFailed";
        return status with
        {
            Conditions = [.. status.Conditions.Select(condition => condition.Type is PodConditionTypes.Ready or PodConditionTypes.ContainersReady
                ? MarkNotReady(condition, reason)
                : condition)],
        };
    }

    private PodCondition MarkNotReady(PodCondition condition, string reason) =>
        condition with { Status = false, Reason = reason, Message = "", LastTransition = condition.Status ? node.Kernel.Now : condition.LastTransition };

    private static ContainerStatus MarkUnlocated(ContainerStatus status) => status.State is ContainerState.Terminated
        ? status
        : status with
        {
            State = new ContainerState.Terminated(137, ContainerReasons.ContainerStatusUnknown, null, null, UnlocatedMessage),
            Ready = false,
            Started = false,
        };

    private static bool HasPodInitialized(PodSpec pod, PodStatus status)
    {
        if (pod.InitContainers.Length == 0) return true;
        if (status.ContainerStatuses.Any(app => app.LastState is not null || app.State is not ContainerState.Waiting)) return true;
        var last = pod.InitContainers[^1];
        var shown = status.FindContainer(last.Name);
        return last.Kind == ContainerKind.Sidecar
            ? shown is { Started: true }
            : shown is { State: ContainerState.Terminated { ExitCode: 0 } } or { LastState.ExitCode: 0 };
    }

    private static int FindLastInitWithTrace(PodStatus status)
    {
        for (var i = status.InitContainerStatuses.Length - 1; i >= 0; i--)
            if (status.InitContainerStatuses[i] is { State: ContainerState.Running or ContainerState.Terminated } or { LastState: not null }) return i;
        return -1;
    }
}
