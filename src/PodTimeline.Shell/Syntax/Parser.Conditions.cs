using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Syntax;

/// <content>The conditions in <c>[[ … ]]</c>.</content>
internal sealed partial class Parser
{
    private Condition ParseConditionOr()
    {
        var left = ParseConditionAnd();
        while (IsOperator(SkipToCondition(), "||"))
        {
            lexer.Next();
            left = new Condition.Or(left, ParseConditionAnd());
        }

        return left;
    }

    private Condition ParseConditionAnd()
    {
        var left = ParseConditionTerm();
        while (IsOperator(SkipToCondition(), "&&"))
        {
            lexer.Next();
            left = new Condition.And(left, ParseConditionTerm());
        }

        return left;
    }

    private Token SkipToCondition()
    {
        SkipNewlines();
        return lexer.Peek();
    }

    private Condition ParseConditionTerm()
    {
        if (++_depth > ShellLimits.ParseDepth) throw new ShellSyntaxException("nested too deep", lexer.Line);
        var token = SkipToCondition();
        Condition term;
        if (token.Bare == "!")
        {
            lexer.Next();
            term = new Condition.Not(ParseConditionTerm());
        }
        else if (IsOperator(token, "("))
        {
            lexer.Next();
            term = ParseConditionOr();
            var close = lexer.Next();
            if (!IsOperator(close, ")")) throw MakeUnexpected(close, ")");
        }
        else
        {
            term = ParseConditionTest();
        }

        _depth--;
        return term;
    }

    private Condition ParseConditionTest()
    {
        var first = lexer.Next();
        if (first.Kind != TokenKind.Word || first.Bare == "]]") throw MakeUnexpected(first);
        var next = lexer.Peek();
        if (first.Bare is ['-', _] unary && next.Kind == TokenKind.Word && next.Bare != "]]")
            return new Condition.Unary(unary, lexer.Next().Word!);
        if (IsOperator(next, "<") || IsOperator(next, ">"))
            return new Condition.Binary(first.Word!, lexer.Next().Text, ExpectOperand());
        if (next.Kind != TokenKind.Word || next.Bare is not { } operation || operation == "]]") return new Condition.NotEmpty(first.Word!);
        lexer.Next();
        return operation switch
        {
            "=~" => new Condition.Binary(first.Word!, operation, lexer.ReadRegularExpression()),
            "=" or "==" or "!=" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef" =>
                new Condition.Binary(first.Word!, operation, ExpectOperand()),
            _ => throw MakeUnexpected(next),
        };
    }

    private Word ExpectOperand()
    {
        var token = lexer.Next();
        return token.Kind == TokenKind.Word ? token.Word! : throw MakeUnexpected(token);
    }
}
