using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Inline;

/// <summary>What is known of the values in a Python program: numbers in variables, conditions, and the sizes of what it allocates.</summary>
internal sealed partial class PythonValues
{
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);

    /// <summary>The numbers as a text, to see whether any has changed.</summary>
    public string Fingerprint => string.Join(',', _numbers);

    /// <summary>The value of an expression; null when it is not known.</summary>
    public double? Evaluate(string expression) => NumberExpression.Evaluate(expression, _numbers);

    /// <summary>Sets a variable.</summary>
    public void Set(string name, double value) => _numbers[name] = value;

    /// <summary>Assigns to a variable; one that gets an unknown value is unknown.</summary>
    /// <returns>Whether the value is a known number.</returns>
    public bool TryAssign(string name, string operation, string value)
    {
        if (Evaluate(value) is not { } number)
        {
            _numbers.Remove(name);
            return false;
        }

        var before = _numbers.GetValueOrDefault(name);
        _numbers[name] = operation switch { "+=" => before + number, "-=" => before - number, "*=" => before * number, _ => number };
        return true;
    }

    /// <summary>A copy of all variables, for <see cref="Restore"/>.</summary>
    public IReadOnlyDictionary<string, double> Copy() => new Dictionary<string, double>(_numbers);

    /// <summary>Sets all variables to what they were.</summary>
    public void Restore(IReadOnlyDictionary<string, double> copy)
    {
        _numbers.Clear();
        foreach (var (name, value) in copy) _numbers[name] = value;
    }

    /// <summary>Whether a condition holds; null when it is not known.</summary>
    public bool? Holds(string condition)
    {
        condition = condition.Trim();
        if (condition.StartsWith('(') && condition.EndsWith(')')) condition = condition[1..^1].Trim();
        if (condition is "True" or "1") return true;
        if (condition is "False" or "0" or "None") return false;
        if (condition.StartsWith("__name__", StringComparison.Ordinal)) return true;
        if (condition.StartsWith("not ", StringComparison.Ordinal)) return !Holds(condition[4..]);
        if (Comparison.Match(condition) is not { Success: true } comparison) return null;
        if (Evaluate(comparison.Groups[1].Value) is not { } left || Evaluate(comparison.Groups[3].Value) is not { } right) return null;
        return comparison.Groups[2].Value switch { "<" => left < right, "<=" => left <= right, ">" => left > right, ">=" => left >= right, "==" => left == right, _ => left != right };
    }

    /// <summary>Bytes that a value takes: <c>'x' * 10**9</c>, <c>bytearray(1024 * 1024)</c>, <c>[0] * n</c>; null for a value without a length of its own.</summary>
    public long? CountBytes(string value)
    {
        if (Allocated.Match(value) is { Success: true } allocated && Evaluate(allocated.Groups[1].Value) is > 0 and var size) return (long)Math.Min(size, 1e15);
        if (Comprehension.Match(value) is { Success: true } many && Evaluate(many.Groups[2].Value) is { } count)
            return (long)Math.Min(count * (CountBytes(many.Groups[1].Value.Trim()) ?? 8), 1e15);
        if (Repeated.Match(value) is not { Success: true } repeated || Evaluate(repeated.Groups[2].Value) is not { } times) return null;
        return (long)Math.Min(times * (repeated.Groups[1].Value[0] == '[' ? 8 : Math.Max(1, repeated.Groups[1].Value.Length - 2)), 1e15);
    }

    [GeneratedRegex(@"^(?:bytearray|bytes)\((.{1,60})\)$")]
    private static partial Regex Allocated { get; }

    [GeneratedRegex(@"^(b?'[^']{0,200}'|b?""[^""]{0,200}""|\[[^\]]{0,60}\])\s*\*\s*(.{1,60})$")]
    private static partial Regex Repeated { get; }

    [GeneratedRegex(@"^\[(.{1,100})\sfor\s\w+\sin\srange\((.{1,40})\)\]$")]
    private static partial Regex Comprehension { get; }

    [GeneratedRegex(@"^([^<>=!]{1,60}?)\s*(<=|>=|==|!=|<|>)\s*([^<>=!]{1,60})$")]
    private static partial Regex Comparison { get; }
}
