namespace PodTimeline.Kubelet.Runtime;

/// <summary>Container ids: unique in a simulation, the same every time, and of the form people know.</summary>
internal static class ContainerId
{
    public static string Derive(string name, int number)
    {
        // FNV-1a: an id has to look like one, not to be secure.
        var hash = 14695981039346656037UL;
        foreach (var c in name) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (uint)number) * 1099511628211UL;
        return string.Create(null, stackalloc char[32], $"containerd://{hash:x16}");
    }
}
