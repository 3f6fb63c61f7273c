using PodTimeline.Simulation.Runtime;

namespace PodTimeline.Simulation.Kubelet.Actions;

/// <summary>What the kubelet's cache holds of the pod's sandbox and containers: the state at the last relist.</summary>
internal sealed class PodRuntimeStatus
{
    private readonly List<RuntimeContainer> _containers = [];

    /// <summary>Containers that were seen, oldest first.</summary>
    public IReadOnlyList<RuntimeContainer> Containers => _containers;

    /// <summary>The newest sandbox; null when none was seen.</summary>
    public PodSandbox? Sandbox { get; set; }

    /// <summary>The newest instance of a container, or null.</summary>
    public RuntimeContainer? Find(string name)
    {
        for (var i = _containers.Count - 1; i >= 0; i--)
            if (_containers[i].Name == name) return _containers[i];
        return null;
    }

    /// <summary>The newest instance of a container that has ended, or null.</summary>
    public RuntimeContainer? FindNewestExited(string name)
    {
        for (var i = _containers.Count - 1; i >= 0; i--)
            if (_containers[i].Name == name && _containers[i].Observed == RuntimeState.Exited) return _containers[i];
        return null;
    }

    /// <summary>The instance before <paramref name="newest"/>, or null.</summary>
    public RuntimeContainer? FindBefore(RuntimeContainer newest)
    {
        var passed = false;
        for (var i = _containers.Count - 1; i >= 0; i--)
        {
            if (_containers[i] == newest) passed = true;
            else if (passed && _containers[i].Name == newest.Name) return _containers[i];
        }

        return null;
    }

    public void Add(RuntimeContainer container) => _containers.Add(container);

    public void RemoveAt(int index) => _containers.RemoveAt(index);

    public bool Remove(RuntimeContainer container) => _containers.Remove(container);

    public void Clear()
    {
        _containers.Clear();
        Sandbox = null;
    }
}
