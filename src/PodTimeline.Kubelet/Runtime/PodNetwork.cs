using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Network;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>The pod's network, which its containers share: who listens on which port, and since when.</summary>
internal sealed class PodNetwork(ContainerRuntime runtime, SimKernel kernel) : IPodNetwork
{
    /// <inheritdoc />
    public PortState Ask(int port, bool fromInside) => Ask(port, fromInside, asked: null);

    /// <summary>Whether a port is open now.</summary>
    /// <param name="port">The port.</param>
    /// <param name="fromInside">Asked from inside the pod.</param>
    /// <param name="asked">The container that a probe or hook belongs to: what is unknown of it takes precedence over what is unknown of
    /// others.</param>
    public PortState Ask(int port, bool fromInside, RuntimeContainer? asked)
    {
        var state = PortState.Refused;
        foreach (var container in runtime.Containers)
        {
            if (!container.IsRunning) continue;
            foreach (var (listens, since) in FindListeners(container))
            {
                if (listens.IsUnknown && (container == asked || container.Spec.Ports.IsEmpty || container.Spec.Ports.Any(declared => declared.Number == port)))
                    state = new PortState.Unsure(container.Name, Runs: true);
                var runningFor = kernel.Now - since;
                foreach (var open in listens.Ports)
                    if (open.Number == port && runningFor >= open.After && (fromInside || !open.IsLoopback)) return new PortState.Open(open, runningFor);
            }
        }

        return state;
    }

    /// <inheritdoc />
    public void StopListener(int port)
    {
        foreach (var container in runtime.Containers)
        {
            if (!container.IsRunning || !FindListeners(container).Any(listener => listener.Listens.Ports.Any(open => open.Number == port))) continue;
            runtime.Crash(container, new ProcessExit(0), container.RunningSeq, Rules.S102);
            return;
        }
    }

    /// <inheritdoc />
    public bool SignalOthers(string name, UnixSignal signal)
    {
        var others = runtime.SharedProcesses ? runtime.Containers.Where(container => container.IsRunning && RunsProgram(container, name)).ToList() : [];
        foreach (var other in others) other.Process!.Deliver(signal);
        return others.Count > 0;
    }

    private static bool RunsProgram(RuntimeContainer container, string name) =>
        KnownImages.Find(container.Spec.Image) is { Program: { Length: > 0 } program } && program.Contains(name, StringComparison.Ordinal)
        || container.Spec.Command.Concat(container.Spec.Args).FirstOrDefault()?.Contains(name, StringComparison.Ordinal) == true;

    /// <summary>Notifies those who asked for a port that it may have been opened or closed.</summary>
    public void Notice()
    {
        foreach (var container in runtime.Containers)
            if (container is { IsRunning: true, World: { } world }) world.NoticePorts();
    }

    private static IEnumerable<(Listening Listens, SimInstant Since)> FindListeners(RuntimeContainer container)
    {
        if (container.Behavior.Process is ProcessModel.Timed timed) yield return (timed.Listens, container.StartedAt!.Value);
        else if (container.Behavior.Process is ProcessModel.Script { IsSaid: true }) yield return (Listening.Unknown, container.StartedAt!.Value);
        if (container.World is not { } world) yield break;
        foreach (var listener in world.Listeners) yield return listener;
    }
}
