using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Reads a pasted text up to the documents in it.</summary>
internal sealed class DocumentSource(DiagnosticBag bag)
{
    private readonly FragmentDiagnostics _say = new(bag.Source);
    private readonly List<DerivedText> _read = [];

    /// <summary>What was read, where that is not just the pasted text; else null.</summary>
    public string? ReadText { get; private set; }

    /// <summary>The documents that have content.</summary>
    public List<YamlDocument> Read(string pasted)
    {
        var paste = PasteReader.Read(pasted);
        foreach (var diagnostic in paste.IsPlain ? [] : _say.Of(paste)) bag.Add(diagnostic);
        var documents = new List<YamlDocument>();
        foreach (var piece in paste.Pieces) Piece(TextCleaner.Clean(piece.Text, bag), documents);
        var text = string.Join("---\n", _read.Select(r => r.Text.EndsWith('\n') || _read.Count == 1 ? r.Text : r.Text + "\n"));
        if (text != pasted) ReadText = text;
        return documents;
    }

    private void Piece(DerivedText piece, List<YamlDocument> documents)
    {
        if (JsonReader.LooksLikeJson(piece.Text)) bag.Add(_say.IsJson(piece));
        var parts = DocumentReader.Split(piece);
        var texts = parts.ConvertAll(Whole);
        if (parts.Count > 0 && !parts.SequenceEqual(texts)) _read.AddRange(texts);
        else _read.Add(piece);
        documents.AddRange(texts.SelectMany(text => DocumentReader.Read(text, bag)));
    }

    /// <summary>A document, made whole if it is only a part of one.</summary>
    private DerivedText Whole(DerivedText document)
    {
        var local = DocumentReader.Read(new DerivedText(document.Text, OffsetMap.Shift(0)));
        if (local is not [{ Root: { } root }]) return document;
        var shape = FragmentShapes.Of(root);
        if (shape == FragmentShape.None) return document;
        var wrapped = FragmentWrapper.Wrap(document, root, shape);
        bag.Add(_say.IsFragment(document, wrapped, shape));
        return wrapped;
    }
}
