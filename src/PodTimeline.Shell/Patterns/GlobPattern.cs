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

            if (p < pattern.Length && GlobPart.Matches(pattern, ref p, text[t], ref work))
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

    /// <summary>Goes to the next place where the part after a star may begin: a plain character is found by a vectorized search.</summary>
    /// <returns>False when there is none.</returns>
    private static bool TrySkip(string pattern, int p, ReadOnlySpan<char> text, ref int t)
    {
        if (p == pattern.Length || pattern[p] is '*' or '?' or '[' or '\\') return true;
        var next = text[t..].IndexOf(pattern[p]);
        t += Math.Max(0, next);
        return next >= 0;
    }
}
