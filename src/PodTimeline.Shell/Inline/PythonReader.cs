using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Inline;

/// <summary>Reads the statements of a Python program, as far as they sleep, print, loop, exit or listen.</summary>
internal sealed partial class PythonReader(string code)
{
    private const int Deepest = 20;

    private readonly List<(int Indent, string Text)> _lines = SplitLines(code);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int From, int To, string Inline)> _functions = new(StringComparer.Ordinal);
    private int _depth;
    private int _work;

    /// <summary>What the program does.</summary>
    public ImmutableArray<InlineStep> Read()
    {
        var steps = new List<InlineStep>();
        RunBlock(0, _lines.Count, steps);
        return [.. steps];
    }

    /// <summary>Follows a block.</summary>
    /// <returns>How it is left.</returns>
    private Way RunBlock(int from, int to, List<InlineStep> steps)
    {
        if (++_depth > Deepest) return Leave(Way.On);
        for (var index = from; index < to;)
        {
            if (++_work > InlineProgram.MostSteps || steps.Count > InlineProgram.MostSteps) return Leave(Way.End);
            var (indent, text) = _lines[index];
            var end = index + 1;
            while (end < to && _lines[end].Indent > indent) end++;
            var way = text.EndsWith(':') || Compound.IsMatch(text) ? RunHeader(text, index + 1, end, steps) : RunSimple(text, steps);
            if (text.StartsWith("if ", StringComparison.Ordinal)) end = SkipBranches(end, to, indent);
            if (way != Way.On) return Leave(way);
            index = end;
        }

        return Leave(Way.On);
    }

    private Way Leave(Way way)
    {
        _depth--;
        return way;
    }

    private Way RunHeader(string text, int from, int to, List<InlineStep> steps)
    {
        var colon = FindHeaderEnd(text);
        var (head, rest) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        Way Body(List<InlineStep> into) => rest.Length > 0 ? RunInline(rest, into) : RunBlock(from, to, into);
        if (head.StartsWith("def ", StringComparison.Ordinal) || head.StartsWith("async def ", StringComparison.Ordinal))
        {
            var name = head[(head.IndexOf("def ", StringComparison.Ordinal) + 4)..].Split('(')[0].Trim();
            _functions[name] = (from, to, rest);
            return Way.On;
        }

        if (head.StartsWith("while ", StringComparison.Ordinal)) return RunWhile(head[6..].Trim(), Body, steps);
        if (head.StartsWith("for ", StringComparison.Ordinal)) return RunFor(head, Body, steps);
        if (head.StartsWith("if ", StringComparison.Ordinal)) return RunIf(head[3..], from, to, Body, steps);
        if (head is "try" or "finally" || head.StartsWith("with ", StringComparison.Ordinal) || head.StartsWith("async with ", StringComparison.Ordinal))
        {
            if (head.StartsWith("with ", StringComparison.Ordinal)) RunSimple(head[5..], steps);
            return Body(steps);
        }

        // except, class, elif and else: not entered.
        return Way.On;
    }

    private Way RunInline(string text, List<InlineStep> steps)
    {
        foreach (var statement in SplitStatements(text))
            if (RunSimple(statement, steps) is not Way.On and var way) return way;
        return Way.On;
    }

    private Way RunWhile(string condition, Func<List<InlineStep>, Way> body, List<InlineStep> steps)
    {
        for (var round = 0; round < InlineProgram.MostSteps; round++)
        {
            var holds = Holds(condition);
            if (holds == false) return Way.On;
            var (once, before) = (new List<InlineStep>(), string.Join(',', _numbers));
            var way = body(once);
            steps.AddRange(once);
            if (way == Way.End) return Way.End;
            if (way == Way.Break || holds is null) return Way.On;
            if (string.Join(',', _numbers) != before) continue;
            // Nothing in its condition changes: it goes on forever.
            steps.Add(once.Exists(step => step is InlineStep.Sleep) ? new InlineStep.Repeat([.. once]) : new InlineStep.Forever());
            return Way.End;
        }

        steps.Add(new InlineStep.Forever());
        return Way.End;
    }

    private Way RunFor(string head, Func<List<InlineStep>, Way> body, List<InlineStep> steps)
    {
        var rounds = 1;
        string? name = null;
        if (Range.Match(head) is { Success: true } range)
        {
            var limits = CodeText.SplitArguments(range.Groups[2].Value).Select(limit => NumberExpression.Evaluate(limit, _numbers)).ToList();
            name = range.Groups[1].Value;
            var (first, last, step) = limits.Count switch { 1 => (0, limits[0] ?? 1, 1), 2 => (limits[0] ?? 0, limits[1] ?? 1, 1), _ => (limits[0] ?? 0, limits[1] ?? 1, limits[2] ?? 1) };
            rounds = step == 0 ? 0 : (int)Math.Clamp(Math.Ceiling((last - first) / step), 0, InlineProgram.MostSteps);
            _numbers[name] = first;
        }
        else if (head.Contains("count(", StringComparison.Ordinal)) return RunWhile("True", body, steps);

        for (var round = 0; round < rounds; round++)
        {
            if (name is not null) _numbers[name] = round;
            var way = body(steps);
            if (way == Way.End) return Way.End;
            if (way == Way.Break || steps.Count > InlineProgram.MostSteps) break;
        }

        return Way.On;
    }

    private Way RunIf(string condition, int from, int to, Func<List<InlineStep>, Way> body, List<InlineStep> steps)
    {
        var holds = Holds(condition);
        if (holds is null)
        {
            // Unknown: the branch that does not fail the program is taken.
            var trial = new List<InlineStep>();
            var numbers = new Dictionary<string, double>(_numbers);
            var way = body(trial);
            if (trial.OfType<InlineStep.Exit>().Any(exit => exit.Code != 0))
            {
                _numbers.Clear();
                foreach (var (name, value) in numbers) _numbers[name] = value;
                holds = false;
            }
            else
            {
                steps.AddRange(trial);
                return way;
            }
        }

        if (holds == true) return body(steps);
        var indent = from > 0 && from - 1 < _lines.Count ? _lines[from - 1].Indent : 0;
        if (to >= _lines.Count || _lines[to].Indent != indent) return Way.On;
        var next = _lines[to].Text;
        var end = to + 1;
        while (end < _lines.Count && _lines[end].Indent > indent) end++;
        if (next.StartsWith("elif ", StringComparison.Ordinal)) return RunHeader(next[2..], to + 1, end, steps);
        if (!next.StartsWith("else:", StringComparison.Ordinal)) return Way.On;
        return next.Length > 5 ? RunInline(next[5..].Trim(), steps) : RunBlock(to + 1, end, steps);
    }

    private int SkipBranches(int index, int to, int indent)
    {
        while (index < to && _lines[index].Indent == indent && (_lines[index].Text.StartsWith("elif ", StringComparison.Ordinal) || _lines[index].Text.StartsWith("else:", StringComparison.Ordinal)))
        {
            index++;
            while (index < to && _lines[index].Indent > indent) index++;
        }

        return index;
    }

    private Way RunSimple(string text, List<InlineStep> steps)
    {
        if (text is "break") return Way.Break;
        if (text is "continue") return Way.Continue;
        if (text.StartsWith("return", StringComparison.Ordinal)) return Way.Return;
        if (text.StartsWith("import ", StringComparison.Ordinal) || text.StartsWith("from ", StringComparison.Ordinal) || text is "pass") return Way.On;
        if (text.StartsWith("raise", StringComparison.Ordinal)) return Raise(text, steps);
        if (text.StartsWith("assert ", StringComparison.Ordinal)) return Holds(CodeText.SplitArguments(text[7..])[0]) == false ? Raise("raise AssertionError", steps) : Way.On;
        if (Assignment.Match(text) is { Success: true } assignment) return Assign(assignment, steps);
        return RunCall(text, steps);
    }

    private static Way Raise(string text, List<InlineStep> steps)
    {
        var what = text.Length > 6 ? text[6..].Trim() : "RuntimeError";
        var open = what.IndexOf('(', StringComparison.Ordinal);
        if (what.StartsWith("SystemExit", StringComparison.Ordinal) && open > 0) return Exit(CodeText.FindParenthesized(what, open) ?? "", steps);
        steps.Add(new InlineStep.Print("Traceback (most recent call last):"));
        var said = open > 0 ? CodeText.ReadLiteral(CodeText.FindParenthesized(what, open) ?? "") : null;
        steps.Add(new InlineStep.Print((open > 0 ? what[..open] : what) + (said is null ? "" : ": " + said)));
        steps.Add(new InlineStep.Exit(1));
        return Way.End;
    }

    private static Way Exit(string argument, List<InlineStep> steps)
    {
        if (CodeText.ReadLiteral(argument) is { } message) steps.Add(new InlineStep.Print(message));
        steps.Add(new InlineStep.Exit(argument.Length == 0 || argument == "None" ? 0
            : int.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exit) ? exit & 255 : CodeText.ReadLiteral(argument) is not null ? 1 : 0));
        return Way.End;
    }

    private Way Assign(Match assignment, List<InlineStep> steps)
    {
        var (name, operation, value) = (assignment.Groups[1].Value, assignment.Groups[2].Value, assignment.Groups[3].Value);
        if (NumberExpression.Evaluate(value, _numbers) is { } number)
        {
            _numbers[name] = operation switch { "+=" => _numbers.GetValueOrDefault(name) + number, "-=" => _numbers.GetValueOrDefault(name) - number, "*=" => _numbers.GetValueOrDefault(name) * number, _ => number };
            return Way.On;
        }

        _numbers.Remove(name);
        if (CountBytes(value) is { } bytes) steps.Add(new InlineStep.Take(bytes));
        return RunCall(value, steps);
    }

    /// <summary>Bytes that a value takes: <c>'x' * 10**9</c>, <c>bytearray(1024 * 1024)</c>, <c>[0] * n</c>; null for a value without a length of its own.</summary>
    private long? CountBytes(string value)
    {
        if (Allocated.Match(value) is { Success: true } allocated && NumberExpression.Evaluate(allocated.Groups[1].Value, _numbers) is > 0 and var size) return (long)Math.Min(size, 1e15);
        if (Comprehension.Match(value) is { Success: true } many && NumberExpression.Evaluate(many.Groups[2].Value, _numbers) is { } count)
            return (long)Math.Min(count * (CountBytes(many.Groups[1].Value.Trim()) ?? 8), 1e15);
        if (Repeated.Match(value) is not { Success: true } repeated || NumberExpression.Evaluate(repeated.Groups[2].Value, _numbers) is not { } times) return null;
        return (long)Math.Min(times * (repeated.Groups[1].Value[0] == '[' ? 8 : Math.Max(1, repeated.Groups[1].Value.Length - 2)), 1e15);
    }

    private Way RunCall(string text, List<InlineStep> steps)
    {
        if (Command.Match(text) is { Success: true } command)
        {
            steps.Add(new InlineStep.Sleep(TimeSpan.FromSeconds(double.Parse(command.Groups[1].ValueSpan, CultureInfo.InvariantCulture))));
            return Way.On;
        }

        if (Sleep.Match(text) is { Success: true } sleep)
        {
            if (text.Contains("inf", StringComparison.Ordinal))
            {
                steps.Add(new InlineStep.Forever());
                return Way.End;
            }

            var length = CodeText.FindParenthesized(text, sleep.Index + sleep.Length - 1) is { } argument ? NumberExpression.Evaluate(argument, _numbers) ?? 1 : 1;
            steps.Add(new InlineStep.Sleep(TimeSpan.FromSeconds(Math.Clamp(length, 0, 1e7))));
            return Way.On;
        }

        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return Way.On;
        var (called, arguments) = (text[..open].Trim(), CodeText.FindParenthesized(text, open) ?? "");
        if (called.StartsWith("await ", StringComparison.Ordinal)) called = called[6..];
        switch (called)
        {
            case "print":
                steps.Add(new InlineStep.Print(CodeText.ShowPrinted(arguments, "python")));
                return Way.On;
            case "sys.exit" or "exit" or "quit" or "os._exit":
                return Exit(arguments.Trim(), steps);
            case "os.abort":
                steps.Add(new InlineStep.Exit(134));
                return Way.End;
            case "signal.signal":
                Handle(arguments, steps);
                return Way.On;
            case "signal.pause" or "input" or "threading.Event().wait":
                steps.Add(new InlineStep.Forever());
                return Way.End;
            case "asyncio.run" when arguments.IndexOf('(', StringComparison.Ordinal) is > 0 and var inner:
                return Run(arguments[..inner].Trim(), steps);
        }

        if (_functions.ContainsKey(called)) return Run(called, steps);
        if (Grows.IsMatch(text) && CountBytes(arguments) is not null) steps.Add(new InlineStep.Take(CountBytes(arguments)!.Value));
        return Serves(text, called, arguments, steps);
    }

    private Way Run(string function, List<InlineStep> steps)
    {
        if (!_functions.TryGetValue(function, out var body)) return Way.On;
        var way = body.Inline.Length > 0 ? RunInline(body.Inline, steps) : RunBlock(body.From, body.To, steps);
        return way == Way.End ? Way.End : Way.On;
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
        if (parts[1].StartsWith("lambda", StringComparison.Ordinal)) RunCall(parts[1][(parts[1].IndexOf(':') + 1)..].Trim(), handler);
        else Run(parts[1], handler);
        var length = handler.OfType<InlineStep.Sleep>().Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Length);
        steps.Add(new InlineStep.React(handler.OfType<InlineStep.Exit>().FirstOrDefault() is { } exit ? new TermReaction.Exits(length, exit.Code) : new TermReaction.Ignores()));
    }

    private static Way Serves(string text, string called, string arguments, List<InlineStep> steps)
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
        else if (called.EndsWith("app.run", StringComparison.Ordinal)) steps.Add(new InlineStep.Listen(arguments.Contains("host", StringComparison.Ordinal) ? 5000 : 5000, !arguments.Contains("host", StringComparison.Ordinal)));

        if (!Endless.IsMatch(text)) return Way.On;
        if (!steps.Exists(step => step is InlineStep.Listen)) steps.Add(new InlineStep.Listen(null, false));
        steps.Add(new InlineStep.Forever());
        return Way.End;
    }

    private bool? Holds(string condition)
    {
        condition = condition.Trim();
        if (condition.StartsWith('(') && condition.EndsWith(')')) condition = condition[1..^1].Trim();
        if (condition is "True" or "1") return true;
        if (condition is "False" or "0" or "None") return false;
        if (condition.StartsWith("__name__", StringComparison.Ordinal)) return true;
        if (condition.StartsWith("not ", StringComparison.Ordinal)) return !Holds(condition[4..]);
        if (Comparison.Match(condition) is not { Success: true } comparison) return null;
        if (NumberExpression.Evaluate(comparison.Groups[1].Value, _numbers) is not { } left || NumberExpression.Evaluate(comparison.Groups[3].Value, _numbers) is not { } right) return null;
        return comparison.Groups[2].Value switch { "<" => left < right, "<=" => left <= right, ">" => left > right, ">=" => left >= right, "==" => left == right, _ => left != right };
    }

    private static List<(int Indent, string Text)> SplitLines(string code)
    {
        var lines = new List<(int, string)>();
        foreach (var (row, start) in SplitRows(code))
        {
            var text = row.TrimStart(' ', '\t');
            if (text.Length == 0 || text[0] == '#') continue;
            var indent = row.Length - text.Length;
            if (Compound.IsMatch(text) || text.StartsWith("def ", StringComparison.Ordinal)) lines.Add((indent, text));
            else foreach (var statement in SplitStatements(text)) lines.Add((indent, statement));
        }

        return lines;
    }

    /// <summary>Rows of a program, those within brackets or long strings together.</summary>
    private static IEnumerable<(string Row, int Start)> SplitRows(string code)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index <= code.Length; index++)
        {
            if (index < code.Length && code[index] is '"' or '\'')
            {
                index = CodeText.FindEndOfString(code, index);
                continue;
            }

            if (index < code.Length && code[index] is '(' or '[' or '{') depth++;
            if (index < code.Length && code[index] is ')' or ']' or '}') depth--;
            if (index < code.Length && (code[index] != '\n' || depth > 0)) continue;
            yield return (code[start..Math.Min(index, code.Length)].TrimEnd('\r', ' '), start);
            start = index + 1;
        }

        if (start < code.Length) yield return (code[start..], start);
    }

    /// <summary>Statements of a row, split at its semicolons; a compound one takes the rest of its row.</summary>
    private static IEnumerable<string> SplitStatements(string text)
    {
        var (start, depth) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'')
            {
                index = Math.Min(CodeText.FindEndOfString(text, index), text.Length - 1);
                continue;
            }

            depth += text[index] is '(' or '[' or '{' ? 1 : text[index] is ')' or ']' or '}' ? -1 : 0;
            if (text[index] == '#' && depth == 0)
            {
                text = text[..index];
                break;
            }

            if (text[index] != ';' || depth > 0) continue;
            if (text[start..index].Trim() is { Length: > 0 } statement) yield return statement;
            start = index + 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } last) yield return last;
    }

    private static int FindHeaderEnd(string text)
    {
        var depth = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'')
            {
                index = CodeText.FindEndOfString(text, index);
                continue;
            }

            depth += text[index] is '(' or '[' or '{' ? 1 : text[index] is ')' or ']' or '}' ? -1 : 0;
            if (text[index] == ':' && depth == 0) return index;
        }

        return text.Length - 1;
    }

    private enum Way
    {
        /// <summary>To the next statement.</summary>
        On,

        /// <summary>Out of the loop.</summary>
        Break,

        /// <summary>To the loop's next round.</summary>
        Continue,

        /// <summary>Out of the function.</summary>
        Return,

        /// <summary>Nothing comes after it.</summary>
        End,
    }

    [GeneratedRegex(@"^(while|for|if|elif|else|try|except|finally|with|class|def|async)\b[^=]*:")]
    private static partial Regex Compound { get; }

    [GeneratedRegex(@"^for\s+(\w{1,40})\s+in\s+range\((.{1,80})\)$")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"^([A-Za-z_]\w{0,60})\s*(=|\+=|-=|\*=)\s*([^=].*)$", RegexOptions.Singleline)]
    private static partial Regex Assignment { get; }

    [GeneratedRegex(@"(?:^|\.|\s)sleep\s*\(")]
    private static partial Regex Sleep { get; }

    [GeneratedRegex(@"^(?:bytearray|bytes)\((.{1,60})\)$")]
    private static partial Regex Allocated { get; }

    [GeneratedRegex(@"^(b?'[^']{0,200}'|b?""[^""]{0,200}""|\[[^\]]{0,60}\])\s*\*\s*(.{1,60})$")]
    private static partial Regex Repeated { get; }

    [GeneratedRegex(@"^\[(.{1,100})\sfor\s\w+\sin\srange\((.{1,40})\)\]$")]
    private static partial Regex Comprehension { get; }

    [GeneratedRegex(@"^(?:os\.system|subprocess\.\w+)\(.{0,20}?sleep[ '"",]+(\d{1,6})")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\.(?:append|extend|add)\(")]
    private static partial Regex Grows { get; }

    [GeneratedRegex(@"port\s*=\s*(\d{1,5})|,\s*(\d{2,5})\s*[),]")]
    private static partial Regex Port { get; }

    [GeneratedRegex(@"serve_forever|\.accept\(|run_forever|http\.server\.test\(|app\.run\(|uvicorn\.run\(|run_app\(|\.start_server|\.join\(\)|wsgi\.server|serve\(app")]
    private static partial Regex Endless { get; }

    [GeneratedRegex(@"^([^<>=!]{1,60}?)\s*(<=|>=|==|!=|<|>)\s*([^<>=!]{1,60})$")]
    private static partial Regex Comparison { get; }
}
