using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Reading;

/// <summary>Splits a paste into documents and reads each of them once.</summary>
/// <param name="bag">Takes what is found.</param>
/// <param name="version">The version of kubectl.</param>
internal sealed class DocumentSource(DiagnosticBag bag, KubernetesVersion version)
{
    private readonly FragmentDiagnostics _say = new(bag.Source);
    private readonly FormatDiagnostics _sayFormat = new(bag.Source);
    private readonly MendingBuilder _mending = new(bag.Source);
    private readonly List<DerivedText> _read = [];
    private readonly MendAllowance _allowance = new();
    private Lazy<YamlMapping?>? _values;
    private int _written;

    /// <summary>The cost of reading so far.</summary>
    public ParseCount Parses { get; } = new();

    /// <summary>What was read, if that is not just the paste; else null.</summary>
    public string? ReadText { get; private set; }

    /// <summary>The text with its lost indentation restored; else null.</summary>
    public Mending.Mending? Mending => _mending.Build();

    /// <summary>The documents that have content, each with its place.</summary>
    public List<(YamlDocument Document, DocumentPlace Place)> Read(string pasted)
    {
        if (TakeOutputsOut(TakeFirst(DerivedText.FromPaste(pasted))) is not { } whole) return [];
        var paste = PasteReader.Read(Decode(whole), Parses);
        _written += paste.Unread;
        foreach (var diagnostic in paste.IsPlain ? [] : _say.Find(paste)) bag.Add(diagnostic);
        var documents = new List<(YamlDocument, DocumentPlace)>();
        foreach (var piece in paste.Pieces)
        {
            // A piece is one document at least.
            if (documents.Count < PasteLimits.MostDocuments) ReadPiece(TextCleaner.Clean(piece.Text, bag, Parses), documents);
            else _written++;
        }

        if (_written > PasteLimits.MostDocuments) bag.Add(SyntaxDiagnostics.DescribeTooManyDocuments(_written));
        var text = string.Join("---\n", _read.Select(r => r.Text.EndsWith('\n') || _read.Count == 1 ? r.Text : r.Text + "\n"));
        if (text != pasted) ReadText = text;
        return documents;
    }

    /// <summary>The text up to the most documents that are read, so that what comes after costs nothing.</summary>
    private DerivedText TakeFirst(DerivedText whole)
    {
        var documents = DocumentSplitter.Split(whole.Text);
        if (documents.Count <= PasteLimits.MostDocuments) return whole;
        _written += documents.Count - PasteLimits.MostDocuments;
        return whole.Slice(0, documents[PasteLimits.MostDocuments - 1].End);
    }

    /// <summary>The text without the documents that contain no YAML for Kubernetes; null when nothing is left.</summary>
    private DerivedText? TakeOutputsOut(DerivedText whole)
    {
        if (JsonReader.LooksLikeJson(whole.Text)) return whole;
        var (edits, isAll) = (new List<TextEdit>(), true);
        foreach (var (start, end) in DocumentSplitter.Split(whole.Text))
        {
            if (whole.Text.AsSpan(start, end - start).TrimStart('-').IsWhiteSpace()) continue;
            var document = whole.Slice(start, end);
            if (OutputFinder.Find(document) is { } output)
            {
                var first = document.SeparateLines.First(line => !line.IsBlank && !DocumentSplitter.IsMarker(document.Text, line.Start, '-'));
                bag.Add(_sayFormat.DescribeForeign(output, bag.Source.MakeSpan(start + first.Content, start + first.End)));
                edits.Add(new TextEdit(start, end, ""));
            }
            else
            {
                isAll = false;
            }
        }

        return edits.Count == 0 ? whole : isAll ? null : whole.With(edits);
    }

    /// <summary>The text as it was before a page encoded it.</summary>
    private DerivedText Decode(DerivedText whole)
    {
        var entities = HtmlEntities.Find(whole);
        if (entities.Count == 0) return whole;
        bag.Add(_sayFormat.DescribeEntities(whole, entities));
        return whole.With(entities);
    }

    /// <summary>The text without lines of dots for omitted lines.</summary>
    private DerivedText TakeDotsOut(DerivedText piece)
    {
        if (JsonReader.LooksLikeJson(piece.Text) || Elisions.Find(piece) is not { Count: > 0 } dots) return piece;
        List<TextEdit> edits = [.. dots.Select(line => new TextEdit(line.Start, line.Index + 1 < piece.Lines.Count ? piece.Lines[line.Index + 1].Start : piece.Text.Length, ""))];
        bag.Add(_sayFormat.DescribeElisions(piece, dots, edits));
        return piece.With(edits);
    }

    /// <summary>Whether a document is a template; if so, that is reported, with how to fill it in.</summary>
    private bool IsTemplate(SourceDocument part)
    {
        if (!TemplateActions.AreIn(part.Text, () => YamlReader.Read(part.Text, Parses)) || TemplateActions.FindAll(part.Text.Text) is not { Count: > 0 } actions) return false;
        if (bag.IsFull) return true;
        _values ??= new Lazy<YamlMapping?>(() => PastedValues.Find(bag.Source.Text, Parses));
        var filling = actions.Count <= TemplateFilling.MostActions ? new TemplateFilling(part.Text, _values.Value).Fill(actions) : [];
        bag.Add(_sayFormat.DescribeTemplate(part.Text, actions, filling, _values.Value is not null));
        return true;
    }

    /// <summary>An OpenShift Template with its own parameters filled in.</summary>
    private SourceDocument FillIn(SourceDocument part)
    {
        if (!part.Text.Text.Contains("${", StringComparison.Ordinal) || TemplateParameters.Find(part.Root) is not { } parameters) return part;
        var (edits, said) = parameters.Fill(part.Text.Text);
        if (edits.Count == 0) return part;
        bag.Add(_sayFormat.DescribeParameters(part.Text, edits, said));
        return part.With(part.Text.With(edits));
    }

    private void ReadPiece(DerivedText piece, List<(YamlDocument, DocumentPlace)> documents)
    {
        piece = TakeDotsOut(piece);
        var parts = SourceDocument.Split(piece, Parses, version.Has(Feature.YamlThatLooksLikeJson));
        if (parts[0].IsJson) bag.Add(_say.DescribeJson(piece));
        var room = Math.Max(0, PasteLimits.MostDocuments - documents.Count);
        _written += parts.Count;
        if (parts.Count > room) parts.RemoveRange(room, parts.Count - room);

        var isAsWritten = true;
        var whole = new List<SourceDocument>(parts.Count);
        foreach (var part in parts)
        {
            bag.Document = documents.Count + whole.Count;
            if (IsTemplate(part)) continue;
            var candidate = Mend(new Candidate(FillIn(part), bag.Source));
            if (candidate.Shape != FragmentShape.None) bag.Add(_say.DescribeFragment(candidate.Document.Text, candidate.Whole.Text, candidate.Shape));
            isAsWritten &= candidate.Whole == part;
            whole.Add(candidate.Whole);
        }

        if (isAsWritten) _read.Add(piece);
        else _read.AddRange(whole.Select(document => document.Text));
        foreach (var document in whole)
        {
            bag.Document = documents.Count;
            document.Report(bag);
            _written += document.Content.Sum(content => 1 + content.Unread) - 1;
            documents.AddRange(document.Content.Select((content, i) => (content, FindPlace(document, documents.Count + i))));
        }

        bag.Document = null;
    }

    private static DocumentPlace FindPlace(SourceDocument document, int index) =>
        new(index, document.Text.Map.ToOriginal(0), document.Text.Map.ToOriginalEnd(document.Text.Text.Length));

    /// <summary>A document, with its indentation restored if that helps.</summary>
    private Candidate Mend(Candidate candidate)
    {
        var document = candidate.Document;
        if (document.IsJson) return candidate;
        // Single lines in a wrong column have their own findings and fixes.
        var lines = LostIndentation.FindLines(document);
        if (lines.Count == 0) lines = LostIndentation.FindWrongColumns(document);
        if (lines.Count == 0) lines = LostIndentation.FindFlatEnd(document);
        if (lines.Count == 0) return candidate;
        // For kinds without a pod only the syntax is checked, and flat text may have no syntax errors.
        var faults = candidate.Faults + (LostIndentation.IsFlat(document) ? 1 : 0);
        if (faults == 0) return candidate;
        if (DocumentMender.Mend(document.Text, _allowance) is not { Edits.Count: > 0 } mended) return candidate;
        if (document.Text.ToFix("", mended.Edits) is null) return candidate;
        var better = new Candidate(document.With(document.Text.With(mended.Edits)), bag.Source);
        if (better.Faults >= faults) return candidate;
        _mending.Add(document.Text, mended);
        foreach (var diagnostic in new MendingDiagnostics(bag.Source).Find(document.Text, mended, lines[0])) bag.Add(diagnostic);
        return better;
    }
}
