using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Reading;

/// <summary>Reads a paste up to the documents in it, each of them once.</summary>
internal sealed class DocumentSource(DiagnosticBag bag)
{
    private readonly FragmentDiagnostics _say = new(bag.Source);
    private readonly MendingBuilder _mending = new(bag.Source);
    private readonly List<DerivedText> _read = [];

    /// <summary>What the reading cost so far.</summary>
    public ParseCount Parses { get; } = new();

    /// <summary>What was read, where that is not just the paste; else null.</summary>
    public string? ReadText { get; private set; }

    /// <summary>The text with its indentation restored, where it was lost; else null.</summary>
    public Mending.Mending? Mending => _mending.Build();

    /// <summary>The documents that have content, each with its place.</summary>
    public List<(YamlDocument Document, DocumentPlace Place)> Read(string pasted)
    {
        var paste = PasteReader.Read(pasted, Parses);
        foreach (var diagnostic in paste.IsPlain ? [] : _say.Of(paste)) bag.Add(diagnostic);
        var documents = new List<(YamlDocument, DocumentPlace)>();
        foreach (var piece in paste.Pieces) Piece(TextCleaner.Clean(piece.Text, bag, Parses), documents);
        var text = string.Join("---\n", _read.Select(r => r.Text.EndsWith('\n') || _read.Count == 1 ? r.Text : r.Text + "\n"));
        if (text != pasted) ReadText = text;
        return documents;
    }

    private void Piece(DerivedText piece, List<(YamlDocument, DocumentPlace)> documents)
    {
        if (JsonReader.LooksLikeJson(piece.Text)) bag.Add(_say.IsJson(piece));
        var parts = SourceDocument.Split(piece, Parses);
        if (parts.Count > PasteLimits.MostDocuments)
        {
            bag.Add(SyntaxDiagnostics.TooManyDocuments(parts.Count));
            parts.RemoveRange(PasteLimits.MostDocuments, parts.Count - PasteLimits.MostDocuments);
        }

        var isAsWritten = true;
        var whole = new List<SourceDocument>(parts.Count);
        foreach (var part in parts)
        {
            bag.Document = documents.Count + whole.Count;
            var candidate = Mended(new Candidate(part, bag.Source));
            if (candidate.Shape != FragmentShape.None) bag.Add(_say.IsFragment(candidate.Document.Text, candidate.Whole.Text, candidate.Shape));
            isAsWritten &= candidate.Whole == part;
            whole.Add(candidate.Whole);
        }

        if (isAsWritten) _read.Add(piece);
        else _read.AddRange(whole.Select(document => document.Text));
        foreach (var document in whole)
        {
            bag.Document = documents.Count;
            document.Report(bag);
            documents.AddRange(document.Content.Select((content, i) => (content, Place(document, documents.Count + i))));
        }

        bag.Document = null;
    }

    private static DocumentPlace Place(SourceDocument document, int index) =>
        new(index, document.Text.Map.ToOriginal(0), document.Text.Map.ToOriginalEnd(document.Text.Text.Length));

    /// <summary>A document, its indentation restored where it was lost and that helps.</summary>
    private Candidate Mended(Candidate candidate)
    {
        var document = candidate.Document;
        if (document.IsJson) return candidate;
        // Single lines in a wrong column have findings and fixes of their own.
        var lines = LostIndentation.Lines(document);
        if (lines.Count == 0) lines = LostIndentation.WrongColumns(document);
        if (lines.Count == 0) lines = LostIndentation.FlatEnd(document);
        if (lines.Count == 0) return candidate;
        // Of kinds without a pod only the syntax is looked at, and flat text may have none of its faults.
        var faults = candidate.Faults + (LostIndentation.IsFlat(document) ? 1 : 0);
        if (faults == 0) return candidate;
        if (DocumentMender.Mend(document.Text) is not { Edits.Count: > 0 } mended) return candidate;
        if (document.Text.ToFix("", mended.Edits) is null) return candidate;
        var better = new Candidate(document.With(document.Text.With(mended.Edits)), bag.Source);
        if (better.Faults >= faults) return candidate;
        _mending.Add(document.Text, mended);
        foreach (var diagnostic in new MendingDiagnostics(bag.Source).Of(document.Text, mended, lines[0])) bag.Add(diagnostic);
        return better;
    }
}
