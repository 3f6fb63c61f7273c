using PodTimeline.Kubelet.Runtime;

namespace PodTimeline.Kubelet.Actions;

/// <summary>What one sync decides to do. One per kubelet, refilled for every sync.</summary>
internal sealed class PodActions
{
    /// <summary>Kill every container and the sandbox.</summary>
    public bool KillPod { get; set; }

    /// <summary>Make a sandbox, after the kill if there is one.</summary>
    public bool CreateSandbox { get; set; }

    /// <summary>The attempt of the sandbox to make.</summary>
    public int Attempt { get; set; }

    /// <summary>Indexes in <c>spec.initContainers</c>, ascending.</summary>
    public List<int> InitContainersToStart { get; } = [];

    /// <summary>Indexes in <c>spec.containers</c>, ascending.</summary>
    public List<int> ContainersToStart { get; } = [];

    /// <summary>Indexes in <c>spec.ephemeralContainers</c>, ascending.</summary>
    public List<int> EphemeralContainersToStart { get; } = [];

    /// <summary>Running containers to kill while the pod lives on.</summary>
    public List<ContainerKill> ContainersToKill { get; } = [];

    /// <summary>The container whose exit restarts the whole pod in its sandbox; null: none (S65).</summary>
    public RuntimeContainer? RestartAllBecauseOf { get; set; }

    public void Clear()
    {
        (KillPod, CreateSandbox, Attempt, RestartAllBecauseOf) = (false, false, 0, null);
        InitContainersToStart.Clear();
        ContainersToStart.Clear();
        EphemeralContainersToStart.Clear();
        ContainersToKill.Clear();
    }
}

/// <summary>A running container to kill.</summary>
/// <param name="Container">The instance.</param>
/// <param name="Message">Text of its Killing event.</param>
/// <param name="Reason">Why; decides the grace period.</param>
internal readonly record struct ContainerKill(RuntimeContainer Container, string Message, KillReason Reason);

/// <summary>Why the kubelet kills a container.</summary>
internal enum KillReason
{
    /// <summary>The whole pod stops.</summary>
    PodStops,

    /// <summary>Its spec changed.</summary>
    DefinitionChanged,

    /// <summary>Its liveness probe failed.</summary>
    LivenessProbe,

    /// <summary>Its startup probe failed.</summary>
    StartupProbe,

    /// <summary>Its postStart hook failed.</summary>
    PostStartHook,

    /// <summary>The runtime cannot say whether it runs.</summary>
    Unknown,

    /// <summary>The whole pod restarts in its sandbox.</summary>
    RestartAllContainers,
}
