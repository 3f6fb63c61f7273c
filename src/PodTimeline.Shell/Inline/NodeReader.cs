using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Inline;

/// <summary>Reads a JavaScript program: what it does at once, then its timers in order, until none is left.</summary>
internal static partial class NodeReader
{
    private static readonly Dictionary<string, double> NoNames = [];

    public static ImmutableArray<InlineStep> Read(string code)
    {
        var steps = new List<InlineStep>();
        if (HasEnd(Walk(code, steps, out var timers, 0))) return [.. steps];
        var now = 0.0;
        foreach (var (at, body) in timers.OrderBy(timer => timer.At).Take(100))
        {
            steps.Add(new InlineStep.Sleep(TimeSpan.FromMilliseconds(at - now)));
            now = at;
            Walk(body, steps, out _, 1);
            if (HasEnd(steps)) return [.. steps];
        }

        if (Endless.IsMatch(code))
        {
            if (!steps.Exists(step => step is InlineStep.Listen) && code.Contains(".listen(", StringComparison.Ordinal)) steps.Add(new InlineStep.Listen(null, false));
            steps.Add(new InlineStep.Forever());
        }

        else if (EndCode.Match(code) is { Success: true } end) steps.Add(new InlineStep.Exit(int.Parse(end.Groups[1].ValueSpan, CultureInfo.InvariantCulture) & 255));

        return [.. steps];
    }

    private static bool HasEnd(List<InlineStep> steps) => steps.Exists(step => step is InlineStep.Exit or InlineStep.Forever or InlineStep.Repeat);

    /// <summary>Reads what a text does at once; functions that are only defined are left out.</summary>
    private static List<InlineStep> Walk(string code, List<InlineStep> steps, out List<(double At, string Body)> timers, int depth)
    {
        timers = [];
        for (var match = Call.Match(code); match.Success && steps.Count < InlineProgram.MostSteps;)
        {
            var open = match.Index + match.Length - 1;
            var inside = code[open] == '(' ? CodeText.FindParenthesized(code, open) ?? "" : "";
            var end = open + inside.Length + 1;
            switch (match.Groups[1].Value)
            {
                case "console.log" or "console.error" or "console.info" or "console.warn":
                    steps.Add(new InlineStep.Print(CodeText.ShowPrinted(inside, "node")));
                    break;
                case "process.exit":
                    steps.Add(new InlineStep.Exit(int.TryParse(inside.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var exit) ? exit & 255 : 0));
                    return steps;
                case "throw":
                    steps.Add(new InlineStep.Print("Uncaught error"));
                    steps.Add(new InlineStep.Exit(1));
                    return steps;
                case "setTimeout" when CodeText.SplitArguments(inside) is [var action, .. var rest]:
                    var delay = rest.Count > 0 ? NumberExpression.Evaluate(rest[0], NoNames) ?? 0 : 0;
                    // An awaited promise delays what follows; any other timer runs beside it.
                    if (IsAwaited(code, match.Index)) steps.Add(new InlineStep.Sleep(TimeSpan.FromMilliseconds(Math.Clamp(delay, 0, 1e10))));
                    else timers.Add((Math.Clamp(delay, 0, 1e10), GetBody(action)));
                    break;
                case "setInterval" when CodeText.SplitArguments(inside) is [var action, .. var rest] && !code.Contains("clearInterval", StringComparison.Ordinal):
                    var period = rest.Count > 0 ? NumberExpression.Evaluate(rest[0], NoNames) ?? 1 : 1;
                    var once = new List<InlineStep> { new InlineStep.Sleep(TimeSpan.FromMilliseconds(Math.Clamp(period, 1, 1e10))) };
                    Walk(GetBody(action), once, out _, depth + 1);
                    Listens(code, steps);
                    steps.Add(new InlineStep.Repeat([.. once]));
                    return steps;
                case "process.on" or "process.once" when CodeText.SplitArguments(inside) is [var signal, var handler] && CodeText.ReadLiteral(signal) == "SIGTERM":
                    steps.Add(new InlineStep.React(ReadReaction(handler)));
                    break;
                case "process.on" or "process.once":
                    break;
                case "Buffer.alloc" when NumberExpression.Evaluate(CodeText.SplitArguments(inside).FirstOrDefault() ?? "", NoNames) is { } bytes:
                    steps.Add(new InlineStep.Take((long)Math.Clamp(bytes, 0, 1e15)));
                    break;
                case "listen":
                    Listens(match.Value + inside + ")", steps);
                    end = open + 1;
                    break;
                case "while":
                    steps.Add(new InlineStep.Forever());
                    return steps;
                default:
                    end = open + 1;
                    break;
            }

            match = Call.Match(code, Math.Min(end, code.Length));
        }

        return steps;
    }

    private static void Listens(string code, List<InlineStep> steps)
    {
        if (steps.Exists(step => step is InlineStep.Listen) || Port.Match(code) is not { Success: true } port) return;
        steps.Add(new InlineStep.Listen(int.Parse(port.Groups[1].ValueSpan, CultureInfo.InvariantCulture), port.Value.Contains("127.0.0.1", StringComparison.Ordinal) || port.Value.Contains("localhost", StringComparison.Ordinal)));
    }

    private static TermReaction ReadReaction(string handler)
    {
        var exit = Exit.Match(handler);
        if (!exit.Success) return new TermReaction.Ignores();
        var code = exit.Groups[1].Success ? int.Parse(exit.Groups[1].ValueSpan, CultureInfo.InvariantCulture) & 255 : 0;
        var delay = Delay.Match(handler) is { Success: true } found && handler.Contains("setTimeout", StringComparison.Ordinal) ? double.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new TermReaction.Exits(TimeSpan.FromMilliseconds(delay), code);
    }

    private static bool IsAwaited(string code, int index)
    {
        var before = code[..index];
        return before.LastIndexOf("await", StringComparison.Ordinal) is >= 0 and var awaits && awaits > before.LastIndexOf(';') && awaits > before.LastIndexOf('\n');
    }

    private static string GetBody(string action)
    {
        var arrow = action.IndexOf("=>", StringComparison.Ordinal);
        return arrow >= 0 ? action[(arrow + 2)..] : action.StartsWith("function", StringComparison.Ordinal) ? action[(action.IndexOf('{') + 1)..] : "";
    }

    [GeneratedRegex(@"(console\.(?:log|error|info|warn)|process\.exit|process\.on(?:ce)?|setTimeout|setInterval|Buffer\.alloc|listen|while(?=\s*\(\s*(?:true|1)\s*\))|throw(?=\s*\(?\s*\w))\s*[(\s]")]
    private static partial Regex Call { get; }

    [GeneratedRegex(@"process\.exitCode\s*=\s*(\d{1,3})")]
    private static partial Regex EndCode { get; }

    [GeneratedRegex(@"\.listen\(|createServer|\.on\('data'|stdin")]
    private static partial Regex Endless { get; }

    [GeneratedRegex(@"listen\(\s*(\d{1,5})[^)]{0,60}")]
    private static partial Regex Port { get; }

    [GeneratedRegex(@"process\.exit\(\s*(\d{1,3})?\s*\)")]
    private static partial Regex Exit { get; }

    [GeneratedRegex(@",\s*(\d{1,7})\s*\)")]
    private static partial Regex Delay { get; }
}
