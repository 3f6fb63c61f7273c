using System.Collections.Immutable;
using System.Text;
using PodTimeline.Manifests.Advice;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Mapping;
using PodTimeline.Manifests.Reading;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Validation.Objects;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests;

/// <summary>Reads what people paste: YAML or JSON, one object or many, right or wrong.</summary>
public static class ManifestReader
{
    /// <summary>The largest text that is read, in bytes of UTF-8: 1 MiB.</summary>
    public const int LargestText = PasteLimits.LargestText;

    /// <summary>The most documents, divided by ---, that are read of one text.</summary>
    public const int MostDocuments = PasteLimits.MostDocuments;

    /// <summary>Reads a text. Never throws for anything in it; whatever is wrong becomes a diagnostic.</summary>
    /// <param name="text">The text as it was pasted.</param>
    /// <param name="options">The cluster's version and the workload; null for the defaults.</param>
    public static Manifest Read(string text, ManifestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ManifestOptions.Default;
        if (Encoding.UTF8.GetByteCount(text) is > LargestText and var bytes)
            return new Manifest { Text = text, ReadText = text, Diagnostics = [SyntaxDiagnostics.TooLarge(bytes)] };

        var bag = new DiagnosticBag(new SourceText(text));
        var reader = new ObjectReader(bag, options.Kubernetes);
        var source = new DocumentSource(bag);
        foreach (var document in source.Read(text)) reader.Document(document.Root);
        foreach (var @object in reader.Objects)
            if (@object.Decoded is { } decoded) ObjectValidator.Validate(decoded, bag);

        var chosen = Choose(reader.Objects, options.Workload, bag);
        var pod = chosen is null ? null : Pod(chosen, bag);
        return new Manifest
        {
            Text = text,
            ReadText = source.ReadText ?? text,
            Mending = source.Mending,
            Pod = bag.HasErrors ? null : pod,
            Workloads = [.. reader.Objects.Select(o => o.Workload)],
            Chosen = chosen?.Workload,
            Containers = chosen?.Decoded is { } played ? ContainerTexts.Of(PodTemplate.Of(played)!, bag.Source) : [],
            Diagnostics = bag.Sorted(),
        };
    }

    private static ManifestObject? Choose(IReadOnlyList<ManifestObject> objects, string? wanted, DiagnosticBag bag)
    {
        var say = new KindDiagnostics(bag.Source);
        ImmutableArray<Workload> workloads = [.. objects.Select(o => o.Workload)];
        if (objects.Count == 0)
        {
            if (!bag.HasErrors) bag.Add(say.NothingThere());
            return null;
        }

        if (wanted is not null)
        {
            var found = objects.FirstOrDefault(o => o.Workload.Name == wanted && o.Workload.HasPod)
                ?? objects.FirstOrDefault(o => o.Workload.Name == wanted);
            if (found is null && int.TryParse(wanted, out var index) && index >= 0 && index < objects.Count) found = objects[index];
            if (found?.Decoded is not null) return found;
            bag.Add(say.NoSuchWorkload(wanted, workloads, found?.Workload));
            return null;
        }

        var first = objects.FirstOrDefault(o => o.Decoded is not null);
        if (first is null && !bag.HasErrors) bag.Add(say.NoPod(workloads));
        return first;
    }

    private static PodSpec? Pod(ManifestObject chosen, DiagnosticBag bag)
    {
        var decoded = chosen.Decoded!;
        var template = PodTemplate.Of(decoded)!;
        var behavior = Behavior(template, decoded.View.Object("metadata"), bag);
        Adviser.AdviseOnRefused(template, bag);
        if (bag.HasErrors) return null;
        var pod = PodMapper.Pod(template, PodNaming.FirstPod(decoded, template), behavior);
        Adviser.Advise(pod, template, decoded, bag);
        return pod;
    }

    /// <summary>The annotation of the template; what the controller's own metadata says holds for containers the template does not
    /// name.</summary>
    private static ImmutableDictionary<string, ImmutableArray<RunOverrides>> Behavior(PodTemplate template, Decoding.ObjectView metadata,
        DiagnosticBag bag)
    {
        var result = ImmutableDictionary<string, ImmutableArray<RunOverrides>>.Empty;
        foreach (var owner in new[] { template.Metadata, metadata }.DistinctBy(m => m.Node))
        {
            if (owner.Object("annotations").Value(BehaviorKeys.Annotation) is not YamlScalar annotation) continue;
            var path = (owner.Path / "annotations").Key(BehaviorKeys.Annotation).ToString();
            foreach (var (container, runs) in Manifests.Behavior.BehaviorReader.Read(annotation, path, template.ContainerNames(), bag))
                if (!result.ContainsKey(container)) result = result.Add(container, runs);
        }

        return result;
    }
}
