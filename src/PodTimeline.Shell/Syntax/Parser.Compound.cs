using System.Collections.Immutable;

namespace PodTimeline.Shell.Syntax;

internal sealed partial class Parser
{
    /// <summary>Reads a compound command when the next token begins one.</summary>
    private ShellCommand? TryCompound()
    {
        var token = lexer.Peek();
        if (IsOperator(token, "("))
        {
            lexer.Next();
            if (lexer.Dialect == ShellDialect.Bash && lexer.IsNextCharacter('(') && lexer.TryArithmeticCommand() is { } expression)
                return new ShellCommand.Arithmetic(expression);

            var body = ParseBody();
            var close = lexer.Next();
            if (!IsOperator(close, ")")) throw MakeUnexpected(close, ")");
            return new ShellCommand.Subshell(body);
        }

        switch (token.Bare)
        {
            case "if":
                lexer.Next();
                return ParseIf();
            case "while" or "until":
                lexer.Next();
                var condition = ParseBody();
                return new ShellCommand.Loop(condition, ParseDo(), token.Bare == "until");
            case "for":
                lexer.Next();
                return ParseFor();
            case "case":
                lexer.Next();
                return ParseCase();
            case "{":
                lexer.Next();
                var body = ParseBody();
                ExpectWord("}");
                return new ShellCommand.Group(body);
            case "[[" when lexer.Dialect != ShellDialect.Dash:
                lexer.Next();
                var test = ParseConditionOr();
                ExpectWord("]]");
                return new ShellCommand.Conditional(test);
            case "function" when lexer.Dialect != ShellDialect.Dash:
                lexer.Next();
                return ParseFunctionKeyword();
            case "coproc" or "select" when lexer.Dialect == ShellDialect.Bash:
                throw new ShellSyntaxException(token.Bare, token.Line, isUnread: true);
            default:
                return null;
        }
    }

    private ShellCommand.If ParseIf()
    {
        var branches = ImmutableArray.CreateBuilder<IfBranch>();
        while (true)
        {
            var condition = ParseBody();
            ExpectWord("then");
            branches.Add(new IfBranch(condition, ParseBody()));
            var next = lexer.Next();
            switch (next.Bare)
            {
                case "elif":
                    continue;
                case "else":
                    var otherwise = ParseBody();
                    ExpectWord("fi");
                    return new ShellCommand.If(branches.ToImmutable(), otherwise);
                case "fi":
                    return new ShellCommand.If(branches.ToImmutable(), null);
                default:
                    throw MakeUnexpected(next, "fi");
            }
        }
    }

    private ShellCommand ParseDo()
    {
        SkipNewlines();
        ExpectWord("do");
        var body = ParseBody();
        ExpectWord("done");
        return body;
    }

    private ShellCommand ParseFor()
    {
        if (IsOperator(lexer.Peek(), "(") && lexer.Dialect == ShellDialect.Bash)
        {
            lexer.Next();
            if (!IsOperator(lexer.Next(), "(") || lexer.ReadForHeader() is not [var start, var condition, var step])
                throw MakeUnexpected(new Token(TokenKind.Operator, "(", null, lexer.Line));
            if (IsOperator(lexer.Peek(), ";")) lexer.Next();
            return new ShellCommand.ForArithmetic(start, condition, step, ParseDo());
        }

        var token = lexer.Next();
        if (token.Bare is not { } name || !IsName(name)) throw MakeUnexpected(token);
        SkipNewlines();
        ImmutableArray<Word>? words = null;
        if (lexer.Peek().Bare == "in")
        {
            lexer.Next();
            var list = ImmutableArray.CreateBuilder<Word>();
            while (lexer.Peek().Kind == TokenKind.Word) list.AddRange(BraceExpansion.Expand(lexer.Next().Word!, lexer.Dialect));
            words = list.ToImmutable();
        }

        if (IsOperator(lexer.Peek(), ";")) lexer.Next();
        return new ShellCommand.ForEach(name, words, ParseDo());
    }

    private ShellCommand.Case ParseCase()
    {
        var subject = lexer.Next();
        if (subject.Kind != TokenKind.Word) throw MakeUnexpected(subject);
        SkipNewlines();
        ExpectWord("in");
        var clauses = ImmutableArray.CreateBuilder<CaseClause>();
        while (true)
        {
            SkipNewlines();
            if (lexer.Peek().Bare == "esac") break;
            clauses.Add(ParseClause(out var isLast));
            if (isLast) break;
        }

        SkipNewlines();
        ExpectWord("esac");
        return new ShellCommand.Case(subject.Word!, clauses.ToImmutable());
    }

    private CaseClause ParseClause(out bool isLast)
    {
        if (IsOperator(lexer.Peek(), "(")) lexer.Next();
        var patterns = ImmutableArray.CreateBuilder<Word>();
        while (true)
        {
            var pattern = lexer.Next();
            if (pattern.Kind != TokenKind.Word) throw MakeUnexpected(pattern);
            patterns.Add(pattern.Word!);
            var separator = lexer.Next();
            if (IsOperator(separator, ")")) break;
            if (!IsOperator(separator, "|")) throw MakeUnexpected(separator, ")");
        }

        SkipNewlines();
        var body = IsEndOfSequence(lexer.Peek()) ? null : ParseBody();
        isLast = lexer.Peek().Kind != TokenKind.Operator || lexer.Peek().Text is not (";;" or ";&" or ";;&");
        var fallsThrough = !isLast && lexer.Next().Text == ";&";
        return new CaseClause(patterns.ToImmutable(), body, fallsThrough);
    }

    private ShellCommand ParseFunctionKeyword()
    {
        var token = lexer.Next();
        if (token.Bare is not { } name) throw MakeUnexpected(token);
        if (IsOperator(lexer.Peek(), "("))
        {
            lexer.Next();
            var close = lexer.Next();
            if (!IsOperator(close, ")")) throw MakeUnexpected(close, ")");
        }

        return ParseDefinition(name);
    }
}
