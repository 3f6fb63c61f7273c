using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>Evaluates an arithmetic expression; null after an error, whose message has been written.</summary>
    private async SimTask<long?> Calculate(Word expression, long whenEmpty = 0, bool decides = false)
    {
        if (await ExpandText(expression) is not { } text) return null;
        if (decides) DecideOnNames(text);
        return await CalculateText(text, whenEmpty);
    }

    private async SimTask<long?> CalculateText(string text, long whenEmpty = 0)
    {
        if (string.IsNullOrWhiteSpace(text)) return whenEmpty;
        if (UnknownText.IsIn(text)) text = WithoutUnknown(text);
        foreach (var moving in MovingVariables)
            if (text.Contains(moving, StringComparison.Ordinal) && FindSpecial(moving) is { } now) State.Put(moving, new Variable(now, false, false));
        var value = Arithmetic.Evaluate(text, State, out var error);
        if (error is null) return value;
        await Complain(State.Dialect == ShellDialect.Bash ? $"{text}: {error}" : $"arithmetic syntax error: {error}");
        return null;
    }

    /// <summary>Variables that the shell itself changes.</summary>
    private static readonly string[] MovingVariables = ["SECONDS", "RANDOM", "EPOCHSECONDS", "LINENO"];

    // An expression depends on the values of its variables.
    private void DecideOnNames(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var start = index;
            while (index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_')) index++;
            if (index > start && !char.IsAsciiDigit(text[start])) Process.Decide(State.FindValue(text[start..index]));
        }
    }

    // An unknown number counts as 0.
    private static string WithoutUnknown(string text)
    {
        var known = new System.Text.StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            var end = UnknownText.FindEnd(text, index);
            known.Append(end > index ? "0" : text[index].ToString());
            index = Math.Max(end, index + 1);
        }

        return known.ToString();
    }
}
