using System.Buffers;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using LibraryStyle = YamlDotNet.Core.ScalarStyle;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Builds nodes from the YAML library's events, with limits on depth, number and aliases.</summary>
internal sealed class YamlTreeBuilder(string text, OffsetMap map)
{
    private const int DeepestNesting = 64;
    private const int MostNodes = 100_000;

    /// <summary>More are not told of, and cost as much as nodes.</summary>
    private const int MostProblems = 500;

    /// <summary>The characters that go-yaml allows in the name of an anchor; the library allows nearly everything.</summary>
    private static readonly SearchValues<char> AnchorCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    private readonly Dictionary<string, YamlNode> _anchors = [];
    private readonly HashSet<string> _openAnchors = [];
    private readonly List<YamlProblem> _problems = [];
    private int _nodes;

    public IReadOnlyList<YamlProblem> Problems => _problems;

    /// <summary>Offset (in the document's text) up to which events came.</summary>
    public int Reached { get; private set; }

    /// <summary>Reads the first document; null when it is empty.</summary>
    public YamlNode? Build(Parser parser)
    {
        while (parser.MoveNext())
        {
            if (parser.Current is StreamStart or DocumentStart or DocumentEnd) continue;
            if (parser.Current is not (NodeEvent or AnchorAlias)) return null;
            var root = BuildNode(parser, parser.Current, 0);
            while (parser.MoveNext())
                if (parser.Current is NodeEvent or AnchorAlias) throw MakeLimit(YamlFault.Other, parser.Current,
                    "did not find expected <document start>");
            return root;
        }

        return null;
    }

    private YamlNode BuildNode(Parser parser, ParsingEvent @event, int depth)
    {
        Reached = (int)@event.End.Index;
        if (++_nodes > MostNodes) throw MakeLimit(YamlFault.TooLarge, @event, "document is too large");
        if (depth > DeepestNesting) throw MakeLimit(YamlFault.TooDeep, @event, "exceeded max depth");
        return @event switch
        {
            AnchorAlias alias => ResolveAlias(alias),
            Scalar scalar => NoteAnchor(scalar, BuildScalar(scalar)),
            SequenceStart start => BuildSequence(parser, start, depth),
            MappingStart start => BuildMapping(parser, start, depth),
            _ => throw new InvalidOperationException(@event.GetType().Name),
        };
    }

    private YamlNode BuildSequence(Parser parser, SequenceStart start, int depth)
    {
        var isFlow = start.Style == YamlDotNet.Core.Events.SequenceStyle.Flow;
        var (items, dashes) = (new List<YamlNode>(1), new List<int>(isFlow ? 0 : 1));
        var node = new YamlSequence(ToOriginal(start.Start), ToOriginal(start.End), isFlow, items, dashes);
        Open(start);
        while (MoveNext(parser) is not SequenceEnd)
        {
            var itemStart = (int)parser.Current!.Start.Index;
            items.Add(BuildNode(parser, parser.Current, depth + 1));
            if (!isFlow) dashes.Add(FindDash(itemStart));
        }

        node.Close(isFlow ? ToOriginal(parser.Current!.Start) + 1 : items.Count > 0 ? items[^1].End : ToOriginal(start.End));
        return Close(start, node);
    }

    private YamlNode BuildMapping(Parser parser, MappingStart start, int depth)
    {
        var isFlow = start.Style == MappingStyle.Flow;
        var entries = new List<YamlEntry>(1);
        var node = new YamlMapping(ToOriginal(start.Start), ToOriginal(start.End), isFlow, entries);
        Open(start);
        var end = ToOriginal(start.End);
        while (MoveNext(parser) is not MappingEnd)
        {
            var key = BuildNode(parser, parser.Current!, depth + 1);
            var value = BuildNode(parser, MoveNext(parser), depth + 1);
            end = Math.Max(key.End, value.End);
            if (YamlMerge.IsMerge(key)) Note(YamlMerge.MergeInto(entries, value));
            else if (FindKeyName(key, value) is { } name) entries.Add(new YamlEntry(key, name, value));
        }

        node.Close(isFlow ? ToOriginal(parser.Current!.Start) + 1 : end);
        return Close(start, node);
    }

    private static ParsingEvent MoveNext(Parser parser) =>
        parser.MoveNext() && parser.Current is { } next ? next : throw new InvalidOperationException("The events end too early.");

    private YamlScalar BuildScalar(Scalar scalar)
    {
        var style = scalar.Style switch
        {
            LibraryStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            LibraryStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            LibraryStyle.Literal => ScalarStyle.Literal,
            LibraryStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        var (start, end) = (ToOriginal(scalar.Start), ToOriginal(scalar.End));
        var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        var (value, problem) = ScalarTags.Resolve(tag, scalar.Value, style == ScalarStyle.Plain);
        if (problem is not null) Note(new YamlProblem(YamlFault.BadTag, start, end, problem));
        if (value.Kind == ScalarKind.Float && !double.IsFinite(value.Float))
        {
            var name = double.IsNaN(value.Float) ? "NaN" : value.Float > 0 ? "+Inf" : "-Inf";
            Note(new YamlProblem(YamlFault.NotJson, start, end, "json: unsupported value: " + name));
        }

        return new YamlScalar(start, end, scalar.Value, value, style);
    }

    private YamlNode ResolveAlias(AnchorAlias alias)
    {
        var (start, end, name) = (ToOriginal(alias.Start), ToOriginal(alias.End), alias.Value.Value);
        if (!_openAnchors.Contains(name) && _anchors.TryGetValue(name, out var target))
        {
            var node = new YamlAlias(start, end, name, target);
            _nodes += target.Weight;
            if (_nodes > MostNodes) throw MakeLimit(YamlFault.TooLarge, alias, "document contains excessive aliasing");
            return node;
        }

        Note(_openAnchors.Contains(name)
            ? new YamlProblem(YamlFault.SelfAnchor, start, end, $"anchor '{name}' value contains itself")
            : new YamlProblem(YamlFault.UnknownAnchor, start, end, $"unknown anchor '{name}' referenced",
                _anchors.Count == 0 ? Fix.Replace("Put it in quotes", start, end, $"\"*{name}\"") : null));
        return new YamlScalar(start, end, "", ScalarValue.Null, ScalarStyle.Plain);
    }

    private string? FindKeyName(YamlNode key, YamlNode value)
    {
        if (key.Target is YamlScalar { Value.Kind: not ScalarKind.Null } scalar) return scalar.Value.JsonText ?? scalar.Text;
        if (_problems.Count == MostProblems) return null;
        var words = key.Target switch
        {
            YamlScalar { Start: var start, End: var end } when start == end => "did not find expected key",
            YamlScalar => $"unsupported map key of type: %!s(<nil>), key: <nil>, value: {GoSyntax.Format(value)}",
            _ => $"invalid map key: {GoSyntax.Format(key)}",
        };
        Note(new YamlProblem(YamlFault.BadKey, key.Start, key.End, words));
        return null;
    }

    private void Note(YamlProblem? problem)
    {
        if (problem is not null && _problems.Count < MostProblems) _problems.Add(problem);
    }

    private void Open(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty) _openAnchors.Add(start.Anchor.Value);
    }

    private YamlNode Close(NodeEvent start, YamlNode node)
    {
        if (start.Anchor.IsEmpty) return node;
        _openAnchors.Remove(start.Anchor.Value);
        return NoteAnchor(start, node);
    }

    private YamlNode NoteAnchor(NodeEvent @event, YamlNode node)
    {
        if (!@event.Anchor.IsEmpty && @event.Anchor.Value.AsSpan().ContainsAnyExcept(AnchorCharacters))
            throw MakeLimit(YamlFault.BadAnchor, @event, "did not find expected alphabetic or numeric character");
        if (!@event.Anchor.IsEmpty) _anchors[@event.Anchor.Value] = node;
        return node;
    }

    /// <summary>The dash before an item; between them are only blanks, comments and line breaks.</summary>
    private int FindDash(int itemStart)
    {
        var at = Math.Min(itemStart, text.Length);
        while (at > 0 && !(text[at - 1] == '-' && (at == text.Length || char.IsWhiteSpace(text[at]))))
            at--;
        return map.ToOriginal(Math.Max(0, at - 1));
    }

    private int ToOriginal(Mark mark) => map.ToOriginal((int)mark.Index);

    private static YamlLimitException MakeLimit(YamlFault fault, ParsingEvent at, string words) =>
        new(new YamlProblem(fault, (int)at.Start.Index, Math.Max((int)at.Start.Index + 1, (int)at.End.Index), words));
}

/// <summary>Ends the reading of a document that exceeds a limit.</summary>
internal sealed class YamlLimitException(YamlProblem problem) : Exception(problem.Words)
{
    /// <summary>The limit it exceeds, with its place in the text that was read.</summary>
    public YamlProblem Problem { get; } = problem;
}
