using System.Collections.Frozen;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Mending;

/// <summary>Detects whether a text has lost its indentation.</summary>
internal static class LostIndentation
{
    /// <summary>Fields that hold objects or lists wherever they are.</summary>
    private static readonly FrozenSet<string> Openers = KubernetesSchema.Instance.Types.SelectMany(t => t.Fields.Values)
        .GroupBy(f => f.Name).Where(g => g.All(f => !FieldFit.IsScalar(f.Type))).Select(g => g.Key).ToFrozenSet();

    /// <summary>The lines, from 0, that should have something under them but do not: what follows is not deeper.</summary>
    public static List<int> FindLines(SourceDocument document)
    {
        var found = new List<int>();
        TextLine? before = null;
        foreach (var line in document.Text.Lines)
        {
            if (!line.IsStructure) continue;
            if (before is { Key: { } key, Kind: ValueKind.None } && Openers.Contains(key)
                && !IsUnder(line, before)) found.Add(before.Index);
            // The text of a block scalar that is not deeper than its header.
            if (before is { Kind: ValueKind.BlockScalar } && line is { Key: null, Dashes.Count: 0 } && line.Index == before.Index + 1)
                found.Add(before.Index);
            before = line;
        }

        return found;
    }

    /// <summary>
    /// The lines, from 0, of a text whose indentation is kept but wrong in the same way in several places, such as one with half of it
    /// left; none if it is right, or wrong only in single lines, which are reported one by one.
    /// </summary>
    public static List<int> FindWrongColumns(SourceDocument document)
    {
        var wrong = document.Content.SelectMany(content => content.Problems)
            .Where(problem => problem.Fault is YamlFault.IndentedTooFar or YamlFault.WrongIndentation or YamlFault.ExpectedKey
                or YamlFault.ExpectedDash or YamlFault.DashNotAllowed)
            .Select(problem => document.Text.FindOriginalLine(problem.Start)).Distinct().ToList();
        if (wrong.Count < 2) return [];
        var lines = document.Text.Lines;
        var alike = wrong.GroupBy(index => FindStep(lines, index)).MaxBy(group => group.Count())!.Count();
        return alike > 1 && 2 * alike >= wrong.Count ? wrong : [];
    }

    /// <summary>
    /// The lines, from 0, in the first column after deeper ones that are not fields of the object; none if there is only one.
    /// </summary>
    public static List<int> FindFlatEnd(SourceDocument document)
    {
        var (text, lines) = (document.Text.Text, document.Text.Lines);
        var kind = lines.FirstOrDefault(line => line is { IsStructure: true, Indent: 0, Key: "kind", Kind: ValueKind.Plain });
        if (kind is null || KindCatalog.FindVersion(text[kind.Value..kind.FindValueEnd(text)]) is not { } version) return [];
        if (KubernetesSchema.Instance.FindRoot(version, text[kind.Value..kind.FindValueEnd(text)]) is not { } root) return [];
        var deep = lines.FirstOrDefault(line => line is { IsStructure: true, Indent: > 0 });
        var found = new List<int>();
        for (var i = deep?.Index ?? lines.Count; i < lines.Count; i++)
            if (lines[i] is { IsStructure: true, Indent: 0, Dashes.Count: 0, Key: { } key } && !root.Fields.ContainsKey(key)
                && LineLexer.IsWord(key)) found.Add(i);
        return found.Count > 1 ? found : [];
    }

    /// <summary>By how many columns a line starts farther than the one above.</summary>
    private static int FindStep(IReadOnlyList<TextLine> lines, int index)
    {
        var above = Math.Max(index - 1, 0);
        while (above >= 0 && !lines[above].IsStructure) above--;
        return above < 0 ? 0 : lines[index].Indent - (lines[above].Indent + 2 * lines[above].Dashes.Count);
    }

    /// <summary>Whether all of a text stands in the first column, objects under their keys included.</summary>
    public static bool IsFlat(SourceDocument document) =>
        FindLines(document).Count > 1 && document.Text.Lines.All(line => !line.IsStructure || line.Indent == 0);

    private static bool IsUnder(TextLine line, TextLine opener) =>
        line.Indent > opener.BodyColumn || (line.Dashes.Count > 0 && line.Indent == opener.BodyColumn);
}
