using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Fixes that add or remove a field of an object in block style.</summary>
internal static class EntryFixes
{
    /// <summary>Removes a field that is on lines of its own, with these lines.</summary>
    public static Fix? Remove(FaultyField field)
    {
        var (root, path, source) = (field.Object.Root, field.Path, field.Source);
        if (Find(root, path.Parent!) is not YamlMapping { IsFlow: false } owner || owner.Find(path.Name) is not { } entry) return null;
        var line = source.GetLineStart(source.FindLine(entry.Key.Start));
        var last = source.FindLine(Math.Max(entry.Key.Start, entry.Value.End - 1));
        if (source.Text[line..entry.Key.Start].Trim().Length > 0) return null;
        var end = last + 1 < source.LineCount ? source.GetLineStart(last + 1) : source.Text.Length;
        return Fix.Replace($"Remove {path.Name}", line, end, "");
    }

    /// <summary>V146: a selector of the template's labels, before the template.</summary>
    public static Fix? AddSelector(FaultyField field)
    {
        var (@object, path, source) = (field.Object, field.Path, field.Source);
        if (Find(@object.Root, path.Parent!) is not YamlMapping { IsFlow: false } spec || spec.Find("selector") is not null
            || spec.Find("template") is not { } template)
            return null;
        if (PodTemplate.Find(@object)!.Metadata.GetObject("labels").Node is not { Entries.Count: > 0 } labels) return null;
        var indent = Indent(template.Key, source);
        if (indent is null || labels.Entries.Any(e => e.Value is not YamlScalar || source.Text[e.Key.Start..e.Value.End].Contains('\n')))
            return null;
        var lines = labels.Entries.Select(e => $"{indent}    {source.Text[e.Key.Start..e.Key.End]}: {source.Text[e.Value.Start..e.Value.End]}\n");
        var start = source.GetLineStart(source.FindLine(template.Key.Start));
        return Fix.Replace("Add a selector for the template's labels", start, start,
            $"{indent}selector:\n{indent}  matchLabels:\n{string.Concat(lines)}");
    }

    /// <summary>V171: the policy of a job that comes nearest to Always.</summary>
    public static Fix? SetRestartPolicy(FaultyField field)
    {
        var (path, source) = (field.Path, field.Source);
        var spec = PodTemplate.Find(field.Object)!.Spec.Node;
        if (spec?.Find("restartPolicy")?.Value is { } value)
            return ScalarFixes.FindLine(value) is { } written ? ScalarFixes.Write(written, "OnFailure") : null;
        if (spec is not { Entries: [var first, ..] }) return null;
        if (spec.IsFlow) return Fix.Replace($"Add {path.Name}: OnFailure", first.Key.Start, first.Key.Start, "restartPolicy: OnFailure, ");
        return Indent(first.Key, source) is { } indent
            ? Fix.Replace($"Add {path.Name}: OnFailure", first.Key.Start, first.Key.Start, $"restartPolicy: OnFailure\n{indent}")
            : null;
    }

    /// <summary>What is before a key, if that is only blanks.</summary>
    private static string? Indent(YamlNode key, SourceText source)
    {
        var before = source.Text[source.GetLineStart(source.FindLine(key.Start))..key.Start];
        return before.Trim(' ').Length == 0 ? before : null;
    }

    private static YamlNode? Find(YamlMapping root, FieldPath path)
    {
        YamlNode? node = root;
        foreach (var segment in path.ListSegments())
        {
            node = (segment.Kind, node) switch
            {
                (FieldPath.SegmentKind.Index, YamlSequence list) when segment.Index < list.Items.Count => list.Items[segment.Index],
                (FieldPath.SegmentKind.Field or FieldPath.SegmentKind.Key, YamlMapping fields) => fields.Find(segment.Name)?.Value,
                _ => null,
            };
        }

        return node;
    }
}
