using System.Globalization;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Evaluates <c>$(( ))</c>: whole numbers of 64 bits, the operators of C, and assignments.</summary>
internal sealed class Arithmetic
{
    private const int DeepestNesting = 32;

    private readonly ArithmeticScanner _scanner;
    private readonly ShellState _state;
    private readonly int _depth;
    private int _nesting;
    private bool _skips;

    private Arithmetic(string text, ShellState state, int depth) => (_scanner, _state, _depth) = (new ArithmeticScanner(text), state, depth);

    /// <summary>Evaluates an expression.</summary>
    /// <param name="text">The expression, parameters already expanded.</param>
    /// <param name="state">Where variables are read and set.</param>
    /// <param name="error">What the shell says when it cannot be evaluated; null when it could.</param>
    public static long Evaluate(string text, ShellState state, out string? error) => Evaluate(text, state, 0, out error);

    private static long Evaluate(string text, ShellState state, int depth, out string? error)
    {
        error = null;
        if (string.IsNullOrWhiteSpace(text)) return 0;
        if (depth > 8 || text.Length > 4_096)
        {
            error = "expression recursion level exceeded";
            return 0;
        }

        try
        {
            var parser = new Arithmetic(text, state, depth);
            var value = parser.EvaluateComma();
            if (!parser._scanner.IsAtEnd) throw new ArithmeticFault("syntax error");
            return value;
        }
        catch (ArithmeticFault fault)
        {
            error = fault.Message;
            return 0;
        }
    }

    private long EvaluateComma()
    {
        var value = EvaluateAssignment();
        while (_scanner.Take(",")) value = EvaluateAssignment();
        return value;
    }

    private long EvaluateAssignment()
    {
        if (++_nesting > DeepestNesting) throw new ArithmeticFault("expression recursion level exceeded");
        var start = _scanner.Position;
        long value;
        if (_scanner.TakeName() is { } plain && WithIndex(plain) is { } name && _scanner.TakeAssignmentOperator() is { } operation)
        {
            value = EvaluateAssignment();
            if (operation != "=") value = ArithmeticOperators.Apply(operation[..^1], ReadVariable(name), value, _skips);
            Set(name, value);
        }
        else
        {
            _scanner.Position = start;
            value = Choose();
        }

        _nesting--;
        return value;
    }

    private long Choose()
    {
        var condition = EvaluateBinary(0);
        if (!_scanner.Take("?")) return condition;
        var skips = _skips;
        _skips = skips || condition == 0;
        var yes = EvaluateAssignment();
        if (!_scanner.Take(":")) throw new ArithmeticFault("expected ':'");
        _skips = skips || condition != 0;
        var no = EvaluateAssignment();
        _skips = skips;
        return condition != 0 ? yes : no;
    }

    private long EvaluateBinary(int level)
    {
        if (level == ArithmeticOperators.Levels.Length) return EvaluatePower();
        var left = EvaluateBinary(level + 1);
        while (_scanner.TakeOperator(ArithmeticOperators.Levels[level]) is { } operation)
        {
            var skips = _skips;
            if (operation == "&&" && left == 0 || operation == "||" && left != 0) _skips = true;
            var right = EvaluateBinary(level + 1);
            _skips = skips;
            left = ArithmeticOperators.Apply(operation, left, right, _skips);
        }

        return left;
    }

    private long EvaluatePower()
    {
        var value = EvaluateUnary();
        if (!_scanner.Take("**")) return value;
        var exponent = EvaluatePower();
        if (exponent < 0) throw new ArithmeticFault("exponent less than 0");
        var result = 1L;
        for (var count = 0; count < Math.Min(exponent, 64); count++) result = unchecked(result * value);
        return result;
    }

    private long EvaluateUnary()
    {
        if (++_nesting > DeepestNesting) throw new ArithmeticFault("expression recursion level exceeded");
        long value;
        if (_scanner.Take("++")) value = Step(TakeNameOrFail(), 1);
        else if (_scanner.Take("--") && _scanner.TakeName() is { } decremented) value = Step(decremented, -1);
        else if (_scanner.Take("!")) value = EvaluateUnary() == 0 ? 1 : 0;
        else if (_scanner.Take("~")) value = ~EvaluateUnary();
        else if (_scanner.Take("-")) value = unchecked(-EvaluateUnary());
        else if (_scanner.Take("+")) value = EvaluateUnary();
        else value = EvaluatePrimary();
        _nesting--;
        return value;
    }

    private long EvaluatePrimary()
    {
        if (_scanner.Take("("))
        {
            var value = EvaluateComma();
            if (!_scanner.Take(")")) throw new ArithmeticFault("missing ')'");
            return value;
        }

        if (_scanner.IsAtDigit) return _scanner.ReadLiteral();
        var name = WithIndex(TakeNameOrFail());
        if (_scanner.Take("++")) return Step(name, 1) - 1;
        if (_scanner.Take("--")) return Step(name, -1) + 1;
        return ReadVariable(name);
    }

    /// <summary>After a name: the array item selected by <c>[…]</c>, or the name itself.</summary>
    private string WithIndex(string name)
    {
        if (!_scanner.IsAtIndex || ++_nesting > DeepestNesting) return name;
        if (!_scanner.HasClosingBracket) throw new ArithmeticFault("bad array subscript");
        string key;
        if (_state.Find(name) is { IsMap: true })
        {
            key = _scanner.TakeBracketed().Trim('"', '\'');
        }
        else
        {
            _scanner.Position++;
            key = EvaluateComma().ToString(CultureInfo.InvariantCulture);
            if (!_scanner.Take("]")) throw new ArithmeticFault("bad array subscript");
        }

        return $"{name}[{key}";
    }

    private long ReadVariable(string name)
    {
        if (_skips) return 0;
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var text = bracket < 0 ? _state.FindValue(name) : _state.Find(name[..bracket])?.FindItem(name[(bracket + 1)..]);
        if (string.IsNullOrEmpty(text)) return 0;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain) && text is not ['0', _, ..]) return plain;
        if (Assumptions.UnknownText.IsIn(text)) return 0;
        var value = Evaluate(text, _state, _depth + 1, out var error);
        return error is null ? value : throw new ArithmeticFault(error);
    }

    private long Step(string name, int by)
    {
        var value = unchecked(ReadVariable(name) + by);
        Set(name, value);
        return value;
    }

    private void Set(string name, long value)
    {
        if (name.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket)
        {
            if (!_skips) _state.Put(name[..bracket], (_state.Find(name[..bracket]) ?? new Interpreting.Variable("", false, false, [])).With(name[(bracket + 1)..], value.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        if (!_skips && !_state.Set(name, value.ToString(CultureInfo.InvariantCulture))) throw new ArithmeticFault($"{name}: is read only");
    }

    private string TakeNameOrFail() => _scanner.TakeName() ?? throw new ArithmeticFault("syntax error");
}
