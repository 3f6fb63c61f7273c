using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Interpreting;

/// <summary>
/// A program in the arguments of an interpreter, such as <c>python -c 'import time; time.sleep(30)'</c>. It is not run; only its
/// sleeps, its exit code, and whether it goes on for ever are looked for.
/// </summary>
internal static partial class InlineCode
{
    /// <summary>What the text of the program says; null when the words hold no such program.</summary>
    public static ProgramFacts? Find(IReadOnlyList<string> words)
    {
        var name = PathText.Name(words[0]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        if (words.Count < 3 || name is not ("python" or "node" or "ruby" or "perl" or "php")) return null;
        if (words[1] is not ("-c" or "-e" or "-r" or "--eval") || words[2].Length > ShellLimits.LineLength) return null;
        var code = words[2];
        var reaction = new TermReaction.NoHandler();
        if (Endless().IsMatch(code)) return new ProgramFacts($"{name} {words[1]} … runs for ever", RunLength.Forever, reaction, 0, []);
        var seconds = Sleep().Matches(code).Take(100).Sum(match => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        var exit = Exit().Match(code) is { Success: true } found ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) & 255 : 0;
        var length = TimeSpan.FromSeconds(Math.Min(seconds, 1e6));
        return new ProgramFacts(
            $"{name} {words[1]} … takes {Assumptions.AssumptionLedger.Seconds(length)} and exits with {exit.ToString(CultureInfo.InvariantCulture)}",
            new RunLength(length), reaction, exit, []);
    }

    [GeneratedRegex(@"while\s*\(?\s*(True|true|1|:)|serve_forever|\.listen\(|setInterval|loop\s+do|app\.run")]
    private static partial Regex Endless();

    [GeneratedRegex(@"sleep[\s(]\s*(\d{1,6}(?:\.\d{1,3})?)")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"exit\s*\(?\s*(\d{1,3})")]
    private static partial Regex Exit();
}
