using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Advice;

/// <summary>Moves an app container to the end of the init containers and makes it a sidecar.</summary>
internal static class NativeSidecarFix
{
    /// <summary>The change, comments above the container included; null where the text is not written in block style.</summary>
    public static Fix? Offer(AdviceContext context, AdvisedContainer helper)
    {
        var (edits, spec) = (context.Edits, context.Template.Spec.Node!);
        if (spec.Find("containers")?.Value is not YamlSequence apps || spec.IsFlow
            || helper.View.Node is not { IsFlow: false } node) return null;
        if (edits.FindItemLines(apps, helper.View.Path.Index) is not { } lines || edits.FindColumn(node) is not { } column
            || node.Find("restartPolicy") is not null) return null;
        if (edits.AddField(node, "image", ["restartPolicy: Always"]) is not { } policy) return null;

        var source = context.Source;
        var dash = apps.Dashes[helper.View.Path.Index];
        var dashColumn = dash - source.GetLineStart(source.FindLine(dash));
        if (column <= dashColumn) return null;
        string text;
        TextEdit insert;
        if (spec.Find("initContainers") is { } inits)
        {
            if (inits.Value is not YamlSequence { IsFlow: false, Items.Count: > 0 } list) return null;
            var first = list.Dashes[0];
            text = Moved(first - source.GetLineStart(source.FindLine(first)) - dashColumn);
            var end = source.GetLineEnd(edits.FindLastLine(list.Items[^1], list.Items[^1]));
            insert = new TextEdit(end, end, "\n" + text.TrimEnd('\n'));
        }
        else
        {
            var key = spec.Find("containers")!.Key;
            if (!edits.IsBlankBefore(key.Start)) return null;
            text = Moved(0);
            var start = source.GetLineStart(source.FindLine(key.Start));
            insert = new TextEdit(start, start, new string(' ', key.Start - start) + "initContainers:\n" + text);
        }

        var remove = edits.RemoveLines(lines.First, lines.Last);
        if (insert.Start > remove.Start && insert.Start < remove.End) return null;
        return new Fix("Make it a native sidecar", [.. new[] { insert, remove }.OrderBy(e => e.Start).ThenBy(e => e.End)]);

        string Moved(int shift)
        {
            var before = edits.ShiftLines(lines.First, source.FindLine(policy.Start), shift);
            var after = source.FindLine(policy.Start) < lines.Last ? edits.ShiftLines(source.FindLine(policy.Start) + 1, lines.Last, shift) : "";
            return before + new string(' ', Math.Max(0, column + shift)) + "restartPolicy: Always\n" + after;
        }
    }
}
