using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Mending;

/// <summary>One mended document. Offsets and lines count in its text.</summary>
/// <param name="Edits">The changes.</param>
/// <param name="Doubts">Lines, from 0, whose place is uncertain, with a description.</param>
/// <param name="Readings">Other readings that are equally likely.</param>
internal sealed record MendedDocument(
    List<TextEdit> Edits, List<(int Line, string Message)> Doubts, List<(List<TextEdit> Edits, int Line, string Difference)> Readings);

/// <summary>Places the lines of one document according to Kubernetes' types.</summary>
internal static class DocumentMender
{
    private const int MostReadings = 3;

    /// <summary>The cost per line beyond which the text is not a manifest.</summary>
    private const double MostPerLine = 4;

    /// <summary>The document, mended; null if it is unknown what it is, it makes no sense, or finding that out takes too much.</summary>
    /// <param name="document">The document.</param>
    /// <param name="allowance">What may still be tried.</param>
    public static MendedDocument? Mend(DerivedText document, MendAllowance allowance)
    {
        var (text, raw) = (document.Text, document.SeparateLines);
        if (MendLine.Read(text, raw) is not { } lines || MendRoots.Find(text, lines) is not { } root) return null;
        var states = new MendSearch(text, lines).Find(root, allowance);
        if (states.Count == 0) return null;
        var best = states[0];
        if (best.Cost > Weights.Nowhere + MostPerLine * lines.Count) return null;

        var places = MendWriter.ListPlaces(best, lines.Count);
        var mended = new MendedDocument(MendWriter.WriteEdits(text, lines, raw, places), [], []);
        foreach (var other in states.Skip(1))
        {
            if (other.Cost > best.Cost + Weights.Doubtful) break;
            if (FindDifference(lines, places, MendWriter.ListPlaces(other, lines.Count)) is not { } difference) continue;
            if (!mended.Doubts.Exists(d => d.Line == difference.Line)) mended.Doubts.Add((difference.Line, difference.Message));
            if (other.Cost > best.Cost + Weights.Equal || mended.Readings.Count >= MostReadings) continue;
            if (mended.Readings.Exists(r => r.Difference == difference.Other)) continue;
            mended.Readings.Add((MendWriter.WriteEdits(text, lines, raw, MendWriter.ListPlaces(other, lines.Count)), difference.Line,
                difference.Other));
        }

        mended.Doubts.Sort((a, b) => a.Line.CompareTo(b.Line));
        return mended;
    }

    /// <summary>The first line that two readings put into different places.</summary>
    private static (int Line, string Message, string Other)? FindDifference(List<MendLine> lines, Placement[] best, Placement[] other)
    {
        for (var i = 0; i < best.Length; i++)
        {
            var line = lines[i].Line;
            if (line.IsBlank || line.IsComment || (Frame.AreAlike(best[i].Owner, other[i].Owner)
                && best[i].AddDash == other[i].AddDash)) continue;
            var name = line.Key ?? "this line";
            return (line.Index, $"It is unclear whether {name} belongs to {FormatName(best[i])} or to {FormatName(other[i])}.",
                $"{name} belongs to {FormatName(other[i])}");
        }

        return null;
    }

    private static string FormatName(Placement place) => place.Owner is null ? "the text above" : place.Owner.Path is { Length: > 0 } path ? path
        : "the object itself";
}
