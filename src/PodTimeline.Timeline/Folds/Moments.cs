using PodTimeline.Model.Events;

namespace PodTimeline.Timeline.Folds;

/// <summary>The events at which "next moment" stops.</summary>
public static class Moments
{
    /// <summary>Whether somebody who steps through the story wants to see it.</summary>
    public static bool IsMoment(SimEvent simEvent) => simEvent switch
    {
        SimEvent.PodCreated or SimEvent.PodSandboxCreated or SimEvent.PodDeletionRequested or SimEvent.PodDeleted => true,
        SimEvent.PodPhaseChanged or SimEvent.ImagePullStarted or SimEvent.ImagePullFailed => true,
        SimEvent.ContainerRunning or SimEvent.ContainerTerminated or SimEvent.ContainerBackOff or SimEvent.SignalSent => true,
        SimEvent.PostStartStarted or SimEvent.PostStartFinished or SimEvent.PreStopStarted or SimEvent.PreStopFinished => true,
        SimEvent.ContainerReadyChanged or SimEvent.ContainerStartedChanged { Started: true } => true,
        SimEvent.KubeletStopped or SimEvent.KubeletStarted or SimEvent.NodeWentDown or SimEvent.NodeCameUp => true,
        _ => false,
    };
}
