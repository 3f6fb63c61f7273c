using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Actions;

/// <summary>The exit that restarts a whole pod in its sandbox (S65).</summary>
/// <remarks>Source: pkg/kubelet/container/helpers.go, ShouldAllContainersRestart.</remarks>
internal static class RestartAllContainers
{
    /// <summary>The container, seen ended, whose rules ask for the restart of all; null: none.</summary>
    public static RuntimeContainer? FindSource(PodSpec pod, PodRuntimeStatus status, KubernetesVersion version)
    {
        if (!version.Has(Feature.RestartAllContainersOnContainerExits)) return null;
        foreach (var spec in pod.AllContainers)
            if (spec.RestartPolicyRules.Length > 0 && status.Find(spec.Name) is { } newest && IsSource(spec, newest)) return newest;
        return null;
    }

    /// <summary>Whether an instance was seen ended with a code whose rule asks for the restart of all.</summary>
    /// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, getContainersToReset.</remarks>
    public static bool IsSource(ContainerSpec spec, RuntimeContainer instance) =>
        instance.Observed == RuntimeState.Exited && AsksFor(spec, instance.ExitCode);

    /// <summary>Whether any exit could ask for it; only then does the pod have the condition AllContainersRestarting (S66).</summary>
    public static bool CanHappen(PodSpec pod, KubernetesVersion version)
    {
        if (!version.Has(Feature.RestartAllContainersOnContainerExits)) return false;
        foreach (var spec in pod.AllContainers)
            foreach (var rule in spec.RestartPolicyRules)
                if (rule.Action == RestartRuleAction.RestartAllContainers) return true;
        return false;
    }

    /// <summary>The first rule that matches decides.</summary>
    private static bool AsksFor(ContainerSpec spec, int exitCode)
    {
        foreach (var rule in spec.RestartPolicyRules)
            if (rule.Matches(exitCode)) return rule.Action == RestartRuleAction.RestartAllContainers;
        return false;
    }
}
