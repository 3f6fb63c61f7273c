using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Actions;

/// <summary>Decides what a sync does, from the spec, the observed runtime and the probes' verdicts (S17, S34 to S64, S74).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, computePodActions.</remarks>
internal static class PodActionComputation
{
    /// <summary>Fills <paramref name="actions"/>. Changes nothing else.</summary>
    public static void ComputePodActions(
        PodActions actions, PodSpec pod, PodRuntimeStatus status, IProbeResults probes, bool deleted, KubernetesVersion version)
    {
        actions.Clear();
        if (HasPodSandboxChanged(pod, status.Sandbox, out var attempt))
        {
            actions.KillPod = true;
            actions.CreateSandbox = true;
            actions.Attempt = attempt;
            StartOver(actions, pod, status, version);
            return;
        }

        if (!deleted && RestartAllContainers.FindSource(pod, status, version) is { } source)
        {
            actions.RestartAllBecauseOf = source;
            return;
        }

        for (var i = 0; i < pod.EphemeralContainers.Length; i++)
            if (status.Find(pod.EphemeralContainers[i].Name) is null) actions.EphemeralContainersToStart.Add(i);

        var initialized = InitContainerActions.ComputeInitContainerActions(actions, pod, status, probes, version);
        if (!initialized) return;

        ComputeAppActions(actions, pod, status, probes, deleted, version);
    }

    /// <summary>Whether a new sandbox is needed, and which attempt it is (S15).</summary>
    /// <remarks>Source: pkg/kubelet/kuberuntime/util/util.go, PodSandboxChanged.</remarks>
    public static bool HasPodSandboxChanged(PodSpec pod, PodSandbox? sandbox, out int attempt)
    {
        attempt = 0;
        if (sandbox is null) return true;
        if (sandbox.ObservedReady == true && (pod.HostNetwork || !string.IsNullOrEmpty(sandbox.Ip))) return false;
        attempt = sandbox.Attempt + 1;
        return true;
    }

    /// <summary>A new sandbox: everything starts over, unless the pod's policy says that it has ended (S74).</summary>
    private static void StartOver(PodActions actions, PodSpec pod, PodRuntimeStatus status, KubernetesVersion version)
    {
        if (pod.RestartPolicy == RestartPolicy.Never && actions.Attempt != 0 && status.Containers.Count != 0)
        {
            actions.CreateSandbox = false;
            return;
        }

        for (var i = 0; i < pod.Containers.Length; i++)
        {
            var spec = pod.Containers[i];
            if (RestartDecision.GetPolicy(spec, pod, version) == RestartPolicy.OnFailure && HasSucceeded(spec, status)) continue;
            actions.ContainersToStart.Add(i);
        }

        if (actions.ContainersToStart.Count == 0 && HasCreatedApp(pod, status))
        {
            actions.CreateSandbox = false;
            return;
        }

        if (pod.InitContainers.Length == 0) return;
        actions.ContainersToStart.Clear();
        actions.InitContainersToStart.Add(0);
    }

    private static void ComputeAppActions(
        PodActions actions, PodSpec pod, PodRuntimeStatus status, IProbeResults probes, bool deleted, KubernetesVersion version)
    {
        var kept = 0;
        for (var i = 0; i < pod.Containers.Length; i++)
        {
            var spec = pod.Containers[i];
            var container = status.Find(spec.Name);
            if (container is not { Observed: RuntimeState.Running })
            {
                if (!RestartDecision.ShouldContainerBeRestarted(spec, pod, container, deleted, version)) continue;
                actions.ContainersToStart.Add(i);
                if (container is { Observed: RuntimeState.Unknown })
                    actions.ContainersToKill.Add(new ContainerKill(
                        container, "Container is in \"unknown\" state, try killing it before restart", KillReason.Unknown));
                continue;
            }

            var why = DecideKill(spec, container, probes);
            if (why is null)
            {
                kept++;
                continue;
            }

            var kill = why.Value;
            var restart = kill.Reason == KillReason.DefinitionChanged || RestartDecision.ShouldRestartWithoutExitCode(spec, pod, version);
            if (restart) actions.ContainersToStart.Add(i);
            actions.ContainersToKill.Add(kill with { Message = restart ? kill.Message + ", will be restarted" : kill.Message });
        }

        if (kept > 0 || actions.ContainersToStart.Count > 0) return;
        // Nothing runs and nothing will: the sidecars must not keep the pod alive (S53, T42).
        actions.KillPod = true;
        actions.InitContainersToStart.Clear();
    }

    private static ContainerKill? DecideKill(ContainerSpec spec, RuntimeContainer container, IProbeResults probes)
    {
        if (container.Image != spec.Image)
            return new ContainerKill(container, $"Container {spec.Name} definition changed", KillReason.DefinitionChanged);
        if (probes.Get(container, ProbeKind.Liveness) == ProbeVerdict.Failure)
            return new ContainerKill(container, $"Container {spec.Name} failed liveness probe", KillReason.LivenessProbe);
        if (probes.Get(container, ProbeKind.Startup) == ProbeVerdict.Failure)
            return new ContainerKill(container, $"Container {spec.Name} failed startup probe", KillReason.StartupProbe);
        return null;
    }

    /// <summary>Whether a container did not fail; one that was created but never started counts, because its code is 0.</summary>
    /// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, containerSucceeded.</remarks>
    private static bool HasSucceeded(ContainerSpec spec, PodRuntimeStatus status) =>
        status.Find(spec.Name) is { Observed: not RuntimeState.Running, ExitCode: 0 };

    private static bool HasCreatedApp(PodSpec pod, PodRuntimeStatus status)
    {
        foreach (var spec in pod.Containers)
            if (status.Find(spec.Name) is { Observed: RuntimeState.Created or RuntimeState.Running or RuntimeState.Exited }) return true;
        return false;
    }
}
