using PodTimeline.Manifests.Assist.Fields;
using PodTimeline.Manifests.Assist.Places;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Assist;

/// <summary>
/// Helps to write a manifest: completions at a place of a text, and notes on the field there. The text may be incomplete; it is read
/// line by line, by its indentation, once for all questions about it.
/// </summary>
public sealed class ManifestAssist
{
    private readonly string _padded;
    private readonly List<TextLine> _lines;
    private readonly PlaceFinder _finder;
    private (int First, int Last, DocumentView View)? _document;

    /// <summary>Reads the lines of a text.</summary>
    /// <param name="text">The text, YAML or JSON.</param>
    public ManifestAssist(string text)
    {
        Text = text;
        // The line reader does not return an empty line after the last line break, but a cursor can be there.
        _padded = text.Length > 0 && text[^1] is '\n' ? text + "\n" : text;
        _lines = LineReader.Read(_padded, LineReader.Split(_padded));
        _finder = new PlaceFinder(_padded, _lines);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The completions at a place.</summary>
    /// <param name="at">Offset of the cursor, from 0 to the text's length.</param>
    /// <param name="kubernetes">The cluster's version: fields that it does not have, or drops, are left out.</param>
    /// <returns>Null where nothing is known, such as in a comment, in a free text or in an object of an extension.</returns>
    public Completion? Complete(int at, KubernetesVersion kubernetes) => Locate(at) is { } spot ? Completer.Complete(spot, kubernetes) : null;

    /// <summary>The note on the field at a place.</summary>
    /// <param name="at">Offset in the field's name or its value, from 0 to the text's length.</param>
    /// <returns>The note, and where the word it is about is; null when there is no known field.</returns>
    public (FieldNote Note, int Start, int End)? Describe(int at)
    {
        if (Locate(at) is not { Place: { } place } spot || place.Start == place.End) return null;
        var path = place.Form == PlaceForm.Value ? place.Path : place.Path.Add(new PathStep.Key(Text[place.Start..place.End].Trim('"', '\'')));
        return Target.Find(spot.Root, path) is { Owner: { } owner, Field: { } field } ? (Notes.Compose(owner, field), place.Start, place.End) : null;
    }

    private Spot? Locate(int at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(at);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, Text.Length);
        var document = FindDocument(_finder.FindLine(at));
        if (_finder.FindBlock(at, BehaviorKeys.Annotation) is { } block) return FindInBehavior(at, _lines[block.Header].End, block.End, document);
        return _finder.Find(at) is { } place && FindRoot(document) is { } root ? new Spot(place, root, document) : null;
    }

    private Spot? FindInBehavior(int at, int start, int end, DocumentView document)
    {
        if (at < start) return null;
        var part = _padded[start..Math.Max(end, at)];
        var place = new PlaceFinder(part, LineReader.Read(part, LineReader.Split(part))).Find(at - start);
        return place is null ? null : new Spot(place.Shift(start), BehaviorTypes.Root, document);
    }

    private DocumentView FindDocument(int cursor)
    {
        if (_document is { } known && known.First <= cursor && cursor <= known.Last) return known.View;
        var (first, last) = (cursor, cursor);
        while (first > 0 && !_finder.IsMark(_lines[first - 1])) first--;
        while (last + 1 < _lines.Count && !_finder.IsMark(_lines[last + 1])) last++;
        var view = new DocumentView(_padded, _lines.GetRange(first, last - first + 1));
        // On a separator the cursor is in both of its documents.
        if (!_finder.IsMark(_lines[cursor])) _document = (first, last, view);
        return view;
    }

    /// <summary>The type of the document; one without a kind is taken for a pod, or a part of one.</summary>
    private static FieldType? FindRoot(DocumentView document)
    {
        var schema = KubernetesSchema.Instance;
        if (document.Kind is not { } kind) return new FieldType.Struct(document.HasTopKey("containers") || document.HasTopKey("initContainers") ? "PodSpec" : "Pod");
        if (document.ApiVersion is { } version) return schema.FindRoot(version, kind) is { } type ? new FieldType.Struct(type.Name) : null;
        return schema.Roots.Where(root => root.Key.EndsWith("/" + kind, StringComparison.Ordinal)).Select(root => new FieldType.Struct(root.Value)).FirstOrDefault();
    }
}
