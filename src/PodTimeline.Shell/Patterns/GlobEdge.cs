namespace PodTimeline.Shell.Patterns;

/// <summary>How much of a text a pattern matches from its start or up to its end, as <c>${name#pattern}</c> asks.</summary>
internal static class GlobEdge
{
    /// <summary>The length of a pattern's match at the start of a text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="isLongest">The longest match rather than the shortest.</param>
    /// <param name="work">Counts the characters that were compared; beyond <see cref="GlobPattern.MostWork"/> the pattern is taken not to match.</param>
    /// <returns>The length in characters; -1 when there is no match, not even an empty one.</returns>
    public static int MeasureAtStart(string pattern, ReadOnlySpan<char> text, bool isLongest, ref long work)
    {
        // All positions in the pattern that the text so far may have reached, one bit each: this never backtracks.
        var ends = FindPlaces(pattern);
        var (here, next) = (new bool[ends.Count + 1], new bool[ends.Count + 1]);
        here[0] = true;
        PassStars(pattern, ends, here);
        var best = here[^1] ? 0 : -1;
        for (var t = 0; t < text.Length && (isLongest || best < 0); t++)
        {
            work += ends.Count;
            if (work > GlobPattern.MostWork) return -1;
            if (!Advance(pattern, ends, here, next, text[t], ref work)) break;
            (here, next) = (next, here);
            if (here[^1]) best = t + 1;
        }

        return best;
    }

    /// <summary>The length of a pattern's match at the end of a text; otherwise as <see cref="MeasureAtStart"/>.</summary>
    public static int MeasureAtEnd(string pattern, ReadOnlySpan<char> text, bool isLongest, ref long work)
    {
        var ends = FindPlaces(pattern);
        var reversed = new List<(int Start, int End)>(ends);
        reversed.Reverse();
        var (here, next) = (new bool[ends.Count + 1], new bool[ends.Count + 1]);
        here[0] = true;
        PassStars(pattern, reversed, here);
        var best = here[^1] ? 0 : -1;
        for (var t = text.Length - 1; t >= 0 && (isLongest || best < 0); t--)
        {
            work += reversed.Count;
            if (work > GlobPattern.MostWork) return -1;
            if (!Advance(pattern, reversed, here, next, text[t], ref work)) break;
            (here, next) = (next, here);
            if (here[^1]) best = text.Length - t;
        }

        return best;
    }

    /// <summary>The parts of a pattern, each of which matches one character, or any number if it is a star.</summary>
    private static List<(int Start, int End)> FindPlaces(string pattern)
    {
        var places = new List<(int, int)>();
        for (var index = 0; index < pattern.Length;)
        {
            var end = pattern[index] switch
            {
                '[' when GlobSet.FindEnd(pattern, index) is > 0 and var close => close + 1,
                '\\' when index + 1 < pattern.Length => index + 2,
                _ => index + 1,
            };
            places.Add((index, end));
            index = end;
        }

        return places;
    }

    private static void PassStars(string pattern, List<(int Start, int End)> places, bool[] here)
    {
        for (var index = 0; index < places.Count; index++)
            if (here[index] && pattern[places[index].Start] == '*') here[index + 1] = true;
    }

    private static bool Advance(string pattern, List<(int Start, int End)> places, bool[] here, bool[] next, char character, ref long work)
    {
        Array.Clear(next);
        var any = false;
        for (var index = 0; index < places.Count; index++)
        {
            if (!here[index]) continue;
            var p = places[index].Start;
            if (pattern[p] == '*') next[index] = any = true;
            else if (GlobPart.Matches(pattern, ref p, character, ref work)) next[index + 1] = any = true;
        }

        PassStars(pattern, places, next);
        return any;
    }
}
