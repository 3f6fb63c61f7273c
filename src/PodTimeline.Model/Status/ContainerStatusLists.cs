using System.Collections.Immutable;

namespace PodTimeline.Model.Status;

/// <summary>The two lists of container statuses of a pod status.</summary>
/// <param name="Init">Init containers and sidecars.</param>
/// <param name="Apps">App containers.</param>
internal readonly record struct ContainerStatusLists(ImmutableArray<ContainerStatus> Init, ImmutableArray<ContainerStatus> Apps)
{
    /// <summary>The status of a container, or null.</summary>
    public ContainerStatus? Find(string name) =>
        // The name is nearly always the same string object that the status was made with, so it is found without comparing characters.
        FindSame(Apps, name) ?? FindSame(Init, name) ?? FindEqual(Apps, name) ?? FindEqual(Init, name);

    /// <summary>The status of an init container or sidecar, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="index">Its place in the spec, where its status usually is too.</param>
    public ContainerStatus? FindInit(string name, int index) => FindIn(Init, name, index);

    /// <summary>The status of an app container, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="index">Its place in the spec, where its status often is too.</param>
    public ContainerStatus? FindApp(string name, int index) => FindIn(Apps, name, index);

    /// <summary>The status of a container in one list, or null.</summary>
    /// <param name="statuses">The list.</param>
    /// <param name="name">Its name.</param>
    /// <param name="index">Where it usually is.</param>
    public static ContainerStatus? FindIn(ImmutableArray<ContainerStatus> statuses, string name, int index) =>
        index < statuses.Length && ReferenceEquals(statuses[index].Name, name)
            ? statuses[index]
            : FindSame(statuses, name) ?? FindEqual(statuses, name);

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
