using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>A container with its place in the text.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="View">Its fields.</param>
/// <param name="Behavior">What it is assumed to do.</param>
internal sealed record AdvisedContainer(ContainerSpec Spec, ObjectView View, ContainerBehavior Behavior)
{
    /// <summary>The node of a field; the container itself if it is not written.</summary>
    public YamlNode LocateField(string field) => (YamlNode?)View.Node?.Find(field)?.Key ?? View.Node!;

    public YamlNode Name => View.Node!.Find("name")?.Value ?? (YamlNode)View.Node;
}

/// <summary>What the advisers work on: a pod that could run.</summary>
internal sealed class AdviceContext
{
    public AdviceContext(PodSpec pod, ImmutableArray<ContainerBehavior> behaviors, PodTemplate template, string kind, KubernetesVersion version, DiagnosticBag bag)
    {
        (Pod, Template, Kind, Version, Bag) = (pod, template, kind, version, bag);
        var views = template.Spec.GetObjects("initContainers").Concat(template.Spec.GetObjects("containers")).ToList();
        Containers = [.. pod.AllContainers.Select((spec, i) => new AdvisedContainer(spec, views[i],
            behaviors.First(b => b.Container == spec.Name)))];
        Edits = new BlockEdits(bag.Source);
    }

    public PodSpec Pod { get; }

    public PodTemplate Template { get; }

    public string Kind { get; }

    public KubernetesVersion Version { get; }

    public DiagnosticBag Bag { get; }

    public BlockEdits Edits { get; }

    public SourceText Source => Bag.Source;

    /// <summary>Init containers, then app containers.</summary>
    public IReadOnlyList<AdvisedContainer> Containers { get; }

    public IEnumerable<AdvisedContainer> GetContainers(ContainerKind kind) => Containers.Where(c => c.Spec.Kind == kind);

    public bool HasSidecars => Version.Has(Feature.SidecarContainers);

    public void Say(DiagnosticCode code, YamlNode at, string path, string message, Rule rule, Fix? fix = null) =>
        Bag.Add(new Diagnostic(code, Source.GetSpan(at), path, message, fix, rule));
}
