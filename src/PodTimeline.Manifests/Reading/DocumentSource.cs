using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Reading;

/// <summary>Reads a pasted text up to the documents in it.</summary>
internal sealed class DocumentSource(DiagnosticBag bag)
{
    private readonly FragmentDiagnostics _say = new(bag.Source);
    private readonly MendingBuilder _mending = new(bag.Source);
    private readonly List<DerivedText> _read = [];

    /// <summary>What was read, where that is not just the pasted text; else null.</summary>
    public string? ReadText { get; private set; }

    /// <summary>The text with its indentation put right, where it was lost; else null.</summary>
    public Mending.Mending? Mending => _mending.Build();

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
        if (parts.Count > PasteLimits.MostDocuments)
        {
            bag.Add(SyntaxDiagnostics.TooManyDocuments(parts.Count));
            parts.RemoveRange(PasteLimits.MostDocuments, parts.Count - PasteLimits.MostDocuments);
        }

        var texts = parts.ConvertAll(part => Whole(Mended(part)));
        if (!parts.SequenceEqual(texts)) _read.AddRange(texts);
        else _read.Add(piece);
        documents.AddRange(texts.SelectMany(text => DocumentReader.Read(text, bag)));
    }

    /// <summary>A document, its indentation put right where it was lost and that helps.</summary>
    private DerivedText Mended(DerivedText document)
    {
        if (JsonReader.LooksLikeJson(document.Text)) return document;
        // Single lines in a wrong column have findings and fixes of their own.
        var lines = LostIndentation.Lines(document.Text);
        if (lines.Count == 0) lines = LostIndentation.WrongColumns(document.Text);
        if (lines.Count == 0) lines = LostIndentation.FlatEnd(document.Text);
        if (lines.Count == 0) return document;
        // Of kinds without a pod only the syntax is looked at, and flat text may have none of its faults.
        var faults = LostIndentation.Faults(document.Text) + (LostIndentation.IsFlat(document.Text) ? 1 : 0);
        if (faults == 0) return document;
        if (DocumentMender.Mend(document.Text) is not { Edits.Count: > 0 } mended) return document;
        if (document.ToFix("", mended.Edits) is null) return document;
        var text = document.With(mended.Edits);
        if (LostIndentation.Faults(text.Text) >= faults) return document;
        _mending.Add(document, mended);
        foreach (var diagnostic in new MendingDiagnostics(bag.Source).Of(document, mended, lines[0])) bag.Add(diagnostic);
        return text;
    }

    /// <summary>A document, made whole if it is only a part of one.</summary>
    private DerivedText Whole(DerivedText document)
    {
        var (wrapped, shape) = FragmentWrapper.Complete(document);
        if (shape != FragmentShape.None) bag.Add(_say.IsFragment(document, wrapped, shape));
        return wrapped;
    }
}
