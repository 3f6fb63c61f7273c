using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Inline;

/// <summary>What the calls in a Python program do, as far as they sleep, print, exit, handle signals, allocate or listen.</summary>
/// <param name="values">What is known of the program's values.</param>
/// <param name="runFunction">Runs a function of the program; null when it has none of that name.</param>
internal sealed partial class PythonCalls(PythonValues values, Func<string, List<InlineStep>, PythonFlow?> runFunction)
{
    /// <summary>An expression statement or the value of an assignment.</summary>
    public PythonFlow Run(string text, List<InlineStep> steps)
    {
        if (Command.Match(text) is { Success: true } command)
        {
            steps.Add(new InlineStep.Sleep(TimeSpan.FromSeconds(double.Parse(command.Groups[1].ValueSpan, CultureInfo.InvariantCulture))));
            return PythonFlow.On;
        }

        if (Sleep.Match(text) is { Success: true } sleep)
        {
            if (text.Contains("inf", StringComparison.Ordinal))
            {
                steps.Add(new InlineStep.Forever());
                return PythonFlow.End;
            }

            var length = CodeText.FindParenthesized(text, sleep.Index + sleep.Length - 1) is { } argument ? values.Evaluate(argument) ?? 1 : 1;
            steps.Add(new InlineStep.Sleep(TimeSpan.FromSeconds(Math.Clamp(length, 0, 1e7))));
            return PythonFlow.On;
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return PythonFlow.On;
        var (called, arguments) = (text[..open].Trim(), CodeText.FindParenthesized(text, open) ?? "");
        if (called.StartsWith("await ", StringComparison.Ordinal)) called = called[6..];
        switch (called)
        {
            case "print":
                steps.Add(new InlineStep.Print(CodeText.ShowPrinted(arguments, "python")));
                return PythonFlow.On;
            case "sys.exit" or "exit" or "quit" or "os._exit":
                return Exit(arguments.Trim(), steps);
            case "os.abort":
                steps.Add(new InlineStep.Exit(134));
                return PythonFlow.End;
            case "signal.signal":
                Handle(arguments, steps);
                return PythonFlow.On;
            case "signal.pause" or "input" or "threading.Event().wait":
                steps.Add(new InlineStep.Forever());
                return PythonFlow.End;
            case "asyncio.run" when arguments.IndexOf('(', StringComparison.Ordinal) is > 0 and var inner:
                return runFunction(arguments[..inner].Trim(), steps) ?? PythonFlow.On;
        }

        if (runFunction(called, steps) is { } flow) return flow;
        if (Grows.IsMatch(text) && values.CountBytes(arguments) is { } bytes) steps.Add(new InlineStep.Take(bytes));
        return Listen(text, called, arguments, steps);
    }

    /// <summary>A <c>raise</c> statement: a traceback and exit 1, or what <c>SystemExit</c> says.</summary>
    public static PythonFlow Raise(string text, List<InlineStep> steps)
    {
        var what = text.Length > 6 ? text[6..].Trim() : "RuntimeError";
        var open = what.IndexOf('(', StringComparison.Ordinal);
        if (what.StartsWith("SystemExit", StringComparison.Ordinal) && open > 0) return Exit(CodeText.FindParenthesized(what, open) ?? "", steps);
        steps.Add(new InlineStep.Print("Traceback (most recent call last):"));
        var said = open > 0 ? CodeText.ReadLiteral(CodeText.FindParenthesized(what, open) ?? "") : null;
        steps.Add(new InlineStep.Print((open > 0 ? what[..open] : what) + (said is null ? "" : ": " + said)));
        steps.Add(new InlineStep.Exit(1));
        return PythonFlow.End;
    }

    private static PythonFlow Exit(string argument, List<InlineStep> steps)
    {
        if (CodeText.ReadLiteral(argument) is { } message) steps.Add(new InlineStep.Print(message));
        steps.Add(new InlineStep.Exit(argument.Length == 0 || argument == "None" ? 0
            : int.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exit) ? exit & 255 : CodeText.ReadLiteral(argument) is not null ? 1 : 0));
        return PythonFlow.End;
    }

    private void Handle(string arguments, List<InlineStep> steps)
    {
        var parts = CodeText.SplitArguments(arguments);
        if (parts.Count < 2 || !(parts[0].EndsWith("SIGTERM", StringComparison.Ordinal) || parts[0] == "15")) return;
        if (parts[1].EndsWith("SIG_IGN", StringComparison.Ordinal))
        {
            steps.Add(new InlineStep.React(new TermReaction.Ignores()));
            return;
        }

        if (parts[1].EndsWith("SIG_DFL", StringComparison.Ordinal)) return;
        var handler = new List<InlineStep>();
        if (parts[1].StartsWith("lambda", StringComparison.Ordinal)) Run(parts[1][(parts[1].IndexOf(':') + 1)..].Trim(), handler);
        else runFunction(parts[1], handler);
        var length = handler.OfType<InlineStep.Sleep>().Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Length);
        steps.Add(new InlineStep.React(handler.OfType<InlineStep.Exit>().FirstOrDefault() is { } exit ? new TermReaction.Exits(length, exit.Code) : new TermReaction.Ignores()));
    }

    private static PythonFlow Listen(string text, string called, string arguments, List<InlineStep> steps)
    {
        if (Port.Match(text) is { Success: true } port && (called.EndsWith("Server", StringComparison.Ordinal) || called.EndsWith(".bind", StringComparison.Ordinal)
            || called.EndsWith("make_server", StringComparison.Ordinal) || called.EndsWith(".test", StringComparison.Ordinal) || called.EndsWith(".run", StringComparison.Ordinal) || called.EndsWith("run_app", StringComparison.Ordinal)))
        {
            var number = int.TryParse(port.Groups[1].Success ? port.Groups[1].ValueSpan : port.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
            var isLocal = arguments.Contains("127.0.0.1", StringComparison.Ordinal) || arguments.Contains("localhost", StringComparison.Ordinal)
                || (called.EndsWith("app.run", StringComparison.Ordinal) && !arguments.Contains("host", StringComparison.Ordinal));
            steps.Add(new InlineStep.Listen(number, isLocal));
        }
        else if (called.EndsWith("http.server.test", StringComparison.Ordinal)) steps.Add(new InlineStep.Listen(8000, false));
        else if (called.EndsWith("app.run", StringComparison.Ordinal)) steps.Add(new InlineStep.Listen(5000, !arguments.Contains("host", StringComparison.Ordinal)));

        if (!Endless.IsMatch(text)) return PythonFlow.On;
        if (!steps.Exists(step => step is InlineStep.Listen)) steps.Add(new InlineStep.Listen(null, false));
        steps.Add(new InlineStep.Forever());
        return PythonFlow.End;
    }

    [GeneratedRegex(@"(?:^|\.|\s)sleep\s*\(")]
    private static partial Regex Sleep { get; }

    [GeneratedRegex(@"^(?:os\.system|subprocess\.\w+)\(.{0,20}?sleep[ '"",]+(\d{1,6})")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\.(?:append|extend|add)\(")]
    private static partial Regex Grows { get; }

    [GeneratedRegex(@"port\s*=\s*(\d{1,5})|,\s*(\d{2,5})\s*[),]")]
    private static partial Regex Port { get; }

    [GeneratedRegex(@"serve_forever|\.accept\(|run_forever|http\.server\.test\(|app\.run\(|uvicorn\.run\(|run_app\(|\.start_server|\.join\(\)|wsgi\.server|serve\(app")]
    private static partial Regex Endless { get; }
}
