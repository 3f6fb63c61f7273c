using PodTimeline.Model.Pods;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Reading;

/// <summary>
/// The pod's network while its commands are rehearsed one by one: containers already read listen all the time; nothing is known yet of
/// those that follow.
/// </summary>
internal sealed class ReadNetwork(PodSpec pod) : IPodNetwork
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    private readonly Dictionary<string, Listening> _read = new(StringComparer.Ordinal);
    private ContainerSpec? _current;

    /// <summary>A container is about to be read.</summary>
    public void Begin(ContainerSpec container) => _current = container;

    /// <summary>A container was read.</summary>
    public void Add(ContainerSpec container, Listening listens) => _read[container.Name] = listens;

    /// <summary>Whether it is unknown what a container that was read listens on.</summary>
    public bool IsUnknown(ContainerSpec container) => !_read.TryGetValue(container.Name, out var listens) || listens.IsUnknown;

    public PortState Ask(int port, bool fromInside)
    {
        PortState state = PortState.Refused;
        foreach (var container in pod.AllContainers)
        {
            if (!RunsBeside(container)) continue;
            if (!_read.TryGetValue(container.Name, out var listens) || listens.IsUnknown)
            {
                // A command being rehearsed listens on what it has opened so far.
                if (container.Name != _current?.Name) state = new PortState.Unsure(container.Name, listens is not null);
                continue;
            }

            foreach (var open in listens.Ports)
                if (open.Number == port && (fromInside || !open.IsLoopback)) return new PortState.Open(open, LongAgo);
        }

        return state;
    }

    /// <summary>Whether a container runs while the current one does: init containers see nothing but the sidecars before them.</summary>
    private bool RunsBeside(ContainerSpec container)
    {
        if (container.Name == _current?.Name) return true;
        if (container.Kind == ContainerKind.Init) return false;
        if (_current is not { IsInitEntry: true } current) return true;
        if (container.Kind == ContainerKind.App) return current.Kind == ContainerKind.Sidecar;
        foreach (var entry in pod.InitContainers)
        {
            if (entry.Name == container.Name) return true;
            if (entry.Name == current.Name) return current.Kind == ContainerKind.Sidecar;
        }

        return false;
    }
}
