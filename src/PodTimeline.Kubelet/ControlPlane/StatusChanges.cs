using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>Records what a published status changed, as separate events.</summary>
internal static class StatusChanges
{
    public static void Record(EventLog log, PodStatus? before, PodStatus now, int cause)
    {
        if (before is null || before.Phase != now.Phase) log.Append(new SimEvent.PodPhaseChanged(now.Phase), cause, Rules.P4);
        for (var i = 0; i < now.InitContainerStatuses.Length; i++)
            RecordContainer(log, before?.Lists.FindInit(now.InitContainerStatuses[i].Name, i), now.InitContainerStatuses[i], cause);
        for (var i = 0; i < now.ContainerStatuses.Length; i++)
            RecordContainer(log, before?.Lists.FindApp(now.ContainerStatuses[i].Name, i), now.ContainerStatuses[i], cause);
        foreach (var condition in now.Conditions)
            if (before?.FindCondition(condition.Type) != condition) log.Append(new SimEvent.PodConditionChanged(condition), cause, FindRule(condition.Type));
    }

    private static void RecordContainer(EventLog log, ContainerStatus? before, ContainerStatus now, int cause)
    {
        if (ReferenceEquals(before, now)) return;
        if (now.State is ContainerState.Waiting waiting && before?.State != now.State)
            log.Append(new SimEvent.ContainerWaiting(now.Name, GetAwaitedAttempt(now), waiting.Reason, waiting.Message), cause, Rules.S94);
        if ((before?.Started ?? false) != (now.Started ?? false))
            log.Append(new SimEvent.ContainerStartedChanged(now.Name, now.RestartCount, now.Started ?? false), cause, Rules.S85);
        if ((before?.Ready ?? false) != now.Ready)
            log.Append(new SimEvent.ContainerReadyChanged(now.Name, now.RestartCount, now.Ready), cause, Rules.S85);
    }

    private static int GetAwaitedAttempt(ContainerStatus status) =>
        status.LastState is null or { Reason: ContainerReasons.RestartingAllContainers } ? status.RestartCount : status.RestartCount + 1;

    private static Rule FindRule(string type) => type switch
    {
        PodConditionTypes.PodScheduled => Rules.C2,
        PodConditionTypes.PodReadyToStartContainers => Rules.C3,
        PodConditionTypes.Initialized => Rules.C4,
        PodConditionTypes.ContainersReady => Rules.C6,
        PodConditionTypes.Ready => Rules.C7,
        PodConditionTypes.AllContainersRestarting => Rules.S66,
        _ => Rules.C1,
    };
}
