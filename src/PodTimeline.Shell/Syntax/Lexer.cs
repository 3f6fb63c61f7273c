using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Syntax;

/// <summary>Splits a script into tokens. Words are read with everything nested in them.</summary>
internal sealed partial class Lexer
{
    private static readonly string[] Operators =
    [
        ";;&", "<<-", "<<<", "&>>", "&&", "||", ";;", ";&", "|&", "&>", ">>", ">&", ">|", "<<", "<&", "<>", ";", "&", "|", "<", ">", "(", ")",
    ];

    private readonly string _text;
    private readonly ShellDialect _dialect;
    private readonly int _depth;
    private readonly List<HereDocument> _pending = [];
    private int _position;
    private int _line;
    private Token? _peeked;

    public Lexer(string text, int position, int line, ShellDialect dialect, int depth)
    {
        if (depth > ShellLimits.ParseDepth) throw new ShellSyntaxException("nested too deep", line);
        (_text, _position, _line, _dialect, _depth) = (text, position, line, dialect, depth);
    }

    /// <summary>The offset of the next character; meaningful only when no token was peeked.</summary>
    public int Position => _position;

    public int Line => _line;

    public ShellDialect Dialect => _dialect;

    public int Depth => _depth;

    public Token Peek() => _peeked ??= Read();

    public Token Next()
    {
        var token = Peek();
        _peeked = null;
        return token;
    }

    /// <summary>Has a here-document's body read at the end of this line.</summary>
    public void Expect(HereDocument document) => _pending.Add(document);

    /// <summary>Whether the very next character is a given one; nothing may be peeked.</summary>
    public bool IsNextCharacter(char character) => _peeked is null && PeekAt(0) == character;

    /// <summary>After <c>((</c>: the text up to the matching <c>))</c>, or null, with nothing read, if there is none.</summary>
    public Word? TryArithmetic()
    {
        var depth = 0;
        for (var index = _position; index < _text.Length; index++)
        {
            var character = _text[index];
            if (character == '(') depth++;
            if (character != ')') continue;
            if (depth-- > 0) continue;
            if (index + 1 >= _text.Length || _text[index + 1] != ')') return null;
            var expression = new Lexer(_text[_position..index], 0, _line, _dialect, _depth + 1).ReadText();
            Advance(index + 2 - _position);
            return expression;
        }

        return null;
    }

    /// <summary>At the second parenthesis of <c>((</c>: as <see cref="TryArithmetic"/>.</summary>
    public Word? TryArithmeticCommand()
    {
        _position++;
        if (TryArithmetic() is { } expression) return expression;
        _position--;
        return null;
    }

    /// <summary>In <c>for ((a; b; c))</c> after <c>((</c>: the three expressions; null if there are not three.</summary>
    public Word[]? ReadForHeader()
    {
        var end = _text.IndexOf("))", _position, StringComparison.Ordinal);
        var parts = end < 0 ? [] : _text[_position..end].Split(';');
        if (parts.Length != 3) return null;
        Advance(end + 2 - _position);
        return Array.ConvertAll(parts, part => new Lexer(part, 0, _line, _dialect, _depth + 1).ReadText());
    }

    /// <summary>After <c>=~</c>: a word that may hold parentheses and bars.</summary>
    public Word ReadRegularExpression()
    {
        SkipBlanks();
        return new Word(ReadParts(WordContext.Regex));
    }

    private Token Read()
    {
        SkipBlanks();
        var line = _line;
        if (_position >= _text.Length)
        {
            ReadHereDocuments();
            return new Token(TokenKind.End, "", null, line);
        }

        if (PeekAt(0) == '\n')
        {
            Advance(1);
            ReadHereDocuments();
            return new Token(TokenKind.Newline, "\n", null, line);
        }

        var digits = 0;
        while (char.IsAsciiDigit(PeekAt(digits))) digits++;
        if (digits is > 0 and < 4 && PeekAt(digits) is '<' or '>' && digits > 0)
        {
            var descriptor = _text.Substring(_position, digits);
            Advance(digits);
            return new Token(TokenKind.Descriptor, descriptor, null, line);
        }

        foreach (var known in IsProcessSubstitution ? [] : Operators)
        {
            if (string.CompareOrdinal(_text, _position, known, 0, known.Length) != 0 || !Knows(known)) continue;
            Advance(known.Length);
            return new Token(TokenKind.Operator, known, null, line);
        }

        var word = new Word(ReadParts(WordContext.Word));
        // An extended pattern such as !(a|b): the shell knows it, this reader does not.
        if (_dialect == ShellDialect.Bash && PeekAt(0) == '(' && word.Parts is [.., WordPart.Literal { Quoted: false, Text: [.., '!' or '@' or '?' or '+' or '*'] }])
            throw new ShellSyntaxException("an extended pattern", line, isUnread: true);
        return new Token(TokenKind.Word, "", word, line);
    }

    private bool Knows(string known) => known switch
    {
        "&>" or "&>>" or "|&" => _dialect != ShellDialect.Dash,
        "<<<" or ";;&" or ";&" => _dialect == ShellDialect.Bash,
        _ => true,
    };

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (PeekAt(0) is ' ' or '\t' or '\r') Advance(1);
            else if (PeekAt(0) == '\\' && PeekAt(1) == '\n') Advance(2);
            else if (PeekAt(0) == '#') Advance(MeasureLine());
            else return;
        }
    }

    private int MeasureLine()
    {
        var end = _text.IndexOf('\n', _position);
        return (end < 0 ? _text.Length : end) - _position;
    }

    private void ReadHereDocuments()
    {
        foreach (var document in _pending) document.Body = ReadBody(document);
        _pending.Clear();
    }

    private Word ReadBody(HereDocument document)
    {
        var body = new System.Text.StringBuilder();
        while (_position < _text.Length)
        {
            var length = MeasureLine();
            var row = _text.Substring(_position, length);
            if (document.StripsTabs) row = row.TrimStart('\t');
            Advance(Math.Min(length + 1, _text.Length - _position));
            if (row == document.Delimiter) break;
            body.Append(row).Append('\n');
        }

        return document.IsLiteral ? Word.Of(body.ToString()) : new Lexer(body.ToString(), 0, _line, _dialect, _depth + 1).ReadText();
    }

    private char PeekAt(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void Advance(int count)
    {
        for (var index = 0; index < count && _position < _text.Length; index++)
            if (_text[_position++] == '\n') _line++;
    }

    private ShellSyntaxException MakeUnterminated(string what) =>
        new(_dialect == ShellDialect.Bash ? $"unexpected EOF while looking for matching `{what}'" : "syntax error: unterminated quoted string", _line);
}
