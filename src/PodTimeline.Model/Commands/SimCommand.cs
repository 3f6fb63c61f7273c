using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Commands;

/// <summary>Something a person or a machine does to the pod or its node at an instant.</summary>
public abstract record SimCommand
{
    private SimCommand() { }

    /// <summary>When it is done.</summary>
    public SimInstant At { get; init; }

    /// <summary>Asks the API server to delete the pod.</summary>
    /// <param name="GracePeriod">Whole seconds; null: the pod's own. Zero removes the object at once, as <c>kubectl delete --force</c> does.</param>
    public sealed record Delete(TimeSpan? GracePeriod = null) : SimCommand;

    /// <summary>Ends a container's main process; nothing happens when none runs.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="ExitCode">0 to 255; default 137.</param>
    /// <param name="OutOfMemory">The kernel killed it because memory ran out: 137, OOMKilled.</param>
    public sealed record Kill(string Container, int ExitCode = 137, bool OutOfMemory = false) : SimCommand;

    /// <summary>Sets how a probe's handler answers from now on.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Probe">Which probe.</param>
    /// <param name="Succeeds">The answer; null: as the container's behavior says.</param>
    public sealed record SetProbe(string Container, ProbeKind Probe, bool? Succeeds) : SimCommand;

    /// <summary>Changes a container's image in the spec.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Image">The new image.</param>
    public sealed record SetImage(string Container, string Image) : SimCommand;

    /// <summary>Removes the ended instances of a container from the runtime by hand, as <c>crictl rm</c> does.</summary>
    /// <param name="Container">The container's name.</param>
    public sealed record RemoveEnded(string Container) : SimCommand;

    /// <summary>Stops the kubelet and starts it again; containers run on.</summary>
    /// <param name="DownFor">How long it is down; null: the typical time.</param>
    public sealed record RestartKubelet(TimeSpan? DownFor = null) : SimCommand;

    /// <summary>Reboots the node: every process dies.</summary>
    /// <param name="DownFor">How long the node is down; default 20 s.</param>
    public sealed record RebootNode(TimeSpan DownFor) : SimCommand;
}
