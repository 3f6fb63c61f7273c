using System.Text;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>What <c>${name%pattern}</c> and its relatives do with a value.</summary>
internal static class PatternEdit
{
    /// <summary>Cuts what a pattern matches off the start or the end of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="which">Which end, and whether the longest or the shortest match.</param>
    /// <param name="work">Counts the characters that were compared; beyond <see cref="GlobPattern.MostWork"/> nothing is cut.</param>
    public static string Cut(string value, string pattern, ParameterOperator which, ref long work)
    {
        work += value.Length;
        if (!GlobPattern.HasWildcard(pattern)) return CutText(value, GlobPattern.Unescape(pattern), which);
        var isLongest = which is ParameterOperator.CutLongestStart or ParameterOperator.CutLongestEnd;
        if (which is ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart)
            return GlobEdge.MeasureAtStart(pattern, value, isLongest, ref work) is > 0 and var start ? value[start..] : value;
        return GlobEdge.MeasureAtEnd(pattern, value, isLongest, ref work) is > 0 and var end ? value[..^end] : value;
    }

    /// <summary>Replaces what a pattern matches.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pattern">The pattern; a <c>#</c> or <c>%</c> in front ties it to the start or the end.</param>
    /// <param name="replacement">What comes in its place.</param>
    /// <param name="all">Everywhere, not only where it matches first.</param>
    /// <param name="work">Counts the characters that were compared; beyond <see cref="GlobPattern.MostWork"/> nothing more is replaced.</param>
    public static string Replace(string value, string pattern, string replacement, bool all, ref long work)
    {
        work += value.Length;
        if (pattern.Length == 0) return value;
        var atStart = pattern[0] == '#';
        var atEnd = pattern[0] == '%';
        if (atStart || atEnd) pattern = pattern[1..];
        if (!atStart && !atEnd && all && !GlobPattern.HasWildcard(pattern)) return ReplaceBounded(value, GlobPattern.Unescape(pattern), replacement);
        var result = new StringBuilder();
        var index = 0;
        while (index <= value.Length && work <= GlobPattern.MostWork)
        {
            var length = atStart && index > 0 ? -1 : FindLongestMatch(value, index, pattern, atEnd, ref work);
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

    public static string TakePart(string value, long start, long length)
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

    private static string ReplaceBounded(string value, string text, string replacement)
    {
        if (text.Length == 0 || (long)value.Length / text.Length * replacement.Length > ShellLimits.TextLength) return value;
        return value.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static int FindLongestMatch(string value, int start, string pattern, bool toEnd, ref long work)
    {
        if (toEnd) return GlobPattern.Matches(pattern, value.AsSpan(start), ref work) ? value.Length - start : -1;
        return GlobEdge.MeasureAtStart(pattern, value.AsSpan(start), isLongest: true, ref work);
    }
}
