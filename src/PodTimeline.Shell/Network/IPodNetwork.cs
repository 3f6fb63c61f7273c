using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Network;

/// <summary>The network of a pod, which all its containers share: who listens on a port.</summary>
internal interface IPodNetwork
{
    /// <summary>Whether a port is open now.</summary>
    /// <param name="port">The port.</param>
    /// <param name="fromInside">Asked from inside the pod, so that loopback counts.</param>
    PortState Ask(int port, bool fromInside);

    /// <summary>A program of the pod was asked to end itself; has no effect while a command is only rehearsed.</summary>
    /// <param name="port">The port that it listens on.</param>
    void StopListener(int port)
    {
    }

    /// <summary>Sends a signal to the programs of other containers, where the pod's containers see each other's processes.</summary>
    /// <param name="name">A part of the program's name.</param>
    /// <param name="signal">The signal.</param>
    /// <returns>Whether there is one of that name.</returns>
    bool SignalOthers(string name, UnixSignal signal) => false;
}

/// <summary>What is known of a port at an instant.</summary>
public abstract record PortState
{
    /// <summary>Nothing in the pod listens there.</summary>
    public static readonly PortState Refused = new Closed();

    private PortState() { }

    /// <summary>It is refused.</summary>
    public sealed record Closed : PortState;

    /// <summary>Something listens.</summary>
    /// <param name="Port">What it is.</param>
    /// <param name="For">How long its program has run.</param>
    public sealed record Open(ListenPort Port, TimeSpan For) : PortState;

    /// <summary>A program runs, or will run, that may or may not listen there.</summary>
    /// <param name="Container">Its container.</param>
    /// <param name="Runs">It is already running.</param>
    public sealed record Unsure(string Container, bool Runs) : PortState;
}

/// <summary>A network without any known listeners: used to rehearse a command on its own.</summary>
internal sealed class UnknownNetwork : IPodNetwork
{
    public static readonly UnknownNetwork Instance = new();

    public PortState Ask(int port, bool fromInside) => new PortState.Unsure("", false);
}
