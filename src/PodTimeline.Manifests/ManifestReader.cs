using System.Collections.Immutable;
using System.Text;
using PodTimeline.Manifests.Advice;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Mapping;
using PodTimeline.Manifests.Reading;
using PodTimeline.Manifests.Surroundings;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Validation.Objects;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests;

/// <summary>Reads what people paste: YAML or JSON, one object or many, valid or not.</summary>
public static class ManifestReader
{
    /// <summary>The largest text that is read, in bytes of UTF-8: 1 MiB.</summary>
    public const int LargestText = PasteLimits.LargestText;

    /// <summary>The most documents, separated by ---, that are read from one text.</summary>
    public const int MostDocuments = PasteLimits.MostDocuments;

    /// <summary>The most lines of a text that is read.</summary>
    public const int MostLines = PasteLimits.MostLines;

    /// <summary>Reads a text. Never throws for anything in it; whatever is wrong becomes a diagnostic.</summary>
    /// <param name="text">The text as it was pasted.</param>
    /// <param name="options">The cluster's version and the workload; null for the defaults.</param>
    public static Manifest Read(string text, ManifestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ManifestOptions.Default;
        if (Encoding.UTF8.GetByteCount(text) is > LargestText and var bytes)
            return new Manifest { Text = text, ReadText = text, Diagnostics = [SyntaxDiagnostics.DescribeTooLarge(bytes)] };
        if (SourceText.CountLines(text) is > MostLines and var lines)
            return new Manifest { Text = text, ReadText = text, Diagnostics = [SyntaxDiagnostics.DescribeTooManyLines(lines)] };

        var bag = new DiagnosticBag(new SourceText(text));
        var reader = new ObjectReader(bag, options.Kubernetes);
        var source = new DocumentSource(bag, options.Kubernetes);
        foreach (var (document, place) in source.Read(text))
        {
            bag.Document = place.Index;
            reader.ReadDocument(document.Root, place);
        }

        foreach (var @object in reader.Objects)
        {
            bag.Document = @object.Document.Index;
            if (@object.Decoded is not { } decoded) continue;
            ObjectValidator.Validate(decoded, bag);
            SayWhatIsOpen(decoded, bag);
        }

        bag.Document = null;
        var refusals = new Refusals(reader.Objects, bag);
        var chosen = new WorkloadChoice(reader.Objects, refusals, bag).Choose(options.Workload);
        bag.Document = chosen?.Document.Index;
        var surroundings = chosen?.Decoded is { } owner ? new PodSurroundings(reader.Objects, PodNaming.GetNamespace(owner)) : PodSurroundings.None;
        var (pod, behaviors) = chosen is null ? (null, []) : MakePod(chosen, surroundings, refusals, bag);
        bag.Document = null;
        if (chosen is null || refusals.Concern(chosen)) pod = null;
        else SayLeftOut(reader.Objects, chosen, surroundings, bag);
        return new Manifest
        {
            Text = text,
            ReadText = source.ReadText ?? text,
            Mending = source.Mending,
            Pod = pod,
            Behaviors = pod is null ? [] : behaviors,
            Workloads = [.. reader.Objects.Select(o => o.Workload)],
            Chosen = chosen?.Workload,
            Containers = chosen?.Decoded is { } played ? ContainerTexts.Read(PodTemplate.Find(played)!, bag.Source) : [],
            Diagnostics = bag.ToSorted(),
        };
    }

    /// <summary>Placeholders, and objects that are patches. Errors in placeholders are not reported twice.</summary>
    private static void SayWhatIsOpen(DecodedObject decoded, DiagnosticBag bag)
    {
        var say = new FormatDiagnostics(bag.Source);
        if (Placeholders.Find(decoded.Root) is { Count: > 0 } found)
        {
            var refused = bag.Retract(d => d.Severity == Severity.Error && d.Document == bag.Document
                && d.Span is { } span && found.Exists(placeholder => span.Start >= placeholder.Scalar.Start && span.End <= placeholder.Scalar.End));
            bag.Add(say.DescribePlaceholders(found, refused > 0));
        }

        if (PodTemplate.Find(decoded) is { } template && PatchSigns.AreIn(decoded, template.Spec))
            bag.Add(say.DescribePatch((YamlNode?)decoded.Root.Find("kind")?.Value ?? decoded.Root, decoded.Kind));
    }

    private static void SayLeftOut(IReadOnlyList<ManifestObject> objects, ManifestObject chosen, PodSurroundings surroundings, DiagnosticBag bag)
    {
        foreach (var diagnostic in new SurroundingsDiagnostics(bag.Source).Find(surroundings, chosen)) bag.Add(diagnostic);
        List<ManifestObject> others = [.. objects.Where(o => o != chosen && !surroundings.Used.Contains(o))];
        if (others.Count == 0) return;
        bag.Add(new KindDiagnostics(bag.Source).DescribeLeftOut(others[0].Workload, [.. others.Where(o => o.Decoded is not null).Select(o => o.Workload)],
            [.. others.Where(o => o.Decoded is null).Select(o => o.Workload.Kind)]));
    }

    private static (PodSpec? Pod, ImmutableArray<ContainerBehavior> Behaviors) MakePod(ManifestObject chosen, PodSurroundings surroundings, Refusals refusals, DiagnosticBag bag)
    {
        var decoded = chosen.Decoded!;
        var template = PodTemplate.Find(decoded)!;
        var behavior = ReadBehavior(template, decoded.View.GetObject("metadata"), bag);
        Adviser.AdviseOnRefused(template, bag);
        if (refusals.Concern(chosen)) return (null, []);
        var identity = PodNaming.NameFirstPod(decoded, template);
        var pod = PodMapper.MapPod(template, identity, behavior, surroundings) with { Job = JobMapper.MapJob(decoded, identity.ControlledBy) };
        var behaviors = Shell.Reading.BehaviorReader.Read(pod);
        Adviser.Advise(pod, behaviors, template, decoded, bag);
        return (pod, behaviors);
    }

    /// <summary>
    /// The annotation of the template; that of the controller's own metadata applies to containers the template does not name.
    /// </summary>
    private static ImmutableDictionary<string, ImmutableArray<RunOverrides>> ReadBehavior(PodTemplate template, Decoding.ObjectView metadata,
        DiagnosticBag bag)
    {
        var result = ImmutableDictionary<string, ImmutableArray<RunOverrides>>.Empty;
        foreach (var owner in new[] { template.Metadata, metadata }.DistinctBy(m => m.Node))
        {
            if (owner.GetObject("annotations").GetNode(BehaviorKeys.Annotation) is not YamlScalar annotation) continue;
            var path = (owner.Path / "annotations").AppendKey(BehaviorKeys.Annotation).ToString();
            foreach (var (container, runs) in Manifests.Behavior.BehaviorReader.Read(annotation, path, template.ListContainerNames(), bag))
                if (!result.ContainsKey(container)) result = result.Add(container, runs);
        }

        return result;
    }
}
