namespace PodTimeline.Shell.Interpreting;

/// <summary>The binary operators of arithmetic, as C has them.</summary>
internal static class ArithmeticOperators
{
    /// <summary>Those of each level, the one that binds least first.</summary>
    public static readonly string[][] Levels =
    [
        ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"],
    ];

    /// <summary>The value of an operation; results wrap at 64 bits.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="left">What is left of it.</param>
    /// <param name="right">What is right of it.</param>
    /// <param name="skips">The value is not needed, so that a division by zero is no fault.</param>
    public static long Apply(string operation, long left, long right, bool skips)
    {
        if (operation is "/" or "%" && right is 0 or -1)
        {
            if (right == 0) return skips ? 0 : throw new ArithmeticFault("divide by zero");
            return operation == "/" ? unchecked(-left) : 0;
        }

        return unchecked(operation switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            "%" => left % right,
            "<<" => left << (int)(right & 63),
            ">>" => left >> (int)(right & 63),
            "&" => left & right,
            "|" => left | right,
            "^" => left ^ right,
            "==" => left == right ? 1 : 0,
            "!=" => left != right ? 1 : 0,
            "<" => left < right ? 1 : 0,
            ">" => left > right ? 1 : 0,
            "<=" => left <= right ? 1 : 0,
            ">=" => left >= right ? 1 : 0,
            "&&" => left != 0 && right != 0 ? 1 : 0,
            "||" => left != 0 || right != 0 ? 1 : 0,
            _ => throw new ArithmeticFault("syntax error"),
        });
    }
}
