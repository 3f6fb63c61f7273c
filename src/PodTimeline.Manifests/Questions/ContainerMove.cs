using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Questions;

/// <summary>Moves the lines of a container to the end of the other list, its comments with it. Only in block style.</summary>
internal static class ContainerMove
{
    public const string Inits = "initContainers", Apps = "containers";

    /// <summary>Moves a container.</summary>
    /// <param name="text">The text.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="to">The list that it goes to.</param>
    /// <returns>Null where the text is not written in block style, or the container is the last one of the apps.</returns>
    public static OpenText? Move(OpenText text, string container, string to)
    {
        if (text.Find(container) is not { } found || found.List == to) return null;
        if (text.Template.Spec.Node is not { IsFlow: false } spec || spec.Find(found.List) is not { Value: YamlSequence { IsFlow: false } from } fromEntry) return null;
        if (from.Items.Count < 2 && found.List == Apps) return null;
        if (text.Fields.Block.FindItemLines(from, found.Index) is not { } lines) return null;
        var source = text.Source;
        var dash = Column(from.Dashes[found.Index]);
        var remove = from.Items.Count > 1
            ? text.Fields.Block.RemoveLines(lines.First, lines.Last)
            : text.Fields.Block.RemoveLines(source.FindLine(fromEntry.Key.Start), lines.Last);
        if (from.Items.Count == 1 && !text.Fields.Block.IsBlankBefore(fromEntry.Key.Start)) return null;

        TextEdit insert;
        if (spec.Find(to) is { } toEntry)
        {
            if (toEntry.Value is not YamlSequence { IsFlow: false, Items.Count: > 0 } list || list.Dashes.Count == 0) return null;
            var end = source.GetLineEnd(text.Fields.Block.FindLastLine(list.Items[^1], list.Items[^1]));
            insert = new TextEdit(end, end, "\n" + text.Fields.Block.ShiftLines(lines.First, lines.Last, Column(list.Dashes[0]) - dash).TrimEnd('\n'));
        }
        else
        {
            if (!text.Fields.Block.IsBlankBefore(fromEntry.Key.Start)) return null;
            var start = source.GetLineStart(source.FindLine(fromEntry.Key.Start));
            insert = new TextEdit(start, start, $"{new string(' ', Column(fromEntry.Key.Start))}{to}:\n{text.Fields.Block.ShiftLines(lines.First, lines.Last, 0)}");
        }

        return insert.Start > remove.Start && insert.Start < remove.End ? null : text.With(insert, remove);

        int Column(int offset) => offset - source.GetLineStart(source.FindLine(offset));
    }
}
