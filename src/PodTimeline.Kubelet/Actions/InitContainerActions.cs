using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Actions;

/// <summary>
/// Chooses the init containers and sidecars to start, from the last to the first (S34): the last one that left a trace says how far the
/// pod has come, because the traces of earlier ones may be gone. From 1.37 on only traces in the current sandbox count, and an app's
/// trace is enough, dead or alive.
/// </summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, computeInitContainerActions.</remarks>
internal static class InitContainerActions
{
    /// <summary>Fills the init part of <paramref name="actions"/>.</summary>
    /// <returns>Whether the app containers may be considered (S41).</returns>
    public static bool ComputeInitContainerActions(
        PodActions actions, PodSpec pod, PodRuntimeStatus status, IProbeResults probes, KubernetesVersion version)
    {
        var last = pod.InitContainers.Length - 1;
        if (last < 0) return true;

        var ofThisSandbox = version.Has(Feature.InitDecisionByCurrentSandbox);
        var podHasInitialized = ofThisSandbox ? HasAppInSandbox(pod, status) : HasActiveApp(pod, status);
        var laterOneSeen = podHasInitialized;
        for (var i = last; i >= 0; i--)
        {
            var spec = pod.InitContainers[i];
            var isSidecar = spec.Kind == ContainerKind.Sidecar;
            var container = ofThisSandbox ? status.FindInSandbox(spec.Name) : status.Find(spec.Name);
            if (container is null)
            {
                if (laterOneSeen && isSidecar) actions.InitContainersToStart.Add(i);
                continue;
            }

            // Once something later has been reached, only sidecars need to be kept running.
            if (laterOneSeen && !isSidecar) continue;

            switch (container.Observed)
            {
                case RuntimeState.Created:
                    actions.InitContainersToStart.Add(i);
                    break;

                case RuntimeState.Running when !isSidecar:
                    break;

                case RuntimeState.Running:
                    if (!HasSidecarStarted(actions, spec, container, probes, i)) break;
                    if (i == last) podHasInitialized = true;
                    else if (!laterOneSeen) actions.InitContainersToStart.Add(i + 1);
                    KillIfNeeded(actions, spec, container, probes, i);
                    break;

                case RuntimeState.Exited when isSidecar:
                    actions.InitContainersToStart.Add(i);
                    break;

                case RuntimeState.Exited when container.ExitCode == 0:
                    if (i == last) podHasInitialized = true;
                    else actions.InitContainersToStart.Add(i + 1);
                    break;

                case RuntimeState.Exited:
                    if (!RestartDecision.ShouldRestartAfter(spec, pod, container.ExitCode, version))
                    {
                        actions.KillPod = true;
                        return false;
                    }

                    actions.InitContainersToStart.Add(i);
                    break;

                case RuntimeState.None or RuntimeState.Unknown:
                    if (!isSidecar && !RestartDecision.ShouldRestartWithoutExitCode(spec, pod, version))
                    {
                        actions.KillPod = true;
                        return false;
                    }

                    actions.ContainersToKill.Add(new ContainerKill(
                        container, "Init container is in \"unknown\" state, try killing it before restart", KillReason.Unknown));
                    actions.InitContainersToStart.Add(i);
                    break;
            }

            laterOneSeen = true;
        }

        if (!laterOneSeen) actions.InitContainersToStart.Add(0);
        actions.InitContainersToStart.Reverse();
        return podHasInitialized;
    }

    private static bool HasActiveApp(PodSpec pod, PodRuntimeStatus status)
    {
        foreach (var spec in pod.Containers)
            if (status.Find(spec.Name) is { Observed: RuntimeState.Created or RuntimeState.Running }) return true;
        return false;
    }

    private static bool HasAppInSandbox(PodSpec pod, PodRuntimeStatus status)
    {
        foreach (var spec in pod.Containers)
            if (status.FindInSandbox(spec.Name) is not null) return true;
        return false;
    }

    private static bool HasSidecarStarted(PodActions actions, ContainerSpec spec, RuntimeContainer container, IProbeResults probes, int index)
    {
        if (spec.StartupProbe is null) return true;
        var verdict = probes.Get(container, ProbeKind.Startup);
        if (verdict == ProbeVerdict.Failure)
        {
            actions.ContainersToKill.Add(new ContainerKill(
                container, $"Init container {spec.Name} failed startup probe", KillReason.StartupProbe));
            actions.InitContainersToStart.Add(index);
        }

        return verdict == ProbeVerdict.Success;
    }

    private static void KillIfNeeded(PodActions actions, ContainerSpec spec, RuntimeContainer container, IProbeResults probes, int index)
    {
        var why = container.Image != spec.Image
            ? new ContainerKill(container, $"Init container {spec.Name} definition changed", KillReason.DefinitionChanged)
            : spec.LivenessProbe is not null && probes.Get(container, ProbeKind.Liveness) == ProbeVerdict.Failure
                ? new ContainerKill(container, $"Init container {spec.Name} failed liveness probe", KillReason.LivenessProbe)
                : (ContainerKill?)null;
        if (why is not { } kill) return;
        actions.ContainersToKill.Add(kill);
        actions.InitContainersToStart.Add(index);
    }
}
