using System.Globalization;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Evaluates <c>$(( ))</c>: whole numbers of 64 bits, the operators of C, and assignments.</summary>
internal sealed class Arithmetic
{
    private const int DeepestNesting = 32;

    private static readonly string[][] Levels =
    [
        ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"],
    ];

    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="];

    private readonly string _text;
    private readonly ShellState _state;
    private readonly int _depth;
    private int _position;
    private int _nesting;
    private bool _skips;

    private Arithmetic(string text, ShellState state, int depth) => (_text, _state, _depth) = (text, state, depth);

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
            parser.SkipBlanks();
            if (parser._position < text.Length) throw new ArithmeticFault("syntax error");
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
        while (Take(",")) value = EvaluateAssignment();
        return value;
    }

    private long EvaluateAssignment()
    {
        if (++_nesting > DeepestNesting) throw new ArithmeticFault("expression recursion level exceeded");
        var start = _position;
        long value;
        if (TakeName() is { } plain && WithIndex(plain) is { } name && TakeAssignmentOperator() is { } operation)
        {
            value = EvaluateAssignment();
            if (operation != "=") value = Apply(operation[..^1], ReadVariable(name), value);
            Set(name, value);
        }
        else
        {
            _position = start;
            value = Choose();
        }

        _nesting--;
        return value;
    }

    private long Choose()
    {
        var condition = EvaluateBinary(0);
        if (!Take("?")) return condition;
        var skips = _skips;
        _skips = skips || condition == 0;
        var yes = EvaluateAssignment();
        if (!Take(":")) throw new ArithmeticFault("expected ':'");
        _skips = skips || condition != 0;
        var no = EvaluateAssignment();
        _skips = skips;
        return condition != 0 ? yes : no;
    }

    private long EvaluateBinary(int level)
    {
        if (level == Levels.Length) return EvaluatePower();
        var left = EvaluateBinary(level + 1);
        while (TakeOperator(Levels[level]) is { } operation)
        {
            var skips = _skips;
            if (operation == "&&" && left == 0 || operation == "||" && left != 0) _skips = true;
            var right = EvaluateBinary(level + 1);
            _skips = skips;
            left = Apply(operation, left, right);
        }

        return left;
    }

    private long EvaluatePower()
    {
        var value = EvaluateUnary();
        if (!Take("**")) return value;
        var exponent = EvaluatePower();
        if (exponent < 0) throw new ArithmeticFault("exponent less than 0");
        var result = 1L;
        for (var count = 0; count < Math.Min(exponent, 64); count++) result = unchecked(result * value);
        return result;
    }

    private long EvaluateUnary()
    {
        if (++_nesting > DeepestNesting) throw new ArithmeticFault("expression recursion level exceeded");
        SkipBlanks();
        long value;
        if (Take("++")) value = Step(TakeNameOrFail(), 1);
        else if (Take("--") && TakeName() is { } decremented) value = Step(decremented, -1);
        else if (Take("!")) value = EvaluateUnary() == 0 ? 1 : 0;
        else if (Take("~")) value = ~EvaluateUnary();
        else if (Take("-")) value = unchecked(-EvaluateUnary());
        else if (Take("+")) value = EvaluateUnary();
        else value = EvaluatePrimary();
        _nesting--;
        return value;
    }

    private long EvaluatePrimary()
    {
        if (Take("("))
        {
            var value = EvaluateComma();
            if (!Take(")")) throw new ArithmeticFault("missing ')'");
            return value;
        }

        SkipBlanks();
        if (_position < _text.Length && char.IsAsciiDigit(_text[_position])) return ReadLiteral();
        var name = WithIndex(TakeNameOrFail());
        if (Take("++")) return Step(name, 1) - 1;
        if (Take("--")) return Step(name, -1) + 1;
        return ReadVariable(name);
    }

    private long ReadLiteral()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] == '#')) _position++;
        var text = _text[start.._position];
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : throw MakeInvalid(text);
        if (text.Length > 1 && text[0] == '0') return ParseOctal(text);
        if (text.StartsWith("10#", StringComparison.Ordinal)) text = text[3..];
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw MakeInvalid(text);
    }

    private static long ParseOctal(string text)
    {
        var value = 0L;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '7') throw MakeInvalid(text);
            value = unchecked(value * 8 + (digit - '0'));
        }

        return value;
    }

    /// <summary>After a name: the array item selected by <c>[…]</c>, or the name itself.</summary>
    private string WithIndex(string name)
    {
        if (_position >= _text.Length || _text[_position] != '[' || ++_nesting > DeepestNesting) return name;
        var array = _state.Find(name);
        var close = _text.IndexOf(']', _position);
        if (close < 0) throw new ArithmeticFault("bad array subscript");
        string key;
        if (array is { IsMap: true })
        {
            key = _text[(_position + 1)..close].Trim('"', '\'');
            _position = close + 1;
        }
        else
        {
            _position++;
            key = EvaluateComma().ToString(CultureInfo.InvariantCulture);
            if (!Take("]")) throw new ArithmeticFault("bad array subscript");
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

    private long Apply(string operation, long left, long right)
    {
        if (operation is "/" or "%" && right is 0 or -1)
        {
            if (right == 0) return _skips ? 0 : throw new ArithmeticFault("divide by zero");
            return operation == "/" ? unchecked(-left) : 0;
        }

        return unchecked(operation switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            "%" => left % right,
            "<<" => left << (int)(right & 63),
            ">>" => left >> (int)(right & 63),
            "&" => left & right,
            "|" => left | right,
            "^" => left ^ right,
            "==" => left == right ? 1 : 0,
            "!=" => left != right ? 1 : 0,
            "<" => left < right ? 1 : 0,
            ">" => left > right ? 1 : 0,
            "<=" => left <= right ? 1 : 0,
            ">=" => left >= right ? 1 : 0,
            "&&" => left != 0 && right != 0 ? 1 : 0,
            "||" => left != 0 || right != 0 ? 1 : 0,
            _ => throw new ArithmeticFault("syntax error"),
        });
    }

    private string TakeNameOrFail() => TakeName() ?? throw new ArithmeticFault("syntax error");

    private string? TakeName()
    {
        SkipBlanks();
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetter(_text[_position]) || _text[_position] == '_'
            || (_position > start && char.IsAsciiDigit(_text[_position])))) _position++;
        return _position > start ? _text[start.._position] : null;
    }

    private string? TakeAssignmentOperator()
    {
        SkipBlanks();
        foreach (var operation in Assignments)
            if (IsAt(operation) && !(operation == "=" && IsAt("==")))
            {
                _position += operation.Length;
                return operation;
            }

        return null;
    }

    private string? TakeOperator(string[] operations)
    {
        SkipBlanks();
        foreach (var operation in operations)
        {
            if (!IsAt(operation)) continue;
            var next = _position + operation.Length < _text.Length ? _text[_position + operation.Length] : '\0';
            // "&" is not "&&", "<" is not "<<", "*" is not "**", and none of them is "&=".
            if (operation.Length == 1 && "&|<>*".Contains(operation[0]) && next == operation[0]) continue;
            if (next == '=' && operation is "|" or "^" or "&" or "+" or "-" or "*" or "/" or "%" or "<<" or ">>") continue;
            _position += operation.Length;
            return operation;
        }

        return null;
    }

    private bool Take(string text)
    {
        SkipBlanks();
        if (!IsAt(text)) return false;
        _position += text.Length;
        return true;
    }

    private bool IsAt(string text) => string.CompareOrdinal(_text, _position, text, 0, text.Length) == 0;

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position])) _position++;
    }

    private static ArithmeticFault MakeInvalid(string text) => new($"{text}: value too great for base or invalid number");

    /// <summary>Aborts the evaluation; never leaves this class.</summary>
    private sealed class ArithmeticFault(string message) : Exception(message);
}
