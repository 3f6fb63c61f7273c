using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Finds the manifests in what people paste: whole pages, fenced blocks, terminal sessions, diffs.</summary>
internal static class PasteReader
{
    /// <summary>The parts of the text to be read. A text in which nothing is recognized is one part.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="parses">Counts the reading.</param>
    public static Paste Read(DerivedText whole, ParseCount parses)
    {
        if (JsonReader.LooksLikeJson(whole.Text)) return MakePlain(whole, []);
        var (text, marks) = LineMarks.TakeOff(whole);
        var (plain, lines) = (text.Plain.Text, text.Plain.Lines);
        if (marks.Count == 0 && FindRanges(plain, lines, []) is null) return MakePlain(text, marks);
        // Something would be removed or left out, which must not happen to a document that is already a valid manifest.
        var sound = SoundDocuments.Find(whole, parses, out var areAll);
        if (areAll && sound.Count > 0) return MakePlain(whole, []);
        if (FindRanges(plain, lines, marks.Count == 0 ? sound : []) is not { } ranges) return MakePlain(text, marks);
        // A piece is one document at least, and no more of them are read.
        var unread = Math.Max(0, ranges.Count - PasteLimits.MostDocuments);
        var pieces = ranges.GetRange(0, ranges.Count - unread).ConvertAll(range => CutPiece(text, lines, range));
        if (pieces.Count == 0) return IsMostlyProse(plain, lines) ? new Paste([], [], []) : MakePlain(text, marks);
        var isInside = Cover(ranges, lines.Count);
        var around = Enumerable.Range(0, lines.Count).Count(i => !lines[i].IsBlank && !isInside[i]);
        return pieces.Exists(p => p.IsWhole)
            ? new Paste(pieces.FindAll(p => p.IsWhole), pieces.FindAll(p => !p.IsWhole), marks, around, unread)
            : new Paste(pieces, [], marks, around, unread);
    }

    /// <summary>For each line, whether one of the ranges holds it.</summary>
    private static bool[] Cover(IEnumerable<LineRange> ranges, int lines)
    {
        var covered = new bool[lines];
        foreach (var range in ranges) covered.AsSpan(Math.Min(range.First, lines)..Math.Min(range.End, lines)).Fill(true);
        return covered;
    }

    private static Paste MakePlain(DerivedText text, IReadOnlyList<PasteForm> marks) =>
        new([new PastePiece(text, PasteForm.Plain, true)], [], marks);

    /// <summary>The ranges of YAML; null if the whole text is to be read as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="sound">Lines that are to be read as they are.</param>
    private static List<LineRange>? FindRanges(string text, IReadOnlyList<TextLine> lines, List<LineRange> sound)
    {
        var fences = FencedBlocks.Find(text, lines, sound);
        if (fences is not null)
        {
            List<TextLine> own = [.. lines];
            foreach (var fence in fences) Reset(own, fence);
            var isFenced = Cover(fences, lines.Count);
            var outside = sound.Where(range => isFenced.AsSpan(range.First, range.End - range.First).IndexOf(true) < 0);
            return [.. fences.SelectMany(fence => FindInside(text, own, fence) ?? [fence]).Where(r => Holds(text, lines, r)).Concat(outside)
                .OrderBy(range => range.First)];
        }

        if (sound.Count == 0) return FindInside(text, lines, new LineRange(0, lines.Count, PasteForm.Plain));
        var (found, isCut) = (new List<LineRange>(), false);
        foreach (var gap in FindGaps(text, lines, sound))
        {
            var inside = FindInside(text, lines, gap);
            isCut |= inside is not null;
            found.AddRange(inside ?? [gap]);
        }

        return isCut ? [.. found.Concat(sound).OrderBy(range => range.First)] : null;
    }

    /// <summary>The non-blank lines between ranges.</summary>
    private static IEnumerable<LineRange> FindGaps(string text, IReadOnlyList<TextLine> lines, List<LineRange> ranges)
    {
        var first = 0;
        foreach (var range in ranges.Append(new LineRange(lines.Count, lines.Count, PasteForm.Plain)))
        {
            if (Enumerable.Range(first, range.First - first).Any(i => !lines[i].IsBlank && !IsMarker(text, lines[i])))
                yield return new LineRange(first, range.First, PasteForm.Plain);
            first = range.End;
        }
    }

    private static bool IsMarker(string text, TextLine line) =>
        DocumentSplitter.IsMarker(text, line.Start, '-') || DocumentSplitter.IsMarker(text, line.Start, '.');

    /// <summary>Here-documents, prompts and prose inside of a range.</summary>
    private static List<LineRange>? FindInside(string text, IReadOnlyList<TextLine> lines, LineRange range)
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
        2 * lines.Count(l => Sentences.IsOn(text, lines, l.Index)) > lines.Count(l => !l.IsBlank);

    /// <summary>Inside a fence, quotes and brackets outside it do not count.</summary>
    private static void Reset(List<TextLine> lines, LineRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (lines[i].Context == LineContext.Continued) lines[i] = lines[i] with { Context = LineContext.Structure };
    }

    private static bool Holds(string text, IReadOnlyList<TextLine> lines, LineRange range)
    {
        for (var i = range.First; i < range.End; i++)
            if (LineWords.IsAnchor(text, lines[i]) || (lines[i].Indent == range.Margin && IsPart(lines[i]))) return true;
        return FindStart(lines, range) < text.Length && range.First < range.End
            && JsonReader.LooksLikeJson(text[FindStart(lines, range)..lines[range.End - 1].End]);
    }

    private static bool IsPart(TextLine line) =>
        line.Key is "livenessProbe" or "readinessProbe" or "startupProbe" or "resources" or "lifecycle" or "volumes" or "template";

    private static int FindStart(IReadOnlyList<TextLine> lines, LineRange range) => lines[Math.Min(range.First, lines.Count - 1)].Start;

    private static PastePiece CutPiece(DerivedText text, IReadOnlyList<TextLine> lines, LineRange range)
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
