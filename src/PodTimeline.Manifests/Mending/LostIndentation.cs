using System.Collections.Frozen;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Manifests.Mending;

/// <summary>Tells whether a text has lost its indentation.</summary>
internal static class LostIndentation
{
    /// <summary>Fields that hold objects or lists wherever they are.</summary>
    private static readonly FrozenSet<string> Openers = KubernetesSchema.Instance.Types.SelectMany(t => t.Fields.Values)
        .GroupBy(f => f.Name).Where(g => g.All(f => !FieldFit.IsScalar(f.Type))).Select(g => g.Key).ToFrozenSet();

    /// <summary>The lines, from 0, under which something should stand that does not: what follows is not deeper.</summary>
    public static List<int> Lines(string text)
    {
        var found = new List<int>();
        TextLine? before = null;
        foreach (var line in LineReader.Read(text))
        {
            if (!line.IsStructure) continue;
            if (before is { Key: { } key, Kind: ValueKind.None } && Openers.Contains(key) && !IsUnder(line, before)) found.Add(before.Index);
            before = line;
        }

        return found;
    }

    /// <summary>Whether it can be read as YAML at all.</summary>
    public static bool IsReadable(string text) => YamlReader.Read(text, OffsetMap.Shift(0)).Problems.Count == 0;

    /// <summary>How many faults of syntax, of types and of field names a text has.</summary>
    public static int Faults(string text)
    {
        var (whole, _) = FragmentWrapper.Complete(DerivedText.Whole(text));
        var bag = new DiagnosticBag(new SourceText(text));
        var reader = new ObjectReader(bag, KubernetesVersion.Newest);
        foreach (var document in DocumentReader.Read(whole, bag)) reader.Document(document.Root);
        return bag.Found.Count(d => d.Severity == Severity.Error);
    }

    private static bool IsUnder(TextLine line, TextLine opener) =>
        line.Indent > opener.BodyColumn || (line.Dashes.Count > 0 && line.Indent == opener.BodyColumn);
}
