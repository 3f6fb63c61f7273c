using System.Globalization;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>The tests of <c>find</c> that scripts use; all of them have to hold.</summary>
internal static class FindTest
{
    /// <summary>The depth that <c>-maxdepth</c> allows.</summary>
    public static int FindDepth(List<string> words) => FindValue(words, "-maxdepth") is { } text && int.TryParse(text, out var depth) ? depth : int.MaxValue;

    public static bool Holds(List<string> words, string name, FileNode node, int depth, ShellProcess process)
    {
        if (FindValue(words, "-type") is { } type && (type == "d") != node is DirectoryNode) return false;
        if (FindValue(words, "-name") is { } pattern && !process.Matches(pattern, name)) return false;
        if (FindValue(words, "-iname") is { } loose && !process.Matches(loose.ToLowerInvariant(), name.ToLowerInvariant())) return false;
        if (FindValue(words, "-mindepth") is { } least && int.TryParse(least, out var shallowest) && depth < shallowest) return false;
        if (words.Contains("-empty") && node is RegularFile { Content.Length: > 0 } or DirectoryNode { Entries.Count: > 0 }) return false;
        var now = process.Now;
        if (FindValue(words, "-mmin") is not null || FindValue(words, "-mtime") is not null) process.Run.Traits |= ScriptTraits.Clock;
        if (FindValue(words, "-mmin") is { } minutes && !IsAge(minutes, (now - node.ModifiedAt).TotalMinutes)) return false;
        return FindValue(words, "-mtime") is not { } days || IsAge(days, (now - node.ModifiedAt).TotalDays);
    }

    private static bool IsAge(string wanted, double age)
    {
        if (!double.TryParse(wanted.TrimStart('+', '-'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)) return true;
        return wanted[0] switch
        {
            '+' => age > limit,
            '-' => age < limit,
            _ => Math.Floor(age) == limit,
        };
    }

    private static string? FindValue(List<string> words, string name)
    {
        var index = words.IndexOf(name);
        return index >= 0 && index + 1 < words.Count ? words[index + 1] : null;
    }
}
