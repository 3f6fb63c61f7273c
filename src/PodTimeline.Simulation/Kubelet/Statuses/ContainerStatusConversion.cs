using System.Collections.Immutable;
using PodTimeline.Simulation.Kubelet.Actions;
using PodTimeline.Simulation.Kubelet.Containers;
using PodTimeline.Simulation.Kubelet.Probing;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Runtime;
using PodTimeline.Simulation.Status;

namespace PodTimeline.Simulation.Kubelet.Statuses;

/// <summary>Turns what the kubelet saw of the containers into API statuses (S94 to S98, P9 to P14). Unchanged statuses are kept, not made anew.</summary>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go, convertToAPIContainerStatuses.</remarks>
internal sealed class ContainerStatusConversion(NodeContext node, ProbeManager probes, IReadOnlyDictionary<string, StartError> startErrors)
{
    private const string LostMessage = "The container could not be located when the pod was deleted.  The container used to be Running";
    private const string RestartingMessage = "The container is removed because RestartAllContainers in place";

    /// <summary>The statuses of init entries (in spec order) or of apps (sorted by name, S103).</summary>
    /// <param name="specs">The containers.</param>
    /// <param name="before">The statuses so far.</param>
    /// <param name="cache">What was seen.</param>
    /// <param name="podRestarting">A RestartAllContainers action is under way.</param>
    public ImmutableArray<ContainerStatus> Convert(
        ImmutableArray<ContainerSpec> specs, ImmutableArray<ContainerStatus> before, PodRuntimeStatus cache, bool podRestarting)
    {
        var changed = before.Length != specs.Length;
        var statuses = ImmutableArray.CreateBuilder<ContainerStatus>(specs.Length);
        foreach (var spec in specs)
        {
            var old = Find(before, spec.Name);
            var status = Convert(spec, old, cache, podRestarting);
            if (old is not null && old == status) status = old;
            else changed = true;
            statuses.Add(status);
        }

        if (!changed) return before;
        if (specs.Length > 1 && !specs[0].IsInitEntry) statuses.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return statuses.MoveToImmutable();
    }

    private ContainerStatus Convert(ContainerSpec spec, ContainerStatus? old, PodRuntimeStatus cache, bool podRestarting)
    {
        var newest = cache.Find(spec.Name);
        var status = newest is null ? WithoutInstance(spec, old, podRestarting) : OfInstance(newest, old, cache);
        if (IsAwaited(spec, newest) && startErrors.TryGetValue(spec.Name, out var error))
            status = status with
            {
                State = new ContainerState.Waiting(error.Reason, error.Message),
                LastState = status.State as ContainerState.Terminated ?? status.LastState,
            };

        var started = probes.IsStarted(spec, newest, old);
        var ready = spec.Kind == ContainerKind.Init
            ? status.State is ContainerState.Terminated { ExitCode: 0 }
            : started && probes.IsReady(spec, newest!);
        return status with { Started = started, Ready = ready };
    }

    /// <summary>A container that the next sync will start shows why it could not be started yet, if that is known (P11).</summary>
    private bool IsAwaited(ContainerSpec spec, RuntimeContainer? newest)
    {
        // An init container that has ended well is never shown as waiting, not even a sidecar that will come back (P12b, S98).
        if (spec.IsInitEntry && newest is { Observed: RuntimeState.Exited, ExitCode: 0 }) return false;
        return RestartDecision.ShouldContainerBeRestarted(spec, node.Api.Pod, newest, node.Api.DeletionGracePeriod is not null, node.Version);
    }

    private ContainerStatus WithoutInstance(ContainerSpec spec, ContainerStatus? old, bool podRestarting)
    {
        var reason = node.Api.Pod.InitContainers.Length > 0 ? ContainerReasons.PodInitializing : ContainerReasons.ContainerCreating;
        var status = new ContainerStatus
        {
            Name = spec.Name,
            Image = spec.Image,
            State = new ContainerState.Waiting(reason),
            RestartCount = old?.RestartCount ?? 0,
            LastState = old?.LastState,
        };
        if (old is null) return status;

        if (podRestarting && old.State is not ContainerState.Waiting)
            return status with
            {
                State = new ContainerState.Waiting(ContainerReasons.RestartingAllContainers, RestartingMessage),
                LastState = new ContainerState.Terminated(137, ContainerReasons.RestartingAllContainers, null, null, RestartingMessage),
                RestartCount = old.RestartCount + 1,
            };

        return old.State switch
        {
            ContainerState.Terminated => old,
            ContainerState.Running when old.LastState is null => status with
            {
                LastState = new ContainerState.Terminated(137, ContainerReasons.ContainerStatusUnknown, null, null, LostMessage),
                RestartCount = old.RestartCount + (node.Api.DeletionGracePeriod is null ? 1 : 0),
            },
            _ => status,
        };
    }

    private ContainerStatus OfInstance(RuntimeContainer newest, ContainerStatus? old, PodRuntimeStatus cache)
    {
        var previous = cache.FindBefore(newest);
        // Since whole pods restart in place, and lose their instances by it, the last status remembers what the runtime does not.
        var remembered = node.Version >= RestartAllContainers.Since ? old : null;
        return new ContainerStatus
        {
            Name = newest.Name,
            Image = newest.Image,
            ContainerId = newest.Id,
            RestartCount = RestartCountOf(newest, remembered),
            State = StateOf(newest, old),
            LastState = previous is { Observed: RuntimeState.Exited } ? TerminatedOf(previous)
                : remembered is { State: ContainerState.Terminated ended } && remembered.ContainerId != newest.Id ? ended
                : remembered?.LastState,
        };
    }

    private static int RestartCountOf(RuntimeContainer newest, ContainerStatus? remembered)
    {
        if (remembered is null || remembered.RestartCount < newest.RestartCount) return newest.RestartCount;
        var isNew = newest.Observed == RuntimeState.Running && remembered.State is ContainerState.Terminated;
        return isNew ? remembered.RestartCount + 1 : remembered.RestartCount;
    }

    private static ContainerState StateOf(RuntimeContainer container, ContainerStatus? old) => container.Observed switch
    {
        RuntimeState.Running => old?.ContainerId == container.Id && old.State is ContainerState.Running same
            ? same
            : new ContainerState.Running(container.StartedAt!.Value),
        RuntimeState.Exited => TerminatedOf(container),
        RuntimeState.None or RuntimeState.Created or RuntimeState.Unknown => new ContainerState.Waiting(),
    };

    private static ContainerState.Terminated TerminatedOf(RuntimeContainer container) =>
        new(container.ExitCode, container.Reason, container.StartedAt, container.FinishedAt, container.Message);

    private static ContainerStatus? Find(ImmutableArray<ContainerStatus> statuses, string name)
    {
        foreach (var status in statuses)
            if (status.Name == name) return status;
        return null;
    }
}
