using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private async SimTask<int> RunConditional(ShellCommand.Conditional command) => await Holds(command.Test) switch
    {
        true => 0,
        false => 1,
        null => 2,
    };

    private async SimTask<bool?> Holds(Condition condition) => condition switch
    {
        Condition.Not not => !await Holds(not.Operand),
        Condition.And and => await Holds(and.Left) is not { } left ? null : !left ? false : await Holds(and.Right),
        Condition.Or or => await Holds(or.Left) is not { } first ? null : first ? true : await Holds(or.Right),
        Condition.NotEmpty word => await ExpandText(word.Operand) is { } text ? Decide(text).Length > 0 : null,
        Condition.Unary unary => await ExpandText(unary.Operand) is { } operand ? TestOperators.EvaluateUnary(unary.Operator, Decide(operand), this) : null,
        Condition.Binary binary => await HoldsBinary(binary),
    };

    private string Decide(string text)
    {
        Process.Decide(text);
        return text;
    }

    private async SimTask<bool?> HoldsBinary(Condition.Binary binary)
    {
        if (await ExpandText(binary.Left) is not { } left) return null;
        Process.Decide(left);
        switch (binary.Operator)
        {
            case "=" or "==" or "!=":
                if (await ExpandPattern(binary.Right) is not { } pattern) return null;
                Process.Decide(pattern);
                if (UnknownText.IsIn(left) || UnknownText.IsIn(pattern)) return binary.Operator != "!=";
                return Process.Matches(pattern, left) == (binary.Operator != "!=");
            case "=~":
                if (await ExpandText(binary.Right) is not { } expression) return null;
                if (UnknownText.IsIn(left)) return true;
                return MatchExpression(left, expression);
            default:
                if (await ExpandText(binary.Right) is not { } right) return null;
                Process.Decide(right);
                if (!binary.Operator.StartsWith('-') || binary.Operator is "-nt" or "-ot" or "-ef")
                    return TestOperators.EvaluateBinary(left, binary.Operator, right, this, out _);
                var (leftNumber, rightNumber) = (await CalculateText(left), await CalculateText(right));
                if (leftNumber is not { } a || rightNumber is not { } b) return null;
                if (UnknownText.IsIn(left) || UnknownText.IsIn(right)) return binary.Operator != "-ne";
                return TestOperators.EvaluateBinary(FormatNumber(a), binary.Operator, FormatNumber(b), this, out _);
        }
    }

    private bool? MatchExpression(string text, string expression)
    {
        if (Process.Run.Container.Expressions.TryCompile(expression, extended: true, ignoreCase: false) is not { } regex) return null;
        Process.Charge(text.Length * PosixExpression.MeasureWork(expression));
        var match = regex.Match(text);
        if (match.Success)
            State.Put("BASH_REMATCH", new Variable(match.Value, false, false, match.Groups.Values.Select(group => group.Value).ToList()));
        return match.Success;
    }
}
