using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Images;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Containers;

/// <summary>Starts one container: image, create, start, postStart hook; blocks the sync all the while (S56, S58, S59, S67, S101).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, startContainer.</remarks>
internal sealed class ContainerStarter(NodeContext node, KubeletLife life, ImageManager images, ContainerKiller killer)
{
    /// <summary>The exit code of a hook that was killed.</summary>
    private static readonly int Killed = UnixSignal.Kill.ExitCode;

    /// <summary>Starts a container.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="newest">Its newest instance as this sync saw it; null: none.</param>
    /// <param name="cause">The event that let it start.</param>
    /// <returns>The instance if one was made, and the error if its start failed.</returns>
    public async SimTask<(RuntimeContainer? Container, StartError? Error)> StartContainer(ContainerSpec spec, RuntimeContainer? newest, int cause)
    {
        var @object = EventObjects.Format(spec);
        var attempt = node.Runtime.CountAttempts(spec.Name);
        if (await life.Of(images.EnsureImageExists(spec, attempt, cause)) is { } imageError)
        {
            node.Events.RecordWarning("Failed", $"Error: {imageError.Reason}", @object, cause, Rules.S27);
            return (null, imageError);
        }

        if (node.Behaviors[spec.Name].ConfigError is { } configError)
        {
            node.Events.RecordWarning("Failed", $"Error: {configError}", @object, cause, Rules.S101);
            return (null, new StartError(ContainerReasons.CreateContainerConfigError, configError));
        }

        var restartCount = newest is null ? node.Runtime.RestartCountByLogs(spec.Name) : newest.RestartCount + 1;
        var container = await life.Of(node.Runtime.CreateContainer(spec, restartCount, node.Behaviors[spec.Name].Run(attempt), cause));
        node.Events.RecordNormal("Created", KubernetesText.ContainerCreated.FormatFor(node.Version, spec.Name), @object, container.CreatedSeq, Rules.S56);

        if (await life.Of(node.Runtime.StartContainer(container)) is { } runtimeError)
        {
            node.Events.RecordWarning("Failed", $"Error: {runtimeError}", @object, container.TerminatedSeq, Rules.S101);
            return (container, new StartError(ContainerReasons.RunContainerError, runtimeError));
        }

        node.Events.RecordNormal("Started", KubernetesText.ContainerStarted.FormatFor(node.Version, spec.Name), @object, container.RunningSeq, Rules.S56);
        return (container, await life.Of(RunPostStart(container)));
    }

    private async SimTask<StartError?> RunPostStart(RuntimeContainer container)
    {
        if (container.Spec.Lifecycle.PostStart is not { } hook) return null;
        var started = node.Log.Append(new SimEvent.PostStartStarted(container.Name, container.Attempt), container.RunningSeq, Rules.S58);
        life.ConnectionsLost += CutOff;
        var exitCode = await life.Of(HookRunner.Run(node, container, hook, container.Behavior.PostStart)) ?? Killed;
        life.ConnectionsLost -= CutOff;
        var finished = Finish(exitCode);
        if (exitCode == 0) return null;

        node.Events.RecordWarning("FailedPostStartHook", "PostStartHook failed", EventObjects.Format(container.Spec), finished, Rules.S59);
        await life.Of(killer.KillContainer(container, "FailedPostStartHook", KillReason.PostStartHook, null, null, finished));
        return new StartError(ContainerReasons.PostStartHookError, $"PostStartHook failed with exit code {exitCode}");

        void CutOff() => Finish(Killed);

        int Finish(int code) => node.Log.Append(new SimEvent.PostStartFinished(container.Name, container.Attempt, code), started, Rules.S58);
    }
}
