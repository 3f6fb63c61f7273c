using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Shell.Reading;

/// <summary>
/// Determines what the containers of a pod do. Each key of each run is taken from the first source that sets it: the annotation, the
/// command read as shell, what is known of the image, the default of the container's kind.
/// </summary>
public static class BehaviorReader
{
    /// <summary>Reads every container of a pod.</summary>
    /// <param name="pod">The pod, defaults filled in.</param>
    /// <returns>One behavior for each container, init entries first, in the order they are written. Never fails.</returns>
    public static ImmutableArray<ContainerBehavior> Read(PodSpec pod)
    {
        var reading = new PodReading(pod);
        var behaviors = ImmutableArray.CreateBuilder<ContainerBehavior>();
        foreach (var container in pod.AllContainers) behaviors.Add(new ContainerReader(pod, container, reading).Read());
        return behaviors.ToImmutable();
    }
}
