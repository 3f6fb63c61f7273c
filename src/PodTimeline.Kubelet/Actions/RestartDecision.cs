using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Actions;

/// <summary>Whether a container is started, or started again (S60 to S64).</summary>
internal static class RestartDecision
{
    /// <summary>Whether the next sync will start the container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="pod">Its pod.</param>
    /// <param name="newest">Its newest instance as the kubelet saw it; null when there is none.</param>
    /// <param name="deleted">The pod's deletion has been asked for.</param>
    /// <param name="version">The cluster's version.</param>
    /// <remarks>Source: pkg/kubelet/container/helpers.go, ShouldContainerBeRestarted.</remarks>
    public static bool ShouldContainerBeRestarted(
        ContainerSpec container, PodSpec pod, RuntimeContainer? newest, bool deleted, KubernetesVersion version)
    {
        if (deleted) return false;
        if (newest is null) return true;
        return newest.Observed switch
        {
            RuntimeState.None => true,
            RuntimeState.Running => false,
            RuntimeState.Unknown or RuntimeState.Created => true,
            RuntimeState.Exited => ShouldRestartAfter(container, pod, newest.ExitCode, version),
        };
    }

    /// <summary>Whether an exit with this code is followed by a restart: first the container's rules, then its policy, then the pod's.</summary>
    /// <remarks>Source: pkg/api/v1/pod/util.go, ContainerShouldRestart.</remarks>
    public static bool ShouldRestartAfter(ContainerSpec container, PodSpec pod, int exitCode, KubernetesVersion version)
    {
        if (version.Has(Feature.ContainerRestartRules))
            foreach (var rule in container.RestartPolicyRules)
                if (rule.Matches(exitCode)) return true;

        return GetPolicy(container, pod, version) switch
        {
            RestartPolicy.Always => true,
            RestartPolicy.OnFailure => exitCode != 0,
            RestartPolicy.Never => false,
        };
    }

    /// <summary>
    /// Whether a container comes back whose probe has failed, or whose end is unknown: the policies decide, not the rules, because
    /// there is no exit code (S64).
    /// </summary>
    public static bool ShouldRestartWithoutExitCode(ContainerSpec container, PodSpec pod, KubernetesVersion version) =>
        GetPolicy(container, pod, version) != RestartPolicy.Never;

    /// <summary>Whether an exit of a running container could ever be followed by a restart, its own or that of the whole pod.</summary>
    public static bool MayEverRestart(ContainerSpec container, PodSpec pod, KubernetesVersion version) =>
        container.Kind == ContainerKind.Sidecar || GetPolicy(container, pod, version) != RestartPolicy.Never
        || (version.Has(Feature.ContainerRestartRules) && container.RestartPolicyRules.Length > 0)
        || RestartAllContainers.CanHappen(pod, version);

    /// <summary>The policy that counts for a container: its own if it has one, else the pod's.</summary>
    public static RestartPolicy GetPolicy(ContainerSpec container, PodSpec pod, KubernetesVersion version) =>
        container.Kind == ContainerKind.Sidecar ? RestartPolicyOfSidecar(pod, version)
        : version.Has(Feature.ContainerRestartRules) && container.RestartPolicy is { } own ? own
        : pod.RestartPolicy;

    // Before containers had policies of their own, this decision used only the pod's; the restart of a sidecar does not depend on it (S40,
    // P12).
    private static RestartPolicy RestartPolicyOfSidecar(PodSpec pod, KubernetesVersion version) =>
        version.Has(Feature.ContainerRestartRules) ? RestartPolicy.Always : pod.RestartPolicy;
}
