namespace PodTimeline.Shell.Patterns;

/// <summary>A part of a pattern that matches one character: the character itself, <c>?</c>, or a set.</summary>
internal static class GlobPart
{
    /// <summary>Whether the part at an index matches a character; then the index is after it.</summary>
    public static bool Matches(string pattern, ref int p, char character, ref long work)
    {
        var before = p;
        switch (pattern[p])
        {
            case '?':
                p++;
                return true;
            case '[' when GlobSet.FindEnd(pattern, p) is > 0 and var end:
                p = end + 1;
                work += end - before;
                if (GlobSet.Contains(pattern.AsSpan(before + 1, end - before - 1), character)) return true;
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
}
