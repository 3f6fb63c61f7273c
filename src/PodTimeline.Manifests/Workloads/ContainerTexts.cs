using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Text;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Finds where the containers of a template are described, whether the template is right or wrong.</summary>
internal static class ContainerTexts
{
    /// <summary>Those with a name, init containers first.</summary>
    public static ImmutableArray<ContainerText> Of(PodTemplate template, SourceText source) =>
        [.. Containers(template.Spec, "initContainers", source), .. Containers(template.Spec, "containers", source)];

    private static IEnumerable<ContainerText> Containers(ObjectView spec, string list, SourceText source) =>
        from container in spec.Objects(list)
        where container.Node is not null && container.Text("name").Length > 0
        select new ContainerText(container.Text("name"), Kind(container, list), source.Span(container.Node!.Start, container.Node.End));

    private static ContainerKind Kind(ObjectView container, string list) =>
        list == "containers" ? ContainerKind.App : container.Text("restartPolicy") == "Always" ? ContainerKind.Sidecar : ContainerKind.Init;
}
