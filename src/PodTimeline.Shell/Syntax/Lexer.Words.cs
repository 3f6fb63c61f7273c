using System.Collections.Immutable;
using System.Text;

namespace PodTimeline.Shell.Syntax;

internal sealed partial class Lexer
{
    /// <summary>What surrounds the characters that are read.</summary>
    private enum WordContext
    {
        /// <summary>A word of a command.</summary>
        Word,

        /// <summary>Between double quotes.</summary>
        Quotes,

        /// <summary>In <c>${…}</c>.</summary>
        Braces,

        /// <summary>In <c>${…}</c> between double quotes.</summary>
        QuotedBraces,

        /// <summary>In <c>${name/…/</c>, up to the slash.</summary>
        UntilSlash,

        /// <summary>In <c>${name:…:</c>, up to the colon.</summary>
        UntilColon,

        /// <summary>In <c>name[…]</c>.</summary>
        Brackets,

        /// <summary>A here-document, or arithmetic: to the end, as between quotes.</summary>
        Text,

        /// <summary>After <c>=~</c>.</summary>
        Regex,
    }

    private Word ReadText() => new(ReadParts(WordContext.Text));

    private ImmutableArray<WordPart> ReadParts(WordContext context)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        var plain = new StringBuilder();
        var isQuoted = context is WordContext.Quotes or WordContext.Text or WordContext.QuotedBraces;
        var parentheses = 0;
        void Flush()
        {
            if (plain.Length > 0) parts.Add(new WordPart.Literal(plain.ToString(), isQuoted));
            plain.Clear();
        }

        while (_position < _text.Length && !IsEnd(context, parentheses))
        {
            var character = PeekAt(0);
            if (context == WordContext.Regex) parentheses += character == '(' ? 1 : character == ')' ? -1 : 0;
            switch (character)
            {
                case '<' or '>' when context == WordContext.Word:
                    Flush();
                    parts.Add(ReadProcessSubstitution());
                    break;
                case '\\':
                    ReadEscape(context, isQuoted, plain, parts, Flush);
                    break;
                case '\'' when !isQuoted:
                    Flush();
                    parts.Add(new WordPart.Literal(ReadSingleQuotes(), true));
                    break;
                case '"' when context is not (WordContext.Quotes or WordContext.Text):
                    Flush();
                    Advance(1);
                    parts.Add(new WordPart.Quotes(ReadParts(WordContext.Quotes)));
                    if (PeekAt(0) != '"') throw MakeUnterminated("\"");
                    Advance(1);
                    break;
                case '$' when !isQuoted && PeekAt(1) == '\'' && _dialect != ShellDialect.Dash:
                    Flush();
                    Advance(1);
                    parts.Add(new WordPart.Literal(ReadEscapedQuotes(), true));
                    break;
                case '$' when !isQuoted && PeekAt(1) == '"' && _dialect == ShellDialect.Bash:
                    Advance(1);
                    break;
                case '$':
                    if (ReadDollar(isQuoted) is { } expansion)
                    {
                        Flush();
                        parts.Add(expansion);
                    }
                    else
                    {
                        plain.Append('$');
                        Advance(1);
                    }

                    break;
                case '`':
                    Flush();
                    parts.Add(ReadBackticks(isQuoted));
                    break;
                default:
                    plain.Append(character);
                    Advance(1);
                    break;
            }
        }

        Flush();
        return parts.ToImmutable();
    }

    private bool IsEnd(WordContext context, int parentheses) => context switch
    {
        WordContext.Word => PeekAt(0) is ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' || (PeekAt(0) is '<' or '>' && !IsProcessSubstitution),
        WordContext.Quotes => PeekAt(0) == '"',
        WordContext.Braces or WordContext.QuotedBraces => PeekAt(0) == '}',
        WordContext.UntilSlash => PeekAt(0) is '}' or '/',
        WordContext.UntilColon => PeekAt(0) is '}' or ':',
        WordContext.Brackets => PeekAt(0) == ']',
        WordContext.Text => false,
        WordContext.Regex => PeekAt(0) is ' ' or '\t' or '\n' && parentheses <= 0,
    };

    /// <summary>At a <c>&lt;</c> or <c>&gt;</c>: whether bash reads a process substitution.</summary>
    private bool IsProcessSubstitution => PeekAt(0) is '<' or '>' && PeekAt(1) == '(' && _dialect == ShellDialect.Bash;

    private void ReadEscape(WordContext context, bool isQuoted, StringBuilder plain, ImmutableArray<WordPart>.Builder parts, Action flush)
    {
        var next = PeekAt(1);
        if (next == '\n')
        {
            Advance(2);
            return;
        }

        var keepsBackslash = isQuoted && next is not ('$' or '`' or '\\') && !(next == '"' && context != WordContext.Text)
            && !(next == '}' && context == WordContext.QuotedBraces);
        if (keepsBackslash || _position + 1 >= _text.Length || context == WordContext.Regex)
        {
            // In a regular expression the backslash belongs to the expression.
            plain.Append('\\');
            Advance(1);
            if (context == WordContext.Regex && _position < _text.Length)
            {
                plain.Append(PeekAt(0));
                Advance(1);
            }

            return;
        }

        flush();
        parts.Add(new WordPart.Literal(next.ToString(), true));
        Advance(2);
    }

    private string ReadSingleQuotes()
    {
        var end = _text.IndexOf('\'', _position + 1);
        if (end < 0) throw MakeUnterminated("'");
        var text = _text[(_position + 1)..end];
        Advance(end + 1 - _position);
        return text;
    }

    private string ReadEscapedQuotes()
    {
        var end = _position + 1;
        while (end < _text.Length && _text[end] != '\'') end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length) throw MakeUnterminated("'");
        var text = BackslashEscapes.Expand(_text[(_position + 1)..end], out _);
        Advance(end + 1 - _position);
        return text;
    }
}
