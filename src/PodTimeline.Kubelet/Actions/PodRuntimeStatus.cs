using PodTimeline.Kubelet.Runtime;

namespace PodTimeline.Kubelet.Actions;

/// <summary>What the kubelet's cache holds of the pod's sandbox and containers: the state at the last relist.</summary>
internal sealed class PodRuntimeStatus
{
    private readonly List<RuntimeContainer> _containers = [];
    private readonly Dictionary<string, RuntimeContainer> _newest = new(StringComparer.Ordinal);

    /// <summary>Containers that were seen, oldest first.</summary>
    public IReadOnlyList<RuntimeContainer> Containers => _containers;

    /// <summary>Grows with every container that comes or goes.</summary>
    public long Changes { get; private set; }

    /// <summary>The newest sandbox; null when none was seen.</summary>
    public PodSandbox? Sandbox { get; set; }

    /// <summary>The newest instance of a container, or null.</summary>
    public RuntimeContainer? Find(string name) => _newest.GetValueOrDefault(name);

    /// <summary>The newest instance of a container in the newest sandbox, or null.</summary>
    public RuntimeContainer? FindInSandbox(string name) => Find(name) is { } newest && newest.SandboxAttempt == Sandbox?.Attempt ? newest : null;

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
        if (newest.Attempt == 0) return null;
        for (var i = _containers.Count - 1; i >= 0; i--)
            if (_containers[i].Name == newest.Name && _containers[i] != newest) return _containers[i];
        return null;
    }

    public void Add(RuntimeContainer container)
    {
        Changes++;
        _containers.Add(container);
        _newest[container.Name] = container;
    }

    /// <summary>Forgets the containers that the runtime no longer has.</summary>
    public void RemoveGone()
    {
        for (var i = _containers.Count - 1; i >= 0; i--)
            if (_containers[i].IsGone) RemoveAt(i);
    }

    public void Clear()
    {
        Changes++;
        _containers.Clear();
        _newest.Clear();
        Sandbox = null;
    }

    private void RemoveAt(int index)
    {
        Changes++;
        var removed = _containers[index];
        _containers.RemoveAt(index);
        if (_newest[removed.Name] != removed) return;
        _newest.Remove(removed.Name);
        foreach (var container in _containers)
            if (container.Name == removed.Name) _newest[removed.Name] = container;
    }
}
