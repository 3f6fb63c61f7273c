using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Advice;

/// <summary>Reads commands just far enough to know whether they react to SIGTERM as the first process of a container.</summary>
internal static partial class ShellScripts
{
    private static readonly string[] Shells = ["sh", "bash", "ash", "dash", "zsh", "ksh"];

    /// <summary>Programs that install no handler for SIGTERM.</summary>
    private static readonly string[] WithoutHandler = ["sleep", "tail", "yes"];

    /// <summary>The part of the command that does not react to SIGTERM; null if it probably does.</summary>
    public static string? FindDeafPart(IReadOnlyList<string> command)
    {
        if (command.Count == 0) return null;
        if (FindScript(command) is not { } index) return WithoutHandler.Contains(GetProgramName(command[0])) && RunsLong(string.Join(' ', command))
            ? GetProgramName(command[0]) : null;
        var script = command[index];
        if (script.Contains("trap", StringComparison.Ordinal) || script.Length > 20_000) return null;
        var last = TakeLast(script);
        if (last.Length == 0 || last.StartsWith("exec ", StringComparison.Ordinal)) return null;
        if (last is "done" or "wait" || last.StartsWith("done ", StringComparison.Ordinal)) return last[0] == 'w' || EndlessLoop
            .IsMatch(script) ? "the shell" : null;
        var program = GetProgramName(last.Split(' ')[0]);
        return WithoutHandler.Contains(program) && RunsLong(last) ? program : null;
    }

    /// <summary>The argument of a shell that is its script; null if there is none.</summary>
    public static int? FindScript(IReadOnlyList<string> command)
    {
        if (!Shells.Contains(GetProgramName(command[0]))) return null;
        for (var i = 1; i + 1 < command.Count; i++)
        {
            if (command[i] is not ['-', ..]) return null;
            if (command[i] is not ['-', '-', ..] && command[i].EndsWith('c')) return i + 1;
        }

        return null;
    }

    /// <summary>The change that makes a script react to SIGTERM: a trap, and every sleep in the background.</summary>
    /// <param name="source">The text of the manifest.</param>
    /// <param name="script">The script.</param>
    public static Fix? OfferTrap(string source, YamlScalar script)
    {
        var start = script.Start;
        var separator = "; ";
        if (script.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted) start++;
        if (script.Style == ScalarStyle.Folded) return null;
        if (script.Style == ScalarStyle.Literal)
        {
            var line = source.IndexOf('\n', start) + 1;
            if (line == 0) return null;
            start = line;
            while (start < script.End && source[start] is ' ' or '\n' or '\r') start++;
            line = source.LastIndexOf('\n', start - 1) + 1;
            separator = "\n" + source[line..start];
        }

        var end = Math.Min(script.End, source.Length);
        if (start >= end || source.AsSpan(start, Math.Min(2, end - start)) is "#!") return null;
        var sleeps = Sleep.Matches(source[start..end]);
        if (sleeps.Count == 0) return null;
        return new Fix("Handle SIGTERM with a trap",
            [new TextEdit(start, start, "trap exit TERM" + separator), .. sleeps.Select(m => start + m.Index + m.Length)
                .Select(at => new TextEdit(at, at, " & wait $!"))]);
    }

    /// <summary>Lengths of the sleeps in a hook that has no loops.</summary>
    public static TimeSpan MeasureSleeps(IReadOnlyList<string> command)
    {
        if (command.Count == 0) return TimeSpan.Zero;
        var script = FindScript(command) is { } index ? command[index] : string.Join(' ', command);
        if (script.Length > 20_000 || Loop.IsMatch(script)) return TimeSpan.Zero;
        var sum = TimeSpan.Zero;
        foreach (Match match in Sleep.Matches(script))
            if (Model.Behaviors.DurationText.TryParse(match.Groups["length"].Value is var length && char.IsAsciiDigit(length[^1])
                ? length + "s" : length, out var one)) sum += one;
        return sum;
    }

    private static bool RunsLong(string command) => !Sleep.IsMatch(command) || MeasureSleeps(command.Split(' ')) is var length
        && (length >= TimeSpan.FromSeconds(30) || command.Contains("inf", StringComparison.Ordinal));

    private static string GetProgramName(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string TakeLast(string script) =>
        script.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(s => !s.StartsWith('#'))?.Split("&&")[^1].Trim() ?? "";

    [GeneratedRegex(@"\bsleep\s+(?<length>\d+(\.\d+)?[smhd]?|infinity|inf)(?=\s*(;|$|[""'\],\n]))")]
    private static partial Regex Sleep { get; }

    [GeneratedRegex(@"\b(while\s+(true|:|\[\s*1)|until\s+false|for\s*\(\(\s*;\s*;)")]
    private static partial Regex EndlessLoop { get; }

    [GeneratedRegex(@"\b(while|until|for)\b")]
    private static partial Regex Loop { get; }
}
