using System.Collections.Immutable;
using PodTimeline.Manifests.Advice;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Manifests.Questions;

/// <summary>The manifest in question.</summary>
internal sealed class QuestionContext
{
    public QuestionContext(PodSpec pod, string kind, KubernetesVersion version)
    {
        (Pod, Kind, Version) = (pod, kind, version);
        var behaviors = BehaviorReader.Read(pod);
        Containers = [.. pod.AllContainers.Select(spec => new AskedContainer(spec, behaviors.First(behavior => behavior.Container == spec.Name)))];
    }

    public PodSpec Pod { get; }

    /// <summary>The kind of object that the pod comes from, such as <c>Deployment</c>.</summary>
    public string Kind { get; }

    public KubernetesVersion Version { get; }

    /// <summary>Init containers, then apps.</summary>
    public ImmutableArray<AskedContainer> Containers { get; }

    public bool HasSidecars => Version.Has(Feature.SidecarContainers);

    public IEnumerable<AskedContainer> GetContainers(ContainerKind kind) => Containers.Where(container => container.Spec.Kind == kind);

    /// <summary>Apps that help another one: by name or image, or else all but the first.</summary>
    public IEnumerable<AskedContainer> Helpers
    {
        get
        {
            var apps = GetContainers(ContainerKind.App).ToList();
            var helpers = apps.Where(app => HelperContainers.FindRole(app.Spec) != HelperRole.None).ToList();
            return apps.Count < 2 ? [] : helpers.Count > 0 && helpers.Count < apps.Count ? helpers : apps.Skip(1).Where(app => app.RunsForever);
        }
    }

    /// <summary>Whether the pod's owner allows a restart policy other than Always.</summary>
    public bool MayEnd => Kind is "Pod" or "Job" or "CronJob";
}
