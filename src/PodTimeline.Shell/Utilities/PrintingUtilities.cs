using System.Globalization;
using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that print their arguments.</summary>
internal static class PrintingUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("echo", Echo), new("printf", PrintFormatted), new("yes", PrintYes), new("seq", PrintSequence), new("date", PrintDate), new("true", _ => new(0)),
        new("false", _ => new(1)), new(":", _ => new(0)), new("test", Test), new("[", Test), new("expr", PrintExpression), new("basename", PrintBase),
        new("dirname", PrintDirectory), new("factor", call => call.PrintLine("")), new("clear", _ => new(0)), new("cal", call => call.PrintLine("")),
    ];

    private static SimTask<int> Echo(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var (newline, escapes) = (true, call.Shell.State.Dialect == ShellDialect.Dash);
        // Dash's echo knows only -n and always reads escapes.
        while (words.Count > 0 && words[0] is ['-', _, ..] option && option.AsSpan(1).IndexOfAnyExcept(escapes ? "n" : "neE") < 0)
        {
            newline &= !option.Contains('n');
            if (option.Contains('e')) escapes = true;
            words.RemoveAt(0);
        }

        var text = string.Join(' ', words);
        if (escapes)
        {
            text = BackslashEscapes.Expand(text, out var stops);
            newline &= !stops;
        }

        return call.Print(newline ? text + "\n" : text);
    }

    private static async SimTask<int> PrintFormatted(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        if (words is ["-v", var variable, ..])
        {
            call.Shell.State.Set(variable, PrintFormat.Format(words[2], words.Skip(3), out _));
            return 0;
        }

        if (words.Count > 0 && words[0] == "--") words.RemoveAt(0);
        if (words.Count == 0) return await call.Fail("usage: printf format [arguments]", 2);
        var text = PrintFormat.Format(words[0], words.Skip(1), out var invalid);
        var status = await call.Print(text);
        return invalid is null ? status : await call.Fail(call.IsBusyBox ? $"invalid number '{invalid}'" : $"{invalid}: invalid number");
    }

    private static async SimTask<int> PrintYes(UtilityCall call)
    {
        var text = call.Words.Count > 1 ? string.Join(' ', call.Arguments) : "y";
        while (true)
        {
            await call.Shell.Step();
            if (await call.PrintLine(text) is var status and not 0) return status;
        }
    }

    private static async SimTask<int> PrintSequence(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments.Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out _) ? " " + word : word), "sf");
        var numbers = arguments.Operands.Select(word => decimal.TryParse(word.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null).ToList();
        if (numbers.Count is 0 or > 3 || numbers.Contains(null)) return await call.Fail("invalid number", 1);
        var first = numbers.Count > 1 ? numbers[0]!.Value : 1;
        var step = numbers.Count > 2 ? numbers[1]!.Value : 1;
        var last = numbers[^1]!.Value;
        if (step == 0) return await call.Fail("invalid Zero increment value: '0'");
        var width = arguments.Has("-w") ? Math.Max(FormatNumber(first).Length, FormatNumber(last).Length) : 0;
        var separator = arguments.FindValue("-s") ?? "\n";
        var lines = new StringBuilder();
        for (var number = first; step > 0 ? number <= last : number >= last; number += step)
        {
            if (lines.Length > 0) lines.Append(separator);
            lines.Append(FormatNumber(number).PadLeft(width, '0'));
            if (lines.Length < ShellLimits.TextLength) continue;
            await call.Shell.Step();
            call.Process.Run.Budget.Charge(lines.Length * 100L);
            if (await call.Print(lines + separator) is var status and not 0) return status;
            lines.Clear();
        }

        return lines.Length == 0 ? 0 : await call.PrintLine(lines.ToString());
    }

    private static SimTask<int> PrintDate(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "dIDr", "--date");
        call.Process.Run.Traits |= ScriptTraits.Clock;
        var at = ShellClock.ToCalendar(call.Process.Now);
        if (arguments.FindValue("-d", "--date", "-D") is { } said)
        {
            if (!DateText.TryParse(said, at, out at))
                return call.Fail($"invalid date '{said}'");
        }

        if (arguments.Has("--iso-8601", "-I"))
        {
            var isSeconds = arguments.FindValue("--iso-8601", "-I") is { } precision && precision.StartsWith('s');
            return call.PrintLine(at.ToString(isSeconds ? "yyyy-MM-dd'T'HH:mm:ss'+00:00'" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (arguments.Has("-R")) return call.PrintLine(at.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        var format = arguments.Operands.FirstOrDefault(word => word.StartsWith('+'));
        return call.PrintLine(format is null ? DateText.Format("%a %b %e %H:%M:%S UTC %Y", at) : DateText.Format(format[1..], at));
    }

    private static async SimTask<int> Test(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        if (call.Name == "[")
        {
            if (words.Count == 0 || words[^1] != "]") return await call.Fail("missing ]", 2);
            words.RemoveAt(words.Count - 1);
        }

        var test = new TestExpression(words, call.Shell);
        var holds = test.Evaluate();
        return test.Error is { } error ? await call.Fail(error, 2) : holds ? 0 : 1;
    }

    private static SimTask<int> PrintExpression(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        if (words is [var text, ":", var pattern])
        {
            call.Process.Charge(text.Length * PosixExpression.MeasureWork(pattern));
            var match = call.World.Expressions.TryCompile("^" + pattern.TrimStart('^'), extended: false, ignoreCase: false)?.Match(text);
            var found = match is not { Success: true } ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : FormatNumber(match.Length);
            return PrintAs(call, found.Length > 0 ? found : pattern.Contains("\\(", StringComparison.Ordinal) ? "" : "0");
        }

        if (words is ["length", var measured]) return PrintAs(call, FormatNumber(measured.Length));
        if (words is [var left, "=" or "!=", var right]) return PrintAs(call, left == right == (words[1] == "=") ? "1" : "0");
        var value = Arithmetic.Evaluate(string.Join(' ', words.Select(word => word == "=" ? "==" : word)), call.Shell.State, out var error);
        return error is null ? PrintAs(call, FormatNumber(value)) : call.Fail("syntax error", 2);
    }

    private static async SimTask<int> PrintAs(UtilityCall call, string text)
    {
        await call.PrintLine(text);
        return text is "" or "0" ? 1 : 0;
    }

    private static SimTask<int> PrintBase(UtilityCall call)
    {
        if (call.Words.Count < 2) return call.Fail("missing operand");
        var name = Files.PathText.GetName(call.Words[1]);
        var suffix = call.Words.Count > 2 ? call.Words[2] : "";
        return call.PrintLine(suffix.Length > 0 && name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name);
    }

    private static SimTask<int> PrintDirectory(UtilityCall call) =>
        call.Words.Count < 2 ? call.Fail("missing operand") : call.PrintLine(Files.PathText.GetDirectory(call.Words[1]));

    private static string FormatNumber(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
