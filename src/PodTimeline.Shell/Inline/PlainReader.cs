using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Inline;

/// <summary>Reads a Perl, Ruby or PHP program from beginning to end: sleeps, lines, exits, and loops that go on forever.</summary>
internal static partial class PlainReader
{
    private static readonly Dictionary<string, double> NoNames = [];

    public static ImmutableArray<InlineStep> Read(string language, string code)
    {
        var steps = new List<InlineStep>();
        var loop = Loop.Match(code);
        Walk(loop.Success ? code[..loop.Index] : code, language, steps);
        if (loop.Success && !steps.Exists(step => step is InlineStep.Exit))
        {
            var body = new List<InlineStep>();
            Walk(code[(loop.Index + loop.Length)..], language, body);
            if (body.Exists(step => step is InlineStep.Exit)) steps.AddRange(body);
            else if (body.Exists(step => step is InlineStep.Sleep)) steps.Add(new InlineStep.Repeat([.. body]));
            else steps.Add(new InlineStep.Forever());
        }
        else if (Serves.IsMatch(code))
        {
            steps.Add(new InlineStep.Listen(null, false));
            steps.Add(new InlineStep.Forever());
        }

        return [.. steps];
    }

    private static void Walk(string code, string language, List<InlineStep> steps)
    {
        foreach (Match match in Repeated.Matches(code))
            if (NumberExpression.Evaluate(match.Groups[1].Value.Trim(), NoNames) is { } times) steps.Add(new InlineStep.Take((long)Math.Clamp(times, 0, 1e15)));
        foreach (Match match in Word.Matches(code))
        {
            if (steps.Count > InlineProgram.MostSteps) return;
            var argument = match.Groups[2].Value.Trim();
            switch (match.Groups[1].Value)
            {
                case "sleep":
                    steps.Add(argument.Length == 0 ? new InlineStep.Forever() : new InlineStep.Sleep(TimeSpan.FromSeconds(Math.Clamp(NumberExpression.Evaluate(argument, NoNames) ?? 1, 0, 1e7))));
                    break;
                case "usleep":
                    steps.Add(new InlineStep.Sleep(TimeSpan.FromMicroseconds(Math.Clamp(NumberExpression.Evaluate(argument, NoNames) ?? 1, 0, 1e12))));
                    break;
                case "exit" or "exit!":
                    steps.Add(new InlineStep.Exit(int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var code2) ? code2 & 255 : argument == "false" ? 1 : 0));
                    return;
                case "die" when language == "perl":
                    steps.Add(new InlineStep.Print(CodeText.ReadLiteral(argument) ?? "Died"));
                    steps.Add(new InlineStep.Exit(255));
                    return;
                case "die":
                    steps.Add(new InlineStep.Exit(0));
                    return;
                case "raise" or "abort" or "throw":
                    steps.Add(new InlineStep.Exit(language == "php" ? 255 : 1));
                    return;
                default:
                    if (CodeText.ReadLiteral(argument) is { } text) steps.Add(new InlineStep.Print(text.TrimEnd('\n')));
                    else steps.Add(new InlineStep.Print(Assumptions.UnknownText.Mark("output of " + language)));
                    break;
            }
        }
    }

    [GeneratedRegex(@"\bwhile\s*\(?\s*(?:true|1|:true)\s*\)?|\bloop\s+do\b|\bloop\s*\{|\bfor\s*\(\s*;\s*;\s*\)")]
    private static partial Regex Loop { get; }

    [GeneratedRegex(@"\b(sleep|usleep|exit!?|die|raise|abort|throw|print|puts|echo|say)\b[ (]*((?:""[^""]{0,400}""|'[^']{0,400}'|[^;\n){}""']{0,100}))")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(?:""[^""]""|'[^']')\s*(?:x|\*)\s*([\d_ *()]{1,40})")]
    private static partial Regex Repeated { get; }

    [GeneratedRegex(@"TCPServer|WEBrick|IO::Socket|serve_forever|accept\b")]
    private static partial Regex Serves { get; }
}
