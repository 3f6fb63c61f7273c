using System.Text;

namespace PodTimeline.Shell.Syntax;

internal sealed partial class Lexer
{
    /// <summary>At <c>$</c>: the expansion, or null, with nothing read, when the dollar is literal.</summary>
    private WordPart? ReadDollar(bool isQuoted)
    {
        var next = PeekAt(1);
        if (next == '{')
        {
            Advance(2);
            return ReadBraces(isQuoted);
        }

        if (next == '(')
        {
            if (PeekAt(2) == '(')
            {
                Advance(3);
                if (TryArithmetic() is { } expression) return new WordPart.Arithmetic(expression);
                _position -= 3;
            }

            Advance(2);
            return new WordPart.Substitution(ReadNestedScript());
        }

        if (next is '@' or '*' or '#' or '?' or '-' or '$' or '!' || char.IsAsciiDigit(next))
        {
            Advance(2);
            return new WordPart.Parameter(next.ToString());
        }

        if (!IsNameStart(next)) return null;
        Advance(1);
        return new WordPart.Parameter(ReadName());
    }

    /// <summary>At <c>&lt;(</c> or <c>&gt;(</c>.</summary>
    private WordPart.ProcessSubstitution ReadProcessSubstitution()
    {
        var isInput = PeekAt(0) == '<';
        Advance(2);
        return new WordPart.ProcessSubstitution(ReadNestedScript(), isInput);
    }

    private ShellScript ReadNestedScript()
    {
        var inner = new Lexer(_text, _position, _line, _dialect, _depth + 1);
        var script = new Parser(inner).ParseUntilParenthesis();
        (_position, _line) = (inner._position, inner._line);
        return script;
    }

    private WordPart.Substitution ReadBackticks(bool isQuoted)
    {
        var line = _line;
        Advance(1);
        var inner = new StringBuilder();
        while (_position < _text.Length && PeekAt(0) != '`')
        {
            if (PeekAt(0) == '\\' && (PeekAt(1) is '`' or '\\' or '$' || (isQuoted && PeekAt(1) == '"'))) Advance(1);
            inner.Append(PeekAt(0));
            Advance(1);
        }

        if (_position >= _text.Length) throw MakeUnterminated("`");
        Advance(1);
        var script = new Parser(new Lexer(inner.ToString(), 0, line, _dialect, _depth + 1)).ParseScript();
        return script.Error is { } error ? throw new ShellSyntaxException(error.Message, error.Line, error.IsUnread) : new WordPart.Substitution(script);
    }

    /// <summary>After <c>${</c>.</summary>
    private WordPart.Parameter ReadBraces(bool isQuoted)
    {
        var isLength = PeekAt(0) == '#' && PeekAt(1) != '}' && (IsNameStart(PeekAt(1)) || char.IsAsciiDigit(PeekAt(1)) || PeekAt(1) is '@' or '*' or '#' or '?');
        var isIndirect = PeekAt(0) == '!' && (IsNameStart(PeekAt(1)) || char.IsAsciiDigit(PeekAt(1)) || PeekAt(1) == '#') && _dialect == ShellDialect.Bash;
        if (isLength || isIndirect) Advance(1);
        var name = ReadParameterName();
        Word? index = null;
        if (PeekAt(0) == '[' && _dialect == ShellDialect.Bash)
        {
            Advance(1);
            index = new Word(ReadParts(WordContext.Brackets));
            Advance(1);
        }

        var parameter = new WordPart.Parameter(name, Index: index);
        if (isIndirect && PeekAt(0) is '*' or '@' && PeekAt(1) == '}')
        {
            Advance(2);
            return parameter with { Operator = ParameterOperator.NamesThatBegin };
        }

        if (isIndirect && index?.Constant is "@" or "*") parameter = parameter with { Operator = ParameterOperator.Keys };
        else if (isLength) parameter = parameter with { Operator = ParameterOperator.Length };
        else if (isIndirect) parameter = parameter with { Operator = ParameterOperator.Indirect };
        else if (PeekAt(0) != '}') parameter = ReadOperator(parameter, isQuoted);
        if (PeekAt(0) != '}') throw _position >= _text.Length ? MakeUnterminated("}") : MakeBadSubstitution();
        Advance(1);
        return parameter;
    }

    private WordPart.Parameter ReadOperator(WordPart.Parameter parameter, bool isQuoted)
    {
        var context = isQuoted ? WordContext.QuotedBraces : WordContext.Braces;
        var colon = PeekAt(0) == ':' && PeekAt(1) is '-' or '=' or '?' or '+';
        if (colon) Advance(1);
        var (operation, length) = (PeekAt(0), PeekAt(1)) switch
        {
            ('-', _) => (ParameterOperator.Default, 1),
            ('=', _) => (ParameterOperator.Assign, 1),
            ('?', _) => (ParameterOperator.Demand, 1),
            ('+', _) => (ParameterOperator.Alternative, 1),
            ('#', '#') => (ParameterOperator.CutLongestStart, 2),
            ('#', _) => (ParameterOperator.CutShortestStart, 1),
            ('%', '%') => (ParameterOperator.CutLongestEnd, 2),
            ('%', _) => (ParameterOperator.CutShortestEnd, 1),
            ('/', '/') when _dialect != ShellDialect.Dash => (ParameterOperator.ReplaceAll, 2),
            ('/', _) when _dialect != ShellDialect.Dash => (ParameterOperator.ReplaceFirst, 1),
            (':', _) when _dialect != ShellDialect.Dash => (ParameterOperator.Part, 1),
            ('^', '^') when _dialect == ShellDialect.Bash => (ParameterOperator.Upper, 2),
            ('^', _) when _dialect == ShellDialect.Bash => (ParameterOperator.UpperFirst, 1),
            (',', ',') when _dialect == ShellDialect.Bash => (ParameterOperator.Lower, 2),
            (',', _) when _dialect == ShellDialect.Bash => (ParameterOperator.LowerFirst, 1),
            ('@', 'Q' or 'E' or 'P' or 'A' or 'U' or 'u' or 'L' or 'a' or 'K' or 'k') when _dialect == ShellDialect.Bash => (ParameterOperator.Transform, 1),
            _ => throw MakeBadSubstitution(),
        };
        Advance(length);
        if (operation == ParameterOperator.Transform)
        {
            var letter = new Word([new WordPart.Literal(PeekAt(0).ToString(), true)]);
            Advance(1);
            return parameter with { Operator = operation, Argument = letter };
        }

        var first = operation switch
        {
            ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll => new Word(ReadParts(WordContext.UntilSlash)),
            ParameterOperator.Part => new Word(ReadParts(WordContext.UntilColon)),
            // A pattern is read as outside of quotes even between them.
            ParameterOperator.CutShortestStart or ParameterOperator.CutLongestStart or ParameterOperator.CutShortestEnd
                or ParameterOperator.CutLongestEnd => new Word(ReadParts(WordContext.Braces)),
            _ => new Word(ReadParts(context)),
        };
        Word? second = null;
        if (PeekAt(0) is '/' or ':' && operation is ParameterOperator.ReplaceFirst or ParameterOperator.ReplaceAll or ParameterOperator.Part)
        {
            Advance(1);
            second = new Word(ReadParts(context));
        }

        return parameter with { Operator = operation, Argument = first, Second = second, Colon = colon };
    }

    private string ReadParameterName()
    {
        if (IsNameStart(PeekAt(0))) return ReadName();
        var start = _position;
        while (char.IsAsciiDigit(PeekAt(0))) Advance(1);
        if (_position == start && PeekAt(0) is '@' or '*' or '#' or '?' or '-' or '$' or '!') Advance(1);
        return _position > start ? _text[start.._position] : throw MakeBadSubstitution();
    }

    private string ReadName()
    {
        var start = _position;
        while (IsNameStart(PeekAt(0)) || char.IsAsciiDigit(PeekAt(0))) Advance(1);
        return _text[start.._position];
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    private ShellSyntaxException MakeBadSubstitution() =>
        new(_dialect == ShellDialect.Bash ? "bad substitution" : "syntax error: bad substitution", _line);
}
