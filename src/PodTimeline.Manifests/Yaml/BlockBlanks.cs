using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>
/// Lines of blanks between the header of a block scalar and its text. kubectl's parser treats them as empty lines if they are not
/// deeper than the text; the YAML library refuses them all.
/// </summary>
/// <remarks>Source: go-yaml v2 scannerc.go :: yaml_parser_scan_block_scalar_breaks.</remarks>
internal static class BlockBlanks
{
    /// <summary>The changes that turn them into empty lines, in the order of the text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="tooDeep">Also those that are deeper than the text, which kubectl's parser refuses.</param>
    public static List<TextEdit> FindEdits(DerivedText document, bool tooDeep)
    {
        var edits = new List<TextEdit>();
        var lines = document.Lines;
        for (var header = 0; header < lines.Count; header++)
        {
            if (lines[header] is not { Kind: ValueKind.BlockScalar, Context: LineContext.Structure }) continue;
            var first = header + 1;
            while (first < lines.Count && lines[first].IsBlank) first++;
            var isOfText = first < lines.Count && lines[first].Context == LineContext.Block;
            var deepest = isOfText && !tooDeep && !HasIndicator(document.Text, lines[header]) ? lines[first].Indent : int.MaxValue;
            for (var i = header + 1; i < first; i++)
                if (lines[i].Start < lines[i].End && lines[i].End - lines[i].Start <= deepest) edits.Add(new TextEdit(lines[i].Start, lines[i].End, ""));
        }

        return edits;
    }

    /// <summary>The header says how deep the text is: <c>|2</c>.</summary>
    private static bool HasIndicator(string text, TextLine header) =>
        text.AsSpan(header.Value, header.FindValueEnd(text) - header.Value).ContainsAnyInRange('1', '9');
}
