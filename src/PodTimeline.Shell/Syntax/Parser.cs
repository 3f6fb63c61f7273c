using System.Collections.Immutable;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Syntax;

/// <summary>
/// Reads a script's text into commands. An error ends the reading; what comes before it is kept, as a shell would run it.
/// </summary>
internal sealed partial class Parser(Lexer lexer)
{
    private static readonly HashSet<string> Closers =
        new(StringComparer.Ordinal) { "then", "else", "elif", "fi", "do", "done", "esac", "}", "in" };

    private int _depth = lexer.Depth;

    /// <summary>Reads a whole script.</summary>
    /// <param name="text">The text; beyond the bound on its length it is refused.</param>
    /// <param name="dialect">The shell that reads it.</param>
    public static ShellScript Parse(string text, ShellDialect dialect)
    {
        if (text.Length > ShellLimits.ScriptLength) return new ShellScript([], new ShellSyntaxError("script too long", 1), false);
        return new Parser(new Lexer(text, 0, 1, dialect, 0)).ParseScript();
    }

    /// <summary>Reads to the end.</summary>
    public ShellScript ParseScript()
    {
        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        try
        {
            while (true)
            {
                SkipNewlines();
                if (lexer.Peek().Kind == TokenKind.End) return new ShellScript(commands.ToImmutable(), null, false);
                commands.Add(ParseLine());
                var end = lexer.Peek();
                if (end.Kind == TokenKind.End) return new ShellScript(commands.ToImmutable(), null, true);
                if (end.Kind != TokenKind.Newline) throw MakeUnexpected(end);
            }
        }
        catch (ShellSyntaxException error)
        {
            return new ShellScript(commands.ToImmutable(), new ShellSyntaxError(error.Message, error.Line, error.IsUnread), false);
        }
    }

    /// <summary>Reads to the parenthesis that closes a substitution, and past it.</summary>
    public ShellScript ParseUntilParenthesis()
    {
        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        while (true)
        {
            SkipNewlines();
            var token = lexer.Peek();
            if (IsOperator(token, ")"))
            {
                lexer.Next();
                return new ShellScript(commands.ToImmutable(), null, true);
            }

            if (token.Kind == TokenKind.End) throw new ShellSyntaxException(DescribeEndOfFile(")"), token.Line);
            commands.Add(ParseLine());
            token = lexer.Peek();
            if (token.Kind != TokenKind.Newline && !IsOperator(token, ")")) throw token.Kind == TokenKind.End
                ? new ShellSyntaxException(DescribeEndOfFile(")"), token.Line) : MakeUnexpected(token);
        }
    }

    /// <summary>Commands up to the end of a line.</summary>
    private ShellCommand ParseLine() => ParseSequence(stopsAtNewline: true);

    /// <summary>Commands up to a closing word, which stays unread. At least one.</summary>
    private ShellCommand ParseBody()
    {
        SkipNewlines();
        return ParseSequence(stopsAtNewline: false);
    }

    private ShellCommand ParseSequence(bool stopsAtNewline)
    {
        var items = ImmutableArray.CreateBuilder<SequenceItem>();
        while (true)
        {
            var command = ParseAndOr();
            var token = lexer.Peek();
            var background = IsOperator(token, "&");
            items.Add(new SequenceItem(command, background));
            var isSeparated = background || IsOperator(token, ";");
            if (isSeparated) lexer.Next();
            if (!stopsAtNewline && lexer.Peek().Kind == TokenKind.Newline)
            {
                isSeparated = true;
                SkipNewlines();
            }

            if (!isSeparated || IsEndOfSequence(lexer.Peek())) break;
        }

        return items is [{ Background: false } only] ? only.Command : new ShellCommand.Sequence(items.ToImmutable());
    }

    private static bool IsEndOfSequence(Token token) => token.Kind switch
    {
        TokenKind.End or TokenKind.Newline => true,
        TokenKind.Operator => token.Text is ")" or ";;" or ";&" or ";;&",
        TokenKind.Word => token.Bare is { } bare && bare != "in" && Closers.Contains(bare),
        TokenKind.Descriptor => false,
    };

    private ShellCommand ParseAndOr()
    {
        var first = ParsePipeline();
        var rest = ImmutableArray.CreateBuilder<AndOrLink>();
        while (IsOperator(lexer.Peek(), "&&") || IsOperator(lexer.Peek(), "||"))
        {
            var isAnd = lexer.Next().Text == "&&";
            SkipNewlines();
            rest.Add(new AndOrLink(isAnd, ParsePipeline()));
        }

        return rest.Count == 0 ? first : new ShellCommand.AndOr(first, rest.ToImmutable());
    }

    private ShellCommand ParsePipeline()
    {
        var negated = false;
        while (lexer.Peek().Bare is "!" or "time")
        {
            if (lexer.Peek().Bare == "time" && lexer.Dialect != ShellDialect.Bash) break;
            if (lexer.Next().Bare == "!") negated = !negated;
        }

        var stages = ImmutableArray.CreateBuilder<ShellCommand>();
        stages.Add(ParseCommand());
        while (IsOperator(lexer.Peek(), "|") || IsOperator(lexer.Peek(), "|&"))
        {
            var withError = lexer.Next().Text == "|&";
            if (withError) stages[^1] = WithErrorToOutput(stages[^1]);
            SkipNewlines();
            stages.Add(ParseCommand());
        }

        return stages.Count == 1 && !negated ? stages[0] : new ShellCommand.Pipeline(stages.ToImmutable(), negated);
    }

    private static ShellCommand WithErrorToOutput(ShellCommand command) =>
        new ShellCommand.Redirected(command, [new Redirect.Duplicate(2, Word.Of("1"))]);

    private void SkipNewlines()
    {
        while (lexer.Peek().Kind == TokenKind.Newline) lexer.Next();
    }

    private static bool IsOperator(Token token, string text) => token.Kind == TokenKind.Operator && token.Text == text;

    private void ExpectWord(string bare)
    {
        var token = lexer.Next();
        if (token.Bare == bare) return;
        throw token.Kind == TokenKind.End ? new ShellSyntaxException(DescribeEndOfFile(bare), token.Line) : MakeUnexpected(token, bare);
    }

    private ShellSyntaxException MakeUnexpected(Token token, string? expected = null) => new(
        token.Kind == TokenKind.End ? DescribeEndOfFile(expected) : lexer.Dialect switch
        {
            ShellDialect.Bash => $"syntax error near unexpected token `{token.Shown}'",
            ShellDialect.Ash => $"syntax error: unexpected {NameToken(token)}" + (expected is null ? "" : $" (expecting \"{expected}\")"),
            ShellDialect.Dash => $"Syntax error: {NameToken(token)} unexpected" + (expected is null ? "" : $" (expecting \"{expected}\")"),
        },
        token.Line);

    private static string NameToken(Token token) => token.Kind switch
    {
        TokenKind.Newline => "newline",
        TokenKind.End => "end of file",
        TokenKind.Word when token.Bare is not { } bare || !Closers.Contains(bare) => "word",
        TokenKind.Word or TokenKind.Operator or TokenKind.Descriptor => "\"" + token.Shown + "\"",
    };

    private string DescribeEndOfFile(string? expected) => lexer.Dialect switch
    {
        ShellDialect.Bash => "syntax error: unexpected end of file",
        ShellDialect.Ash => "syntax error: unexpected end of file" + (expected is null ? "" : $" (expecting \"{expected}\")"),
        ShellDialect.Dash => "Syntax error: end of file unexpected" + (expected is null ? "" : $" (expecting \"{expected}\")"),
    };
}
