using System.Collections.Immutable;

namespace PodTimeline.Simulation.Status;

/// <summary>The two lists of container statuses of a pod status.</summary>
/// <param name="Init">Init containers and sidecars.</param>
/// <param name="Apps">App containers.</param>
internal readonly record struct ContainerStatusLists(ImmutableArray<ContainerStatus> Init, ImmutableArray<ContainerStatus> Apps)
{
    /// <summary>The status of a container, or null.</summary>
    public ContainerStatus? Find(string name) =>
        // Nearly always the name is the very text that the status was made with, which is found without comparing letters.
        FindSame(Apps, name) ?? FindSame(Init, name) ?? FindEqual(Apps, name) ?? FindEqual(Init, name);

    private static ContainerStatus? FindSame(ImmutableArray<ContainerStatus> statuses, string name)
    {
        foreach (var status in statuses)
            if (ReferenceEquals(status.Name, name)) return status;
        return null;
    }

    private static ContainerStatus? FindEqual(ImmutableArray<ContainerStatus> statuses, string name)
    {
        foreach (var status in statuses)
            if (status.Name == name) return status;
        return null;
    }
}
