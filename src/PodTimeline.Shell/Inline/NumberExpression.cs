using System.Globalization;

namespace PodTimeline.Shell.Inline;

/// <summary>Numbers as programs write them: <c>1024 * 1024</c>, <c>10**9</c>, <c>1_000</c>, <c>5e3</c>, names that stand for numbers.</summary>
internal sealed class NumberExpression(string text, IReadOnlyDictionary<string, double> names)
{
    private const int Deepest = 20;

    private int _position;
    private int _depth;

    /// <summary>The value; null when any part is not known.</summary>
    public static double? Evaluate(string text, IReadOnlyDictionary<string, double> names)
    {
        if (text.Length > 200) return null;
        var reader = new NumberExpression(text, names);
        var value = reader.Sum();
        reader.SkipBlanks();
        return reader._position == text.Length && value is { } number && double.IsFinite(number) ? number : null;
    }

    private double? Sum()
    {
        var value = Product();
        while (Next('+', '-') is { } operation) value = operation == '+' ? value + Product() : value - Product();
        return value;
    }

    private double? Product()
    {
        var value = Power();
        while (Next('*', '/') is { } operation)
        {
            if (operation == '/' && _position < text.Length && text[_position] == '/') _position++;
            var other = Power();
            value = operation == '*' ? value * other : value / other;
        }

        return value;
    }

    private double? Power()
    {
        var value = Atom();
        SkipBlanks();
        if (_position + 1 >= text.Length || text[_position] != '*' || text[_position + 1] != '*' || ++_depth > Deepest) return value;
        _position += 2;
        return value is { } number && Power() is { } exponent ? Math.Pow(number, exponent) : null;
    }

    private double? Atom()
    {
        SkipBlanks();
        if (_position >= text.Length || ++_depth > Deepest) return null;
        var start = _position;
        if (text[start] == '-')
        {
            _position++;
            return -Atom();
        }

        if (text[start] == '(')
        {
            _position++;
            var inner = Sum();
            SkipBlanks();
            if (_position >= text.Length || text[_position++] != ')') return null;
            return inner;
        }

        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '_' or '.')) _position++;
        var word = text[start.._position];
        if (word.Length == 0) return null;
        if (!char.IsAsciiDigit(word[0]) && word[0] != '.') return names.TryGetValue(word, out var known) ? known : null;
        return double.TryParse(word.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private char? Next(char first, char second)
    {
        SkipBlanks();
        if (_position >= text.Length || (text[_position] != first && text[_position] != second)) return null;
        if (text[_position] == '*' && _position + 1 < text.Length && text[_position + 1] == '*') return null;
        return text[_position++];
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && text[_position] == ' ') _position++;
    }
}
