using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Finds the manifests in what people paste: whole pages, fenced blocks, terminal sessions, diffs.</summary>
internal static class PasteReader
{
    /// <summary>The parts of the text to be read. A text in which nothing is recognised is one part.</summary>
    public static Paste Read(string pasted)
    {
        var whole = DerivedText.Whole(pasted);
        if (JsonReader.LooksLikeJson(pasted)) return Plain(whole, []);
        var (text, marks) = LineMarks.TakeOff(whole);
        var (plain, lines) = (text.Plain.Text, text.Plain.Lines);
        if (Ranges(plain, lines) is not { } ranges) return Plain(text, marks);
        var pieces = ranges.ConvertAll(range => Piece(text, lines, range));
        if (pieces.Count == 0) return IsMostlyProse(plain, lines) ? new Paste([], [], []) : Plain(text, marks);
        return pieces.Exists(p => p.IsWhole)
            ? new Paste(pieces.FindAll(p => p.IsWhole), pieces.FindAll(p => !p.IsWhole), marks)
            : new Paste(pieces, [], marks);
    }

    private static Paste Plain(DerivedText text, IReadOnlyList<PasteForm> marks) =>
        new([new PastePiece(text, PasteForm.Plain, true)], [], marks);

    /// <summary>The ranges of YAML; null if the whole text is to be taken as it is.</summary>
    private static List<LineRange>? Ranges(string text, IReadOnlyList<TextLine> lines)
    {
        var fences = FencedBlocks.Find(text, lines);
        if (fences is null) return Inside(text, lines, new LineRange(0, lines.Count, PasteForm.Plain));
        List<TextLine> own = [.. lines];
        foreach (var fence in fences) Reset(own, fence);
        return [.. fences.SelectMany(fence => Inside(text, own, fence) ?? [fence]).Where(r => Holds(text, lines, r))];
    }

    /// <summary>Here-documents, prompts and prose inside of a range.</summary>
    private static List<LineRange>? Inside(string text, IReadOnlyList<TextLine> lines, LineRange range)
    {
        var documents = HereDocuments.Find(text, lines, range.First, range.End);
        if (documents.Count > 0) return documents;
        var found = Passages.Find(text, lines, range.First, range.End);
        if (found is null || (found.Count == 0 && range.Form == PasteForm.Fence)) return null;
        if (found.Count == 0) return found;
        var before = found[0].First - 1;
        var isTerminal = before >= range.First && LineWords.IsTerminal(text, lines[before]);
        return isTerminal ? found.ConvertAll(r => r with { Form = PasteForm.Prompt }) : found;
    }

    private static bool IsMostlyProse(string text, IReadOnlyList<TextLine> lines) =>
        lines.Count(l => LineWords.IsProse(text, l)) > lines.Count(l => !l.IsBlank && !LineWords.IsProse(text, l));

    /// <summary>Inside a fence a quote or bracket outside of it does not count.</summary>
    private static void Reset(List<TextLine> lines, LineRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (lines[i].Context == LineContext.Continued) lines[i] = lines[i] with { Context = LineContext.Structure };
    }

    private static bool Holds(string text, IReadOnlyList<TextLine> lines, LineRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (LineWords.IsAnchor(text, lines[i]) || (lines[i].Indent == range.Margin && IsPart(lines[i]))) return true;
        return Start(lines, range) < text.Length && range.First < range.End
            && JsonReader.LooksLikeJson(text[Start(lines, range)..lines[range.End - 1].End]);
    }

    private static bool IsPart(TextLine line) =>
        line.Key is "livenessProbe" or "readinessProbe" or "startupProbe" or "resources" or "lifecycle" or "volumes" or "template";

    private static int Start(IReadOnlyList<TextLine> lines, LineRange range) => lines[Math.Min(range.First, lines.Count - 1)].Start;

    private static PastePiece Piece(DerivedText text, IReadOnlyList<TextLine> lines, LineRange range)
    {
        var builder = new DerivedTextBuilder(text);
        for (var i = range.First; i < range.End; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1].Start : text.Text.Length;
            builder.Copy(Math.Min(lines[i].Start + Math.Min(range.Margin, lines[i].Indent), next), next);
        }

        var piece = LineMarks.TakeOff(builder.Build()).Text;
        var isWhole = JsonReader.LooksLikeJson(piece.Text)
            ? piece.Text.Contains("\"apiVersion\"", StringComparison.Ordinal)
            : piece.Plain.SeparateLines.Any(LineWords.IsWholeAnchor);
        return new PastePiece(piece, range.Form, isWhole);
    }
}
