using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>
/// Fills in the actions of a template so that it can be simulated: with values pasted beside it, defaults that it names, and stand-ins
/// for the rest. Of each condition the first branch is taken, of each loop one round.
/// </summary>
/// <param name="document">The template.</param>
/// <param name="values">Values that were pasted with it; null when there are none.</param>
internal sealed partial class TemplateFilling(DerivedText document, YamlMapping? values)
{
    /// <summary>Templates with more actions are not filled in: no chart has a file with a tenth of them.</summary>
    public const int MostActions = 5_000;

    private const int MostLinesAbove = 100;

    private readonly List<TextEdit> _edits = [];
    private readonly Stack<(string Word, int RemovedFrom)> _open = new();
    private readonly string _text = document.Text;
    private int _removed;

    /// <summary>The changes, in the order of the text.</summary>
    /// <param name="actions">The actions of the template.</param>
    public IReadOnlyList<TextEdit> Fill(IReadOnlyList<TemplateAction> actions)
    {
        foreach (var action in actions)
        {
            if (_edits.Count > 0 && action.Start < _edits[^1].End) continue;
            if (IsControl(action)) Follow(action);
            else if (!IsRemoved) Write(action);
        }

        // A block that is never closed is removed to the end.
        while (TryClose(out var open))
            if (open.RemovedFrom >= 0) Remove(open.RemovedFrom, _text.Length);
        return _edits;
    }

    private bool IsRemoved => _removed > 0;

    private void Open(string word, int removedFrom)
    {
        if (removedFrom >= 0) _removed++;
        _open.Push((word, removedFrom));
    }

    private bool TryClose(out (string Word, int RemovedFrom) block)
    {
        var isOpen = _open.TryPop(out block);
        if (isOpen && block.RemovedFrom >= 0) _removed--;
        return isOpen;
    }

    private static bool IsControl(TemplateAction action) => action.Content.StartsWith("/*", StringComparison.Ordinal) || action.Content.StartsWith('$')
        || action.Word is "if" or "else" or "end" or "range" or "with" or "define" or "block" or "break" or "continue" or "fail" or "for" or "endfor" or "endif" or "elif" or "set";

    /// <summary>Branches and loops: of each only the first way through stays.</summary>
    private void Follow(TemplateAction action)
    {
        var (from, to) = FindWholeLines(action);
        switch (action.Word)
        {
            case "if" or "range" or "with" or "block" or "for":
                if (!IsRemoved) Remove(from, to);
                Open(action.Word, -1);
                break;
            case "define":
                Open(action.Word, IsRemoved ? -1 : from);
                break;
            case "else" or "elif":
                if (!IsRemoved && TryClose(out var branch)) Open(branch.Word, from);
                break;
            case "end" or "endif" or "endfor":
                if (!TryClose(out var block)) Remove(from, to);
                else if (block.RemovedFrom >= 0) Remove(block.RemovedFrom, to);
                else if (!IsRemoved) Remove(from, to);
                break;
            default:
                if (!IsRemoved) Remove(from, to);
                break;
        }
    }

    /// <summary>A value in its place; a block of lines produced by an action is left out, except labels, which selectors need.</summary>
    private void Write(TemplateAction action)
    {
        var line = document.SeparateLines[document.FindLine(action.Start)];
        var isAlone = string.IsNullOrWhiteSpace(_text[line.Start..action.Start]) && string.IsNullOrWhiteSpace(_text[action.End..Math.Max(action.End, line.End)]);
        var makesLines = action.Content.Contains("nindent", StringComparison.Ordinal) || action.Content.Contains("toYaml", StringComparison.Ordinal);
        if (!isAlone && !makesLines)
        {
            _edits.Add(new TextEdit(action.Start, action.End, FindValue(action, line)));
            return;
        }

        var (from, to) = isAlone ? FindWholeLines(action) : (action.Start, action.End);
        var mayBeLabels = action.Content.Contains("abels", StringComparison.Ordinal);
        var above = mayBeLabels ? FindLineAbove(line) : null;
        var isOfLabels = mayBeLabels && (isAlone ? above?.Key : line.Key) is "labels" or "matchLabels" or "selector";
        if (!isOfLabels)
        {
            Remove(from, to);
            return;
        }

        var indent = Indent.Match(action.Content) is { Success: true } match
            ? int.Parse(match.Groups["columns"].ValueSpan, CultureInfo.InvariantCulture) : (isAlone ? above!.BodyColumn : line.BodyColumn) + 2;
        _edits.Add(new TextEdit(from, to, $"{(isAlone ? "" : "\n")}{new string(' ', Math.Clamp(indent, 0, 40))}app: app{(isAlone ? "\n" : "")}"));
    }

    /// <summary>The nearest line above with content of its own; null when there is none nearby.</summary>
    private TextLine? FindLineAbove(TextLine line)
    {
        for (var index = line.Index - 1; index >= 0 && line.Index - index <= MostLinesAbove; index--)
            if (document.SeparateLines[index] is { IsBlank: false, IsComment: false } above && !_text.AsSpan(above.Content).StartsWith("{{")) return above;
        return null;
    }

    private void Remove(int from, int to)
    {
        while (_edits.Count > 0 && _edits[^1].Start >= from) _edits.RemoveAt(_edits.Count - 1);
        if (_edits.Count > 0 && _edits[^1].End > from) from = _edits[^1].End;
        if (from < to) _edits.Add(new TextEdit(from, to, ""));
    }

    /// <summary>An action with its lines, where nothing else stands on them.</summary>
    private (int From, int To) FindWholeLines(TemplateAction action)
    {
        var (first, last) = (document.SeparateLines[document.FindLine(action.Start)], document.SeparateLines[document.FindLine(action.End - 1)]);
        if (!string.IsNullOrWhiteSpace(_text[first.Start..action.Start]) || !string.IsNullOrWhiteSpace(_text[action.End..Math.Max(action.End, last.End)]))
            return (action.Start, action.End);
        return (first.Start, last.Index + 1 < document.SeparateLines.Count ? document.SeparateLines[last.Index + 1].Start : _text.Length);
    }

    private string FindValue(TemplateAction action, TextLine line)
    {
        var value = FindKnownValue(action.Content) ?? MakeStandIn(action, line);
        var isQuoted = action.Content.Contains("| quote", StringComparison.Ordinal) || action.Content.StartsWith("quote ", StringComparison.Ordinal);
        return isQuoted ? $"\"{value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"" : value;
    }

    /// <summary>The value from the values file, or else the default that the action names.</summary>
    private string? FindKnownValue(string content)
    {
        if (Reference.Match(content) is { Success: true } reference)
        {
            YamlNode? node = values;
            foreach (var name in reference.Groups["path"].Value.Split('.')) node = (node?.Target as YamlMapping)?.Find(name)?.Value;
            if (node?.Target is YamlScalar { Value.Kind: not ScalarKind.Null, Text.Length: > 0 } scalar) return scalar.Text;
        }

        return DefaultValue.Match(content) is { Success: true } match ? match.Groups["value"].Value.Trim('"', '`') : null;
    }

    /// <summary>Something that fits the field: a number where one belongs, otherwise a name that says where it comes from.</summary>
    private static string MakeStandIn(TemplateAction action, TextLine line)
    {
        var name = LastName.Match(action.Content) is { Success: true } match ? match.Groups["name"].Value : "app";
        return StandIns.Choose(line.Key, name);
    }

    [GeneratedRegex(@"nindent\s+(?<columns>\d+)")]
    private static partial Regex Indent { get; }

    [GeneratedRegex(@"\.Values\.(?<path>[\w.]+)")]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"\bdefault\s+(?<value>""[^""]*""|`[^`]*`|-?\d[\w.]*|true|false)")]
    private static partial Regex DefaultValue { get; }

    [GeneratedRegex(@"(\.|""[\w-]+\.)(?<name>\w+)""?[^.\w]*(\s*\||\s+[.$]|\s*$)")]
    private static partial Regex LastName { get; }
}
