using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Mending;

/// <summary>Separates the lines of a block scalar from what comes after it.</summary>
internal sealed partial class ScriptReader(string text, List<MendLine> lines, LinePlacer placer)
{
    private const int FarthestEnd = 300;

    private readonly Dictionary<int, string?> _hereDocuments = [];

    /// <summary>The reading in which the line is text of the block scalar.</summary>
    public void Continue(MendState state, int index, List<MendState> next)
    {
        var (line, script) = (lines[index].Line, state.Script!);
        if (line.IsBlank)
        {
            next.Add(state with { Placements = new Placement(state.Placements, index, 0, false, null) });
            return;
        }

        var source = script.Source < 0 ? line.Indent : script.Source;
        var until = script.Until is not null && text[line.Content..line.End].Trim() == script.Until ? null : script.Until
            ?? FindHereDocument(index);
        var start = script.Column + 2;
        // A line that kept the column it had, where the text's first line did not, is no deeper than that.
        if (source <= script.HeaderSource && line.Indent >= start) source = start;
        var column = start + Math.Max(0, line.Indent - source);
        next.Add((state with
        {
            Script = script with { Source = script.Source < 0 ? line.Indent : script.Source, Until = until },
            Placements = new Placement(state.Placements, index, column, false, null),
        }).AddCost(script.Until is null ? WeighAgainst(state, line) : 0));
    }

    /// <summary>The reading in which the block scalar ends before the line; null if that is impossible.</summary>
    public MendState? End(MendState state, TextLine line)
    {
        var script = state.Script!;
        if (script.Until is not null) return null;
        var cost = script.Source < 0 ? Weights.EmptyKey : 0;
        if (line.IsComment) cost += 0.6;
        else if (line.Key is null && line.Dashes.Count == 0) return null;
        if (script.Source > script.HeaderSource && line.Indent >= script.Source) cost += Weights.Nowhere / 2;
        return (state with { Script = null }).AddCost(cost);
    }

    /// <summary>The cost of a line being text of a script.</summary>
    private double WeighAgainst(MendState state, TextLine line)
    {
        var script = state.Script!;
        // Columns tell only if the text's first line has kept its own.
        if (line.Indent > script.HeaderSource && (script.Source < 0 || (script.Source > script.HeaderSource
            && line.Indent >= script.Source))) return 0;
        if (script.Source > script.HeaderSource) return Weights.OtherColumn * 3;
        if (line.IsComment) return text.AsSpan(line.Content).StartsWith("#!") ? 0 : 0.4;
        if (line.Key is { } key && LineLexer.IsWord(key)) return IsField(state, line) ? Weights.ScriptLikeField : line.Dashes.Count > 0 ? 2
            : 0.3;
        if (line.Dashes.Count > 0) return state.Top.Type is FieldType.List ? 2.5 : 0.5;
        return 0;
    }

    private bool IsField(MendState state, TextLine line)
    {
        for (var frame = state.Top; frame is not null; frame = frame.Parent)
        {
            if (line.Dashes.Count == 0 && frame.Schema is not null && placer.Fit.Of(frame, line).Against < 4) return true;
            if (line.Dashes.Count > 0 && frame.Type is FieldType.List { Item: FieldType.Struct item }
                && KubernetesSchema.Instance[item.Name].Fields.ContainsKey(line.Key!)) return true;
        }

        return false;
    }

    /// <summary>The word that ends the here-document which begins on a line, if it stands alone on a later one.</summary>
    private string? FindHereDocument(int index)
    {
        if (_hereDocuments.TryGetValue(index, out var known)) return known;
        var line = lines[index].Line;
        var match = Start.Match(text[line.Content..Math.Min(line.End, line.Content + 300)]);
        string? word = match.Success ? match.Groups["word"].Value : null;
        if (word is not null && !lines.Skip(index + 1).Take(FarthestEnd)
            .Any(l => text.AsSpan(l.Line.Content, l.Line.End - l.Line.Content).Trim().SequenceEqual(word))) word = null;
        return _hereDocuments[index] = word;
    }

    [GeneratedRegex(@"<<-?\s*['""\\]?(?<word>[A-Za-z_]\w*)['""]?")]
    private static partial Regex Start { get; }
}
