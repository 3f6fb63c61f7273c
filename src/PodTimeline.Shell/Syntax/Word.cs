using System.Collections.Immutable;

namespace PodTimeline.Shell.Syntax;

/// <summary>A word before expansion.</summary>
internal sealed record Word(ImmutableArray<WordPart> Parts)
{
    public static readonly Word Empty = new([]);

    /// <summary>A word that expands to itself.</summary>
    public static Word Of(string text) => new([new WordPart.Literal(text, true)]);

    /// <summary>The text of a word that is one unquoted literal, else null: reserved words and names have to be that.</summary>
    public string? Bare => Parts is [WordPart.Literal { Quoted: false } only] ? only.Text : null;

    /// <summary>The text of a word without any expansion, quotes taken off; else null.</summary>
    public string? Constant
    {
        get
        {
            if (Parts is [WordPart.Literal only]) return only.Text;
            var text = "";
            foreach (var part in Parts)
            {
                var piece = part switch
                {
                    WordPart.Literal literal => literal.Text,
                    WordPart.Quotes quotes => new Word(quotes.Parts).Constant,
                    _ => null,
                };
                if (piece is null) return null;
                text += piece;
            }

            return text;
        }
    }
}

/// <summary>A piece of a word.</summary>
internal abstract record WordPart
{
    private WordPart() { }

    /// <summary>Characters.</summary>
    /// <param name="Text">The characters.</param>
    /// <param name="Quoted">Neither split nor matched as a pattern.</param>
    public sealed record Literal(string Text, bool Quoted) : WordPart;

    /// <summary><c>"…"</c>.</summary>
    public sealed record Quotes(ImmutableArray<WordPart> Parts) : WordPart;

    /// <summary><c>$name</c> and all of <c>${…}</c>.</summary>
    /// <param name="Name">A name, a digit or a special character.</param>
    /// <param name="Operator">What is done with the value.</param>
    /// <param name="Argument">The word after the operator.</param>
    /// <param name="Second">The replacement, or the length of a part.</param>
    /// <param name="Colon">An empty value counts as unset.</param>
    /// <param name="Index">The word in <c>[…]</c>.</param>
    public sealed record Parameter(
        string Name, ParameterOperator Operator = ParameterOperator.Value, Word? Argument = null, Word? Second = null, bool Colon = false,
        Word? Index = null) : WordPart;

    /// <summary><c>$(…)</c> or <c>`…`</c>.</summary>
    public sealed record Substitution(ShellScript Script) : WordPart;

    /// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c>: a path whose other end is a command.</summary>
    /// <param name="Script">The command.</param>
    /// <param name="IsInput">What it writes is read; else it reads what is written.</param>
    public sealed record ProcessSubstitution(ShellScript Script, bool IsInput) : WordPart;

    /// <summary><c>$((…))</c>.</summary>
    public sealed record Arithmetic(Word Expression) : WordPart;
}

/// <summary>What <c>${name…}</c> does with the value.</summary>
internal enum ParameterOperator
{
    /// <summary>Nothing.</summary>
    Value,

    /// <summary><c>#name</c>.</summary>
    Length,

    /// <summary><c>-</c>.</summary>
    Default,

    /// <summary><c>=</c>.</summary>
    Assign,

    /// <summary><c>?</c>.</summary>
    Demand,

    /// <summary><c>+</c>.</summary>
    Alternative,

    /// <summary><c>#</c>.</summary>
    CutShortestStart,

    /// <summary><c>##</c>.</summary>
    CutLongestStart,

    /// <summary><c>%</c>.</summary>
    CutShortestEnd,

    /// <summary><c>%%</c>.</summary>
    CutLongestEnd,

    /// <summary><c>/</c>.</summary>
    ReplaceFirst,

    /// <summary><c>//</c>.</summary>
    ReplaceAll,

    /// <summary><c>:offset:length</c>.</summary>
    Part,

    /// <summary><c>^^</c>.</summary>
    Upper,

    /// <summary><c>^</c>.</summary>
    UpperFirst,

    /// <summary><c>,,</c>.</summary>
    Lower,

    /// <summary><c>,</c>.</summary>
    LowerFirst,

    /// <summary><c>!name</c>: the variable that the value names.</summary>
    Indirect,

    /// <summary><c>!name[@]</c>: the keys of an array.</summary>
    Keys,

    /// <summary><c>!name*</c>: names of variables.</summary>
    NamesThatBegin,

    /// <summary><c>@Q</c> and its like.</summary>
    Transform,
}
