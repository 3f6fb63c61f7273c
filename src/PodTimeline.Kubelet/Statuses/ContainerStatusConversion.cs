using System.Collections.Immutable;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>
/// Turns what the kubelet saw of the containers into API statuses (S94 to S98, P9 to P14). Unchanged statuses are kept instead of
/// rebuilt.
/// </summary>
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
        ImmutableArray<ContainerStatus>.Builder? statuses = null;
        for (var i = 0; i < specs.Length; i++)
        {
            var old = ContainerStatusLists.FindIn(before, specs[i].Name, i);
            var status = Convert(specs[i], old, cache, podRestarting);
            if (statuses is null && (status != old || before.Length != specs.Length))
            {
                statuses = ImmutableArray.CreateBuilder<ContainerStatus>(specs.Length);
                for (var j = 0; j < i; j++) statuses.Add(ContainerStatusLists.FindIn(before, specs[j].Name, j)!);
            }

            statuses?.Add(status);
        }

        if (statuses is null) return before;
        if (specs.Length > 1 && !specs[0].IsInitEntry) statuses.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return statuses.MoveToImmutable();
    }

    private ContainerStatus Convert(ContainerSpec spec, ContainerStatus? old, PodRuntimeStatus cache, bool podRestarting)
    {
        var newest = cache.Find(spec.Name);
        var draft = newest is null ? WithoutInstance(spec, old, podRestarting) : OfInstance(newest, old, cache);
        if (IsAwaited(spec, newest) && startErrors.TryGetValue(spec.Name, out var error))
        {
            draft.LastState = draft.State as ContainerState.Terminated ?? draft.LastState;
            draft.State = ToWaiting(old, error.Reason, error.Message);
        }

        draft.Started = probes.IsStarted(spec, newest, old);
        draft.Ready = spec.Kind == ContainerKind.Init
            ? draft.State is ContainerState.Terminated { ExitCode: 0 }
            : draft.Started && probes.IsReady(spec, newest!);
        return draft.ToStatus(spec.Name, old);
    }

    /// <summary>A container that the next sync will start shows why it could not be started so far, if that is known (P11).</summary>
    private bool IsAwaited(ContainerSpec spec, RuntimeContainer? newest)
    {
        // An init container that has succeeded is never shown as waiting, not even a sidecar that will come back (P12b, S98).
        if (spec.IsInitEntry && newest is { Observed: RuntimeState.Exited, ExitCode: 0 }) return false;
        return RestartDecision.ShouldContainerBeRestarted(spec, node.Api.Pod, newest, node.Api.DeletionGracePeriod is not null, node.Version);
    }

    private Draft WithoutInstance(ContainerSpec spec, ContainerStatus? old, bool podRestarting)
    {
        var reason = node.Api.Pod.InitContainers.Length > 0 ? ContainerReasons.PodInitializing : ContainerReasons.ContainerCreating;
        var draft = new Draft
        {
            Image = spec.Image,
            State = ToWaiting(old, reason, ""),
            RestartCount = old?.RestartCount ?? 0,
            LastState = old?.LastState,
        };
        if (old is null) return draft;

        if (podRestarting && old.State is not ContainerState.Waiting)
            return draft with
            {
                State = new ContainerState.Waiting(ContainerReasons.RestartingAllContainers, RestartingMessage),
                LastState = new ContainerState.Terminated(137, ContainerReasons.RestartingAllContainers, null, null, RestartingMessage),
                RestartCount = old.RestartCount + 1,
            };

        return old.State switch
        {
            ContainerState.Terminated => Draft.Of(old),
            ContainerState.Running when old.LastState is null => draft with
            {
                LastState = new ContainerState.Terminated(137, ContainerReasons.ContainerStatusUnknown, null, null, LostMessage),
                RestartCount = old.RestartCount + (node.Api.DeletionGracePeriod is null ? 1 : 0),
            },
            _ => draft,
        };
    }

    private Draft OfInstance(RuntimeContainer newest, ContainerStatus? old, PodRuntimeStatus cache)
    {
        var previous = cache.FindBefore(newest);
        var remembered = node.Version.Has(Feature.StatusOutlivesRecords) ? old : null;
        return new Draft
        {
            Image = newest.Image,
            ContainerId = newest.Id,
            RestartCount = RestartCountOf(newest, remembered),
            State = ToState(newest, old),
            LastState = previous is { Observed: RuntimeState.Exited } ? previous.Terminated
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

    private static ContainerState ToState(RuntimeContainer container, ContainerStatus? old) => container.Observed switch
    {
        RuntimeState.Running => old?.ContainerId == container.Id && old.State is ContainerState.Running same
            ? same
            : new ContainerState.Running(container.StartedAt!.Value),
        RuntimeState.Exited => container.Terminated,
        RuntimeState.None or RuntimeState.Created or RuntimeState.Unknown => ToWaiting(old, "", ""),
    };

    private static ContainerState.Waiting ToWaiting(ContainerStatus? old, string reason, string message) =>
        old?.State is ContainerState.Waiting same && same.Reason == reason && same.Message == message
            ? same
            : new ContainerState.Waiting(reason, message);

    /// <summary>A status being built; most turn out to be the old one.</summary>
    private record struct Draft
    {
        public string Image;
        public ContainerState State;
        public ContainerState.Terminated? LastState;
        public int RestartCount;
        public string? ContainerId;
        public bool Started;
        public bool Ready;

        public static Draft Of(ContainerStatus status) => new()
        {
            Image = status.Image,
            State = status.State,
            LastState = status.LastState,
            RestartCount = status.RestartCount,
            ContainerId = status.ContainerId,
        };

        public readonly ContainerStatus ToStatus(string name, ContainerStatus? old)
        {
            if (old is not null && old.Image == Image && old.State == State && old.LastState == LastState && old.RestartCount == RestartCount
                && old.ContainerId == ContainerId && old.Started == Started && old.Ready == Ready)
                return old;
            return new ContainerStatus
            {
                Name = name,
                Image = Image,
                State = State,
                LastState = LastState,
                RestartCount = RestartCount,
                ContainerId = ContainerId,
                Started = Started,
                Ready = Ready,
            };
        }
    }
}
