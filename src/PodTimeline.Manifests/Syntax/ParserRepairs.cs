using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Determines, from where the YAML library gave up, what is wrong and how reading can go on.</summary>
internal sealed class ParserRepairs(DerivedText document)
{
    private readonly string _text = document.Text;
    private readonly IReadOnlyList<TextLine> _lines = document.Lines;

    /// <summary>The error behind a problem of the library. Never null: in the worst case the line is left out.</summary>
    public Repair Find(YamlProblem problem)
    {
        var line = FindLine(problem.Start);
        var found = problem.Fault switch
        {
            YamlFault.MappingInScalar => RepairSecondColon(line, problem) ?? RepairWordAbove(line, problem)
                ?? IndentationRepairs.RepairTooFar(_lines, line, problem)
                ?? IndentationRepairs.RepairToNearest(_lines, line, problem),
            YamlFault.ExpectedKey => RepairAfterQuote(line, problem) ?? WithoutColon(line, problem)
                ?? IndentationRepairs.RepairOutOfItem(_lines, line, problem)
                ?? IndentationRepairs.RepairToNearest(_lines, line, problem),
            YamlFault.ExpectedDash => WithoutColon(line, problem) ?? IndentationRepairs.RepairToNearest(_lines, line, problem),
            YamlFault.MissingColon => WithoutColon(line, problem) ?? FindPrevious(line, problem),
            YamlFault.UnclosedFlow => RepairComma(problem),
            YamlFault.UnknownEscape => Escape(problem),
            YamlFault.BadBlockHeader => RepairBlockHeader(line, problem),
            YamlFault.BlanksTooDeep => RepairBlanks(problem),
            YamlFault.BadStartCharacter or YamlFault.BadAnchor => RepairByQuotes(line, problem),
            YamlFault.DashNotAllowed => RepairListOnOneLine(line, problem),
            _ => null,
        };
        return found ?? LeaveOut(line, problem);
    }

    /// <summary>The line an offset is on.</summary>
    private TextLine FindLine(int offset)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return _lines[low];
    }

    /// <summary><c>name: a: b</c>.</summary>
    private Repair? RepairSecondColon(TextLine line, YamlProblem problem)
    {
        if (line.Key is null || line.Kind != ValueKind.Plain || problem.Start <= line.Colon) return null;
        var end = line.FindValueEnd(_text);
        var colon = line.Value;
        while (colon < end && !(_text[colon] == ':' && (colon + 1 == end || _text[colon + 1] is ' ' or '\t'))) colon++;
        if (colon == end) return null;
        return new Repair(problem.Fault, colon, colon + 1, problem.Words, [Quote(line.Value, end)], "Put the value in quotes");
    }

    private Repair? RepairAfterQuote(TextLine line, YamlProblem problem)
    {
        if (line.Kind != ValueKind.Quoted) return null;
        var close = LineLexer.CloseQuote(_text, line.Value, line.End);
        if (close < 0 || problem.Start < close) return null;
        var end = line.FindValueEnd(_text);
        var start = close;
        while (start < end && _text[start] is ' ' or '\t') start++;
        return start < end ? new Repair(YamlFault.AfterQuote, start, end, problem.Words, [Quote(line.Value, end)]) : null;
    }

    /// <summary><c>kind Pod</c>, <c>metadata</c>, <c>name:app</c>.</summary>
    private Repair? WithoutColon(TextLine line, YamlProblem problem)
    {
        if (line.Key is not null || line.Kind != ValueKind.Plain || !line.IsStructure) return null;
        var end = line.FindValueEnd(_text);
        var word = line.Body;
        while (word < end && (char.IsAsciiLetterOrDigit(_text[word]) || _text[word] is '_' or '-' or '.' or '/')) word++;
        var isKnown = KnownNames.Fields.Contains(_text[line.Body..word]);
        if (word < end && _text[word] == ':')
            return new Repair(YamlFault.SpaceAfterColon, line.Body, word + 1, problem.Words, [new TextEdit(word + 1, word + 1, " ")],
                isKnown ? "Add a space after the colon" : null);
        if (line.Dashes.Count > 0 || (word < end && _text[word] is not (' ' or '\t'))) return null;
        return new Repair(YamlFault.MissingColon, line.Body, word, problem.Words, [new TextEdit(word, word, ":")], isKnown
            ? "Add a colon" : null);
    }

    /// <summary>The library reports a key's missing colon only on a later line.</summary>
    private Repair? FindPrevious(TextLine line, YamlProblem problem)
    {
        for (var i = line.Index - 1; i >= 0; i--)
            if (_lines[i].IsStructure) return WithoutColon(_lines[i], problem);
        return null;
    }

    /// <summary>A line under a word that is a field's name.</summary>
    private Repair? RepairWordAbove(TextLine line, YamlProblem problem)
    {
        var above = _lines.Take(line.Index).LastOrDefault(l => l.IsStructure);
        if (above is not { Key: null, Kind: ValueKind.Plain, Dashes.Count: 0 } || above.Indent >= line.Indent) return null;
        return KnownNames.Fields.Contains(_text[above.Body..above.FindValueEnd(_text)])
            ? WithoutColon(above, problem with { Words = "could not find expected ':'" }) : null;
    }

    /// <summary>Two values in brackets with nothing between them.</summary>
    private Repair? RepairComma(YamlProblem problem)
    {
        var at = Math.Min(problem.Start, _text.Length - 1);
        if (at <= 0 || _text[at] is ']' or '}' or ',' or ':' or '\n' or '\r') return null;
        var end = at;
        while (end > 0 && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end == 0 || end == at || _text[end - 1] is '[' or '{' or ',') return null;
        return new Repair(YamlFault.MissingComma, at, at + 1, problem.Words, [new TextEdit(end, end, ",")], "Add a comma");
    }

    private Repair? Escape(YamlProblem problem)
    {
        var at = Math.Min(problem.End, _text.Length) - 1;
        while (at > problem.Start && _text[at] != '\\') at--;
        if (at < 0 || _text[at] != '\\') at = _text.IndexOf('\\', Math.Min(problem.Start, _text.Length));
        return at < 0 ? null
            : new Repair(problem.Fault, at, Math.Min(at + 2, _text.Length), problem.Words, [new TextEdit(at, at, "\\")],
                "Double the backslash");
    }

    /// <summary><c>args: |echo hello</c>.</summary>
    private Repair? RepairBlockHeader(TextLine line, YamlProblem problem)
    {
        if (line.Kind != ValueKind.BlockScalar) return null;
        var start = line.Value + 1;
        while (start < line.End && _text[start] is '+' or '-' or (>= '0' and <= '9')) start++;
        var header = start;
        while (start < line.End && _text[start] is ' ' or '\t') start++;
        if (start == line.End) return null;
        return new Repair(problem.Fault, start, line.End, problem.Words,
            [new TextEdit(header, start, "\n" + new string(' ', line.ParentColumn + 2))], "Start the text on the next line");
    }

    /// <summary>Blanks at the beginning of a block scalar.</summary>
    private Repair? RepairBlanks(YamlProblem problem)
    {
        var edits = BlockBlanks.FindEdits(document, tooDeep: true);
        if (edits.Count == 0) return null;
        var first = edits[Math.Max(0, edits.FindLastIndex(edit => edit.Start <= problem.Start))];
        return new Repair(problem.Fault, first.Start, first.End, problem.Words, edits, "Remove the blanks");
    }

    /// <summary>A value that starts with a YAML indicator.</summary>
    private Repair? RepairByQuotes(TextLine line, YamlProblem problem)
    {
        if (line.Context != LineContext.Structure || line.IsComment || line.IsBlank) return null;
        var (start, end) = (line.Value, line.FindValueEnd(_text));
        if (line.Kind == ValueKind.Flow)
        {
            start = Math.Clamp(problem.Start, line.Value, line.End);
            var length = _text.AsSpan(start, line.End - start).IndexOfAny(",]}");
            end = length < 0 ? line.End : start + length;
        }

        return end > start && problem.Start <= end ? new Repair(problem.Fault, start, start + 1, problem.Words, [Quote(start, end)],
            "Put it in quotes") : null;
    }

    /// <summary><c>args: - one</c>.</summary>
    private Repair? RepairListOnOneLine(TextLine line, YamlProblem problem)
    {
        if (line.Key is null || line.Value >= line.End || _text[line.Value] != '-') return null;
        return new Repair(problem.Fault, line.Value, line.Value + 1, problem.Words,
            [new TextEdit(line.Colon + 1, line.Value, "\n" + new string(' ', line.BodyColumn + 2))], "Start the list on the next line");
    }

    private Repair LeaveOut(TextLine line, YamlProblem problem)
    {
        if (line.IsBlank && line.Index > 0) line = _lines[line.Index - 1];
        return new Repair(problem.Fault, problem.Start, problem.End, problem.Words, [new TextEdit(line.Start, line.End, "")], Loses: true);
    }

    private TextEdit Quote(int start, int end)
    {
        var value = _text[start..end];
        var quoted = value.Contains('"') || value.Contains('\\') ? $"'{value.Replace("'", "''")}'" : $"\"{value}\"";
        return new TextEdit(start, end, quoted);
    }
}
