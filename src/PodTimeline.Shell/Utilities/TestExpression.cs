using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>The expression of <c>test</c> and <c>[</c>.</summary>
internal sealed class TestExpression(List<string> words, Interpreter shell)
{
    private const int DeepestNesting = 32;

    private int _position;
    private int _nesting;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Error { get; private set; }

    public bool Evaluate()
    {
        // POSIX decides by the number of arguments first, so that operands may look like operators.
        switch (words.Count)
        {
            case 0:
                return false;
            case 1:
                return words[0].Length > 0;
            case 2 when words[0] == "!":
                return words[1].Length == 0;
            case 3 when TestOperators.IsBinary(words[1]):
                return Compare(words[0], words[1], words[2]);
            case 4 when words[0] == "!" && TestOperators.IsBinary(words[2]):
                return !Compare(words[1], words[2], words[3]);
        }

        var holds = EvaluateOr();
        if (Error is null && _position < words.Count) Error = $"{words[_position]}: unexpected operator";
        return holds;
    }

    private bool EvaluateOr()
    {
        if (++_nesting > DeepestNesting)
        {
            Error ??= "too many arguments";
            return false;
        }

        var holds = EvaluateAnd();
        while (Take("-o")) holds |= EvaluateAnd();
        _nesting--;
        return holds;
    }

    private bool EvaluateAnd()
    {
        var holds = EvaluateNot();
        while (Take("-a")) holds &= EvaluateNot();
        return holds;
    }

    private bool EvaluateNot()
    {
        var negated = false;
        while (Peek() == "!" && _position + 1 < words.Count)
        {
            _position++;
            negated = !negated;
        }

        return EvaluatePrimary() != negated;
    }

    private bool EvaluatePrimary()
    {
        if (Error is not null || Peek() is not { } first)
        {
            Error ??= "argument expected";
            return false;
        }

        _position++;
        if (_position + 1 < words.Count && TestOperators.IsBinary(words[_position]))
        {
            var (operation, right) = (words[_position], words[_position + 1]);
            _position += 2;
            return Compare(first, operation, right);
        }

        if (first == "(")
        {
            var holds = EvaluateOr();
            if (!Take(")")) Error ??= "closing paren expected";
            return holds;
        }

        if (!TestOperators.IsUnary(first) || _position >= words.Count) return first.Length > 0;
        return TestOperators.EvaluateUnary(first, words[_position++], shell);
    }

    private bool Compare(string left, string operation, string right)
    {
        var holds = TestOperators.EvaluateBinary(left, operation, right, shell, out var invalid);
        if (invalid is not null)
            Error ??= shell.State.Dialect switch
            {
                Syntax.ShellDialect.Ash => $"{invalid}: bad number",
                Syntax.ShellDialect.Dash => $"Illegal number: {invalid}",
                Syntax.ShellDialect.Bash => $"{invalid}: integer expression expected",
            };
        return holds;
    }

    private string? Peek() => _position < words.Count ? words[_position] : null;

    private bool Take(string word)
    {
        if (Peek() != word) return false;
        _position++;
        return true;
    }
}
