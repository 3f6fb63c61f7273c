using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Inline;

/// <summary>Reads the statements of a Python program, as far as they sleep, print, loop, exit or listen.</summary>
internal sealed partial class PythonReader
{
    private const int Deepest = 20;

    private readonly List<PythonStatement> _lines;
    private readonly PythonValues _values = new();
    private readonly PythonCalls _calls;
    private readonly Dictionary<string, (int From, int To, string Inline)> _functions = new(StringComparer.Ordinal);
    private int _depth;
    private int _work;

    public PythonReader(string code) => (_lines, _calls) = (PythonSyntax.ReadStatements(code), new PythonCalls(_values, RunFunction));

    /// <summary>What the program does.</summary>
    public ImmutableArray<InlineStep> Read()
    {
        var steps = new List<InlineStep>();
        RunBlock(0, _lines.Count, steps);
        return [.. steps];
    }

    /// <summary>Follows a block.</summary>
    /// <returns>How it is left.</returns>
    private PythonFlow RunBlock(int from, int to, List<InlineStep> steps)
    {
        if (++_depth > Deepest) return Leave(PythonFlow.On);
        for (var index = from; index < to;)
        {
            if (++_work > InlineProgram.MostSteps || steps.Count > InlineProgram.MostSteps) return Leave(PythonFlow.End);
            var (indent, text) = _lines[index];
            var end = index + 1;
            while (end < to && _lines[end].Indent > indent) end++;
            var flow = text.EndsWith(':') || PythonSyntax.IsCompound(text) ? RunHeader(text, index + 1, end, steps) : RunSimple(text, steps);
            if (text.StartsWith("if ", StringComparison.Ordinal)) end = SkipBranches(end, to, indent);
            if (flow != PythonFlow.On) return Leave(flow);
            index = end;
        }

        return Leave(PythonFlow.On);
    }

    private PythonFlow Leave(PythonFlow flow)
    {
        _depth--;
        return flow;
    }

    private PythonFlow RunHeader(string text, int from, int to, List<InlineStep> steps)
    {
        var colon = PythonSyntax.FindHeaderEnd(text);
        var (head, rest) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        PythonFlow Body(List<InlineStep> into) => rest.Length > 0 ? RunInline(rest, into) : RunBlock(from, to, into);
        if (head.StartsWith("def ", StringComparison.Ordinal) || head.StartsWith("async def ", StringComparison.Ordinal))
        {
            var name = head[(head.IndexOf("def ", StringComparison.Ordinal) + 4)..].Split('(')[0].Trim();
            _functions[name] = (from, to, rest);
            return PythonFlow.On;
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
        return PythonFlow.On;
    }

    private PythonFlow RunInline(string text, List<InlineStep> steps)
    {
        foreach (var statement in PythonSyntax.SplitStatements(text))
            if (RunSimple(statement, steps) is not PythonFlow.On and var flow) return flow;
        return PythonFlow.On;
    }

    private PythonFlow RunWhile(string condition, Func<List<InlineStep>, PythonFlow> body, List<InlineStep> steps)
    {
        for (var round = 0; round < InlineProgram.MostSteps; round++)
        {
            var holds = _values.Holds(condition);
            if (holds == false) return PythonFlow.On;
            var (once, before) = (new List<InlineStep>(), _values.Fingerprint);
            var flow = body(once);
            steps.AddRange(once);
            if (flow == PythonFlow.End) return PythonFlow.End;
            if (flow == PythonFlow.Break || holds is null) return PythonFlow.On;
            if (_values.Fingerprint != before) continue;
            // Nothing in its condition changes: it goes on forever.
            steps.Add(once.Exists(step => step is InlineStep.Sleep) ? new InlineStep.Repeat([.. once]) : new InlineStep.Forever());
            return PythonFlow.End;
        }

        steps.Add(new InlineStep.Forever());
        return PythonFlow.End;
    }

    private PythonFlow RunFor(string head, Func<List<InlineStep>, PythonFlow> body, List<InlineStep> steps)
    {
        var rounds = 1;
        string? name = null;
        if (Range.Match(head) is { Success: true } range)
        {
            var limits = CodeText.SplitArguments(range.Groups[2].Value).Select(limit => _values.Evaluate(limit)).ToList();
            name = range.Groups[1].Value;
            var (first, last, step) = limits.Count switch { 1 => (0, limits[0] ?? 1, 1), 2 => (limits[0] ?? 0, limits[1] ?? 1, 1), _ => (limits[0] ?? 0, limits[1] ?? 1, limits[2] ?? 1) };
            rounds = step == 0 ? 0 : (int)Math.Clamp(Math.Ceiling((last - first) / step), 0, InlineProgram.MostSteps);
            _values.Set(name, first);
        }
        else if (head.Contains("count(", StringComparison.Ordinal)) return RunWhile("True", body, steps);

        for (var round = 0; round < rounds; round++)
        {
            if (name is not null) _values.Set(name, round);
            var flow = body(steps);
            if (flow == PythonFlow.End) return PythonFlow.End;
            if (flow == PythonFlow.Break || steps.Count > InlineProgram.MostSteps) break;
        }

        return PythonFlow.On;
    }

    private PythonFlow RunIf(string condition, int from, int to, Func<List<InlineStep>, PythonFlow> body, List<InlineStep> steps)
    {
        var holds = _values.Holds(condition);
        if (holds is null)
        {
            // Unknown: the branch that does not fail the program is taken.
            var trial = new List<InlineStep>();
            var numbers = _values.Copy();
            var flow = body(trial);
            if (trial.OfType<InlineStep.Exit>().Any(exit => exit.Code != 0))
            {
                _values.Restore(numbers);
                holds = false;
            }
            else
            {
                steps.AddRange(trial);
                return flow;
            }
        }

        if (holds == true) return body(steps);
        var indent = from > 0 && from - 1 < _lines.Count ? _lines[from - 1].Indent : 0;
        if (to >= _lines.Count || _lines[to].Indent != indent) return PythonFlow.On;
        var next = _lines[to].Text;
        var end = to + 1;
        while (end < _lines.Count && _lines[end].Indent > indent) end++;
        if (next.StartsWith("elif ", StringComparison.Ordinal)) return RunHeader(next[2..], to + 1, end, steps);
        if (!next.StartsWith("else:", StringComparison.Ordinal)) return PythonFlow.On;
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

    private PythonFlow RunSimple(string text, List<InlineStep> steps)
    {
        if (text is "break") return PythonFlow.Break;
        if (text is "continue") return PythonFlow.Continue;
        if (text.StartsWith("return", StringComparison.Ordinal)) return PythonFlow.Return;
        if (text.StartsWith("import ", StringComparison.Ordinal) || text.StartsWith("from ", StringComparison.Ordinal) || text is "pass") return PythonFlow.On;
        if (text.StartsWith("raise", StringComparison.Ordinal)) return PythonCalls.Raise(text, steps);
        if (text.StartsWith("assert ", StringComparison.Ordinal)) return _values.Holds(CodeText.SplitArguments(text[7..])[0]) == false ? PythonCalls.Raise("raise AssertionError", steps) : PythonFlow.On;
        if (Assignment.Match(text) is { Success: true } assignment) return Assign(assignment, steps);
        return _calls.Run(text, steps);
    }

    private PythonFlow Assign(Match assignment, List<InlineStep> steps)
    {
        var value = assignment.Groups[3].Value;
        if (_values.TryAssign(assignment.Groups[1].Value, assignment.Groups[2].Value, value)) return PythonFlow.On;
        if (_values.CountBytes(value) is { } bytes) steps.Add(new InlineStep.Take(bytes));
        return _calls.Run(value, steps);
    }

    private PythonFlow? RunFunction(string name, List<InlineStep> steps)
    {
        if (!_functions.TryGetValue(name, out var body)) return null;
        var flow = body.Inline.Length > 0 ? RunInline(body.Inline, steps) : RunBlock(body.From, body.To, steps);
        return flow == PythonFlow.End ? PythonFlow.End : PythonFlow.On;
    }

    [GeneratedRegex(@"^for\s+(\w{1,40})\s+in\s+range\((.{1,80})\)$")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"^([A-Za-z_]\w{0,60})\s*(=|\+=|-=|\*=)\s*([^=].*)$", RegexOptions.Singleline)]
    private static partial Regex Assignment { get; }
}
