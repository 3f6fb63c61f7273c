using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Text;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Finds where the containers of a template are described, whether or not the template is valid.</summary>
internal static class ContainerTexts
{
    /// <summary>Those with a name, init containers first.</summary>
    public static ImmutableArray<ContainerText> Read(PodTemplate template, SourceText source) =>
        [.. ReadContainers(template.Spec, "initContainers", source), .. ReadContainers(template.Spec, "containers", source)];

    private static IEnumerable<ContainerText> ReadContainers(ObjectView spec, string list, SourceText source) =>
        from container in spec.GetObjects(list)
        where container.Node is not null && container.GetText("name").Length > 0
        select new ContainerText(container.GetText("name"), FindKind(container, list), source.MakeSpan(container.Node!.Start, container.Node.End));

    private static ContainerKind FindKind(ObjectView container, string list) =>
        list == "containers" ? ContainerKind.App : container.GetText("restartPolicy") == "Always" ? ContainerKind.Sidecar : ContainerKind.Init;
}
