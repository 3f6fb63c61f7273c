using System.Text;

namespace PodTimeline.Shell.Patterns;

/// <summary>Patterns of the shell: <c>*</c>, <c>?</c>, <c>[a-z]</c>, and a backslash before literal characters.</summary>
internal static class GlobPattern
{
    /// <summary>The most characters that one match may compare.</summary>
    public const long MostWork = 1_000_000;

    /// <summary>Whether a text holds a wildcard.</summary>
    public static bool HasWildcard(string text) => text.AsSpan().ContainsAny("*?[");

    /// <summary>The pattern that matches a text and nothing else.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny("*?[]\\!^-")) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if ("*?[]\\!^-".Contains(character)) escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Removes the backslashes from a pattern.</summary>
    public static string Unescape(string pattern)
    {
        if (!pattern.Contains('\\')) return pattern;
        var plain = new StringBuilder(pattern.Length);
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index] == '\\' && index + 1 < pattern.Length) index++;
            plain.Append(pattern[index]);
        }

        return plain.ToString();
    }

    /// <summary>Whether a pattern matches the whole of a text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="work">Counts the characters that were compared; beyond <see cref="MostWork"/> the pattern is taken not to match.</param>
    public static bool Matches(string pattern, ReadOnlySpan<char> text, ref long work)
    {
        // One retry point is enough: a later star makes earlier ones irrelevant, so this takes at most |pattern| times |text| steps.
        var (p, t, starPattern, starText) = (0, 0, -1, 0);
        work += pattern.Length + text.Length;
        while (t < text.Length)
        {
            if (++work > MostWork) return false;
            if (p < pattern.Length && pattern[p] == '*')
            {
                starPattern = ++p;
                starText = t;
                if (!TrySkip(pattern, p, text, ref t)) return false;
                starText = t;
                continue;
            }

            if (p < pattern.Length && MatchesOne(pattern, ref p, text[t], ref work))
            {
                t++;
                continue;
            }

            if (starPattern < 0) return false;
            p = starPattern;
            t = ++starText;
            if (!TrySkip(pattern, p, text, ref t)) return false;
            starText = t;
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    /// <summary>The length of a pattern's match at the start of a text.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="isLongest">The longest match rather than the shortest.</param>
    /// <param name="work">Counts the characters that were compared; beyond <see cref="MostWork"/> the pattern is taken not to match.</param>
    /// <returns>The length in characters; -1 when there is no match, not even an empty one.</returns>
    public static int FindMatchStart(string pattern, ReadOnlySpan<char> text, bool isLongest, ref long work)
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
            if (work > MostWork) return -1;
            if (!Advance(pattern, ends, here, next, text[t], ref work)) break;
            (here, next) = (next, here);
            if (here[^1]) best = t + 1;
        }

        return best;
    }

    /// <summary>The length of a pattern's match at the end of a text; otherwise as <see cref="FindMatchStart"/>.</summary>
    public static int FindMatchEnd(string pattern, ReadOnlySpan<char> text, bool isLongest, ref long work)
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
            if (work > MostWork) return -1;
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
                '[' when FindEndOfSet(pattern, index) is > 0 and var close => close + 1,
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
            else if (MatchesOne(pattern, ref p, character, ref work)) next[index + 1] = any = true;
        }

        PassStars(pattern, places, next);
        return any;
    }

    /// <summary>Goes to the next place where the part after a star may begin: a plain character is found by a vectorized search.</summary>
    /// <returns>False when there is none.</returns>
    private static bool TrySkip(string pattern, int p, ReadOnlySpan<char> text, ref int t)
    {
        if (p == pattern.Length || pattern[p] is '*' or '?' or '[' or '\\') return true;
        var next = text[t..].IndexOf(pattern[p]);
        t += Math.Max(0, next);
        return next >= 0;
    }

    private static bool MatchesOne(string pattern, ref int p, char character, ref long work)
    {
        var before = p;
        switch (pattern[p])
        {
            case '?':
                p++;
                return true;
            case '[' when FindEndOfSet(pattern, p) is > 0 and var end:
                p = end + 1;
                work += end - before;
                if (IsInSet(pattern.AsSpan(before + 1, end - before - 1), character)) return true;
                break;
            case '[':
                work += pattern.Length - before;
                goto default;
            case '\\' when p + 1 < pattern.Length:
                p += 2;
                if (pattern[before + 1] == character) return true;
                break;
            default:
                p++;
                if (pattern[before] == character) return true;
                break;
        }

        p = before;
        return false;
    }

    private static int FindEndOfSet(string pattern, int open)
    {
        var index = open + 1;
        if (index < pattern.Length && pattern[index] is '!' or '^') index++;
        if (index < pattern.Length && pattern[index] == ']') index++;
        while (index < pattern.Length && pattern[index] != ']')
        {
            if (pattern[index] == '[' && index + 1 < pattern.Length && pattern[index + 1] == ':' && pattern.IndexOf(":]", index, StringComparison.Ordinal) is > 0 and var end)
                index = end + 1;
            else if (pattern[index] == '\\') index++;
            index++;
        }

        return index < pattern.Length ? index : -1;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char character)
    {
        var negated = set.Length > 0 && set[0] is '!' or '^';
        if (negated) set = set[1..];
        var found = false;
        for (var index = 0; index < set.Length; index++)
        {
            if (set[index] == '[' && index + 1 < set.Length && set[index + 1] == ':' && set[index..].IndexOf(":]") is > 0 and var end)
            {
                found |= IsInClass(set.Slice(index + 2, end - 2), character);
                index += end + 1;
                continue;
            }

            if (set[index] == '\\' && index + 1 < set.Length) index++;
            if (index + 2 < set.Length && set[index + 1] == '-')
            {
                found |= character >= set[index] && character <= set[index + 2];
                index += 2;
            }
            else
            {
                found |= set[index] == character;
            }
        }

        return found != negated;
    }

    private static bool IsInClass(ReadOnlySpan<char> name, char character) => name switch
    {
        "alpha" => char.IsLetter(character),
        "digit" => char.IsAsciiDigit(character),
        "alnum" => char.IsLetterOrDigit(character),
        "space" => char.IsWhiteSpace(character),
        "blank" => character is ' ' or '\t',
        "upper" => char.IsUpper(character),
        "lower" => char.IsLower(character),
        "punct" => char.IsPunctuation(character) || char.IsSymbol(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        _ => false,
    };
}
