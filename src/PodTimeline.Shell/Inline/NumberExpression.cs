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
        var value = reader.ReadSum();
        reader.SkipBlanks();
        return reader._position == text.Length && value is { } number && double.IsFinite(number) ? number : null;
    }

    private double? ReadSum()
    {
        var value = ReadProduct();
        while (TakeOperator('+', '-') is { } operation) value = operation == '+' ? value + ReadProduct() : value - ReadProduct();
        return value;
    }

    private double? ReadProduct()
    {
        var value = ReadPower();
        while (TakeOperator('*', '/') is { } operation)
        {
            if (operation == '/' && _position < text.Length && text[_position] == '/') _position++;
            var other = ReadPower();
            value = operation == '*' ? value * other : value / other;
        }

        return value;
    }

    private double? ReadPower()
    {
        var value = ReadAtom();
        SkipBlanks();
        if (_position + 1 >= text.Length || text[_position] != '*' || text[_position + 1] != '*' || ++_depth > Deepest) return value;
        _position += 2;
        return value is { } number && ReadPower() is { } exponent ? Math.Pow(number, exponent) : null;
    }

    private double? ReadAtom()
    {
        SkipBlanks();
        if (_position >= text.Length || ++_depth > Deepest) return null;
        var start = _position;
        if (text[start] == '-')
        {
            _position++;
            return -ReadAtom();
        }

        if (text[start] == '(')
        {
            _position++;
            var inner = ReadSum();
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

    private char? TakeOperator(char first, char second)
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
