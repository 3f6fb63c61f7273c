using System.Text;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>What <c>${name%pattern}</c> and its relatives do with a value.</summary>
internal static class PatternEdit
{
    private const long MostWork = 1_000_000;

    /// <summary>How much work an edit is, in compared characters; beyond a bound the value is left as it is.</summary>
    public static long Work(string value, string pattern) =>
        GlobPattern.HasWildcard(pattern) ? (long)value.Length * value.Length * pattern.Length : value.Length;

    public static string Cut(string value, string pattern, ParameterOperator which)
    {
        if (!GlobPattern.HasWildcard(pattern)) return CutText(value, GlobPattern.Unescape(pattern), which);
        if (Work(value, pattern) > MostWork) return value;
        switch (which)
        {
            case ParameterOperator.CutShortestStart:
                for (var length = 0; length <= value.Length; length++)
                    if (GlobPattern.Matches(pattern, value.AsSpan(0, length))) return value[length..];
                break;
            case ParameterOperator.CutLongestStart:
                for (var length = value.Length; length >= 0; length--)
                    if (GlobPattern.Matches(pattern, value.AsSpan(0, length))) return value[length..];
                break;
            case ParameterOperator.CutShortestEnd:
                for (var start = value.Length; start >= 0; start--)
                    if (GlobPattern.Matches(pattern, value.AsSpan(start))) return value[..start];
                break;
            case ParameterOperator.CutLongestEnd:
                for (var start = 0; start <= value.Length; start++)
                    if (GlobPattern.Matches(pattern, value.AsSpan(start))) return value[..start];
                break;
        }

        return value;
    }

    public static string Replace(string value, string pattern, string replacement, bool all)
    {
        if (pattern.Length == 0 || Work(value, pattern) > MostWork) return value;
        var atStart = pattern[0] == '#';
        var atEnd = pattern[0] == '%';
        if (atStart || atEnd) pattern = pattern[1..];
        if (!atStart && !atEnd && all && !GlobPattern.HasWildcard(pattern)) return Bounded(value, GlobPattern.Unescape(pattern), replacement);
        var result = new StringBuilder();
        var index = 0;
        while (index <= value.Length)
        {
            var length = atStart && index > 0 ? -1 : LongestMatch(value, index, pattern, atEnd);
            if (length > 0 || (length == 0 && (atStart || atEnd)))
            {
                result.Append(replacement);
                index += length;
                if (!all || length == 0 || result.Length > ShellLimits.TextLength) break;
                continue;
            }

            if (index < value.Length) result.Append(value[index]);
            index++;
        }

        return index < value.Length ? result.Append(value, index, value.Length - index).ToString() : result.ToString();
    }

    public static string Part(string value, long start, long length)
    {
        if (start < 0) start = Math.Max(0, value.Length + start);
        if (start >= value.Length) return "";
        var end = length < 0 ? value.Length + length : Math.Min(value.Length, length > value.Length ? value.Length : start + length);
        return end <= start ? "" : value[(int)start..(int)end];
    }

    private static string CutText(string value, string text, ParameterOperator which) =>
        which is ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart
            ? value.StartsWith(text, StringComparison.Ordinal) ? value[text.Length..] : value
            : value.EndsWith(text, StringComparison.Ordinal) ? value[..^text.Length] : value;

    private static string Bounded(string value, string text, string replacement)
    {
        if (text.Length == 0 || (long)value.Length / text.Length * replacement.Length > ShellLimits.TextLength) return value;
        return value.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static int LongestMatch(string value, int start, string pattern, bool toEnd)
    {
        if (toEnd) return GlobPattern.Matches(pattern, value.AsSpan(start)) ? value.Length - start : -1;
        for (var length = value.Length - start; length >= 0; length--)
            if (GlobPattern.Matches(pattern, value.AsSpan(start, length))) return length;
        return -1;
    }
}
