namespace PodTimeline.Shell.Syntax;

/// <summary>An expression between <c>[[</c> and <c>]]</c>.</summary>
internal abstract record Condition
{
    private Condition() { }

    /// <summary><c>! a</c>.</summary>
    public sealed record Not(Condition Operand) : Condition;

    /// <summary><c>a &amp;&amp; b</c>.</summary>
    public sealed record And(Condition Left, Condition Right) : Condition;

    /// <summary><c>a || b</c>.</summary>
    public sealed record Or(Condition Left, Condition Right) : Condition;

    /// <summary><c>-f word</c>.</summary>
    public sealed record Unary(string Operator, Word Operand) : Condition;

    /// <summary><c>a == b</c>; the right side is a pattern for <c>=</c>, <c>==</c> and <c>!=</c>.</summary>
    public sealed record Binary(Word Left, string Operator, Word Right) : Condition;

    /// <summary>A single word: true if it is not empty.</summary>
    public sealed record NotEmpty(Word Operand) : Condition;
}
