using System.Globalization;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Reads the names, numbers and operators of an arithmetic expression, from left to right.</summary>
internal sealed class ArithmeticScanner(string text)
{
    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="];

    /// <summary>Where it reads next; may be set back.</summary>
    public int Position { get; set; }

    /// <summary>Whether only blanks are left.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return Position >= text.Length;
        }
    }

    /// <summary>Whether the next character, blanks aside, is a digit.</summary>
    public bool IsAtDigit
    {
        get
        {
            SkipBlanks();
            return Position < text.Length && char.IsAsciiDigit(text[Position]);
        }
    }

    /// <summary>Whether the very next character is an opening bracket.</summary>
    public bool IsAtIndex => Position < text.Length && text[Position] == '[';

    /// <summary>Whether the brackets that open here are closed anywhere.</summary>
    public bool HasClosingBracket => text.IndexOf(']', Position) >= 0;

    /// <summary>The text in the brackets that open here, read past the closing one.</summary>
    public string TakeBracketed()
    {
        var close = text.IndexOf(']', Position);
        var key = text[(Position + 1)..close];
        Position = close + 1;
        return key;
    }

    /// <summary>A number: decimal, octal or hexadecimal.</summary>
    public long ReadLiteral()
    {
        var start = Position;
        while (Position < text.Length && (char.IsAsciiLetterOrDigit(text[Position]) || text[Position] == '#')) Position++;
        var digits = text[start..Position];
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return long.TryParse(digits.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex) ? hex : throw MakeInvalid(digits);
        if (digits.Length > 1 && digits[0] == '0') return ParseOctal(digits);
        if (digits.StartsWith("10#", StringComparison.Ordinal)) digits = digits[3..];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw MakeInvalid(digits);
    }

    private static long ParseOctal(string digits)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7') throw MakeInvalid(digits);
            value = unchecked(value * 8 + (digit - '0'));
        }

        return value;
    }

    /// <summary>A name; null when there is none.</summary>
    public string? TakeName()
    {
        SkipBlanks();
        var start = Position;
        while (Position < text.Length && (char.IsAsciiLetter(text[Position]) || text[Position] == '_'
            || (Position > start && char.IsAsciiDigit(text[Position])))) Position++;
        return Position > start ? text[start..Position] : null;
    }

    /// <summary>An operator that assigns; null when there is none.</summary>
    public string? TakeAssignmentOperator()
    {
        SkipBlanks();
        foreach (var operation in Assignments)
            if (IsAt(operation) && !(operation == "=" && IsAt("==")))
            {
                Position += operation.Length;
                return operation;
            }

        return null;
    }

    /// <summary>One of some operators; null when none of them comes next.</summary>
    public string? TakeOperator(string[] operations)
    {
        SkipBlanks();
        foreach (var operation in operations)
        {
            if (!IsAt(operation)) continue;
            var next = Position + operation.Length < text.Length ? text[Position + operation.Length] : '\0';
            // "&" is not "&&", "<" is not "<<", "*" is not "**", and none of them is "&=".
            if (operation.Length == 1 && "&|<>*".Contains(operation[0]) && next == operation[0]) continue;
            if (next == '=' && operation is "|" or "^" or "&" or "+" or "-" or "*" or "/" or "%" or "<<" or ">>") continue;
            Position += operation.Length;
            return operation;
        }

        return null;
    }

    /// <summary>A text, if it comes next.</summary>
    public bool Take(string wanted)
    {
        SkipBlanks();
        if (!IsAt(wanted)) return false;
        Position += wanted.Length;
        return true;
    }

    private bool IsAt(string wanted) => string.CompareOrdinal(text, Position, wanted, 0, wanted.Length) == 0;

    private void SkipBlanks()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position])) Position++;
    }

    private static ArithmeticFault MakeInvalid(string digits) => new($"{digits}: value too great for base or invalid number");
}
