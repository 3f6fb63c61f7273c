using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Mending;

/// <summary>Writes a reading in the usual layout of manifests: two columns for each level, lists one level deeper than their key.</summary>
internal static class MendWriter
{
    /// <summary>The places of all lines, in their order.</summary>
    public static Placement[] ListPlaces(MendState state, int count)
    {
        var places = new Placement[count];
        for (var place = state.Placements; place is not null; place = place.Before) places[place.Index] = place;
        return places;
    }

    /// <summary>The changes that make the text of a reading.</summary>
    public static List<TextEdit> WriteEdits(string text, IReadOnlyList<MendLine> lines, IReadOnlyList<TextLine> raw, Placement[] places)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < places.Length; i++)
        {
            var (line, column) = (lines[i].Line, places[i].Column);
            if (line.IsBlank || LinePlacer.IsMarker(line, text)) continue;
            if (line.IsComment && column < 0) column = FindFollowing(lines, places, i);
            var isText = places[i].Owner is null;
            var (until, dashes) = isText ? (line.Content, 0) : (line.Body, line.Dashes.Count + (places[i].AddDash ? 1 : 0));
            Add(line.Start, until, new string(' ', column) + string.Concat(Enumerable.Repeat("- ", dashes)), line.Body == line.End
                && !isText);
            for (var more = line.Index + 1; more <= lines[i].Last; more++)
            {
                var tail = raw[more];
                if (tail.IsBlank) continue;
                var inner = column + 2 * dashes + (text[tail.Content] is ']' or '}' ? 0 : 2);
                Add(tail.Start, tail.Content, new string(' ', inner), false);
            }
        }

        return edits;

        void Add(int start, int end, string with, bool isEnd)
        {
            if (isEnd) with = with.TrimEnd();
            if (!text.AsSpan(start, end - start).SequenceEqual(with)) edits.Add(new TextEdit(start, end, with));
        }
    }

    /// <summary>A comment is in the column of the line it is about: the next one, or the last one if there is none.</summary>
    private static int FindFollowing(IReadOnlyList<MendLine> lines, Placement[] places, int index)
    {
        for (var i = index + 1; i < places.Length; i++)
            if (!lines[i].Line.IsBlank && !lines[i].Line.IsComment) return Math.Max(0, places[i].Column);
        for (var i = index - 1; i >= 0; i--)
            if (places[i].Owner is not null) return places[i].Column;
        return 0;
    }
}
