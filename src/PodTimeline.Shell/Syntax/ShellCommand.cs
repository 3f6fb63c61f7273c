using System.Collections.Immutable;

namespace PodTimeline.Shell.Syntax;

/// <summary>A command of the shell's grammar.</summary>
internal abstract record ShellCommand
{
    private ShellCommand() { }

    /// <summary>Assignments, a program with its arguments, and redirections; any of them may be missing.</summary>
    public sealed record Simple(ImmutableArray<Assignment> Assignments, ImmutableArray<Word> Words, ImmutableArray<Redirect> Redirects, int Line)
        : ShellCommand
    {
        /// <summary>Arrays that a declaration fills: <c>declare -A m=([a]=1)</c>.</summary>
        public ImmutableArray<Assignment> Arrays { get; init; } = [];
    }

    /// <summary><c>a | b</c>, with <c>!</c> in front when negated. At least one stage.</summary>
    public sealed record Pipeline(ImmutableArray<ShellCommand> Stages, bool Negated) : ShellCommand;

    /// <summary><c>a &amp;&amp; b || c</c>, from left to right.</summary>
    public sealed record AndOr(ShellCommand First, ImmutableArray<AndOrLink> Rest) : ShellCommand;

    /// <summary>Commands one after the other, some of them in the background.</summary>
    public sealed record Sequence(ImmutableArray<SequenceItem> Items) : ShellCommand;

    /// <summary><c>if</c> and its <c>elif</c>s.</summary>
    public sealed record If(ImmutableArray<IfBranch> Branches, ShellCommand? Else) : ShellCommand;

    /// <summary><c>while</c>, or <c>until</c>.</summary>
    public sealed record Loop(ShellCommand Condition, ShellCommand Body, bool Until) : ShellCommand;

    /// <summary><c>for name in words</c>; without words, over the positional parameters.</summary>
    public sealed record ForEach(string Name, ImmutableArray<Word>? Words, ShellCommand Body) : ShellCommand;

    /// <summary><c>for ((start; condition; step))</c>.</summary>
    public sealed record ForArithmetic(Word Start, Word Condition, Word Step, ShellCommand Body) : ShellCommand;

    /// <summary><c>case</c>.</summary>
    public sealed record Case(Word Subject, ImmutableArray<CaseClause> Clauses) : ShellCommand;

    /// <summary>Defines a function.</summary>
    public sealed record Function(string Name, ShellCommand Body) : ShellCommand;

    /// <summary><c>{ … }</c>.</summary>
    public sealed record Group(ShellCommand Body) : ShellCommand;

    /// <summary><c>( … )</c>.</summary>
    public sealed record Subshell(ShellCommand Body) : ShellCommand;

    /// <summary><c>(( … ))</c>.</summary>
    public sealed record Arithmetic(Word Expression) : ShellCommand;

    /// <summary><c>[[ … ]]</c>.</summary>
    public sealed record Conditional(Condition Test) : ShellCommand;

    /// <summary>A compound command with redirections.</summary>
    public sealed record Redirected(ShellCommand Body, ImmutableArray<Redirect> Redirects) : ShellCommand;
}

/// <summary>A further part of an and-or list.</summary>
/// <param name="IsAnd">Whether it runs after a success; else after a failure.</param>
/// <param name="Command">The part.</param>
internal readonly record struct AndOrLink(bool IsAnd, ShellCommand Command);

/// <summary>A command of a sequence.</summary>
internal readonly record struct SequenceItem(ShellCommand Command, bool Background);

/// <summary>One condition of an <c>if</c> and what follows from it.</summary>
internal readonly record struct IfBranch(ShellCommand Condition, ShellCommand Then);

/// <summary>One clause of a <c>case</c>.</summary>
/// <param name="Patterns">Any of them.</param>
/// <param name="Body">Null when empty.</param>
/// <param name="FallsThrough">It ends in <c>;&amp;</c>.</param>
internal sealed record CaseClause(ImmutableArray<Word> Patterns, ShellCommand? Body, bool FallsThrough);

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[key]=value</c> or <c>name=(…)</c>.</summary>
internal sealed record Assignment(string Name, Word Value, bool Append, ImmutableArray<ArrayItem>? Items = null, Word? Key = null);

/// <summary>An item of <c>name=(…)</c>.</summary>
/// <param name="Key">The word in <c>[…]=</c>; null when there is none.</param>
/// <param name="Value">Its value; without a key it may expand to several items.</param>
internal readonly record struct ArrayItem(Word? Key, Word Value);

/// <summary>A script: its complete commands in order, and the error that ends it, if any.</summary>
/// <param name="Commands">Each is run before the next is read.</param>
/// <param name="Error">Met after the last of them.</param>
/// <param name="EndsWithCommand">Nothing follows the last command, not even a line's end.</param>
internal sealed record ShellScript(ImmutableArray<ShellCommand> Commands, ShellSyntaxError? Error, bool EndsWithCommand);

/// <summary>Why a script cannot be read further.</summary>
/// <param name="Message">The shell's message, without the shell's name.</param>
/// <param name="Line">From 1.</param>
/// <param name="IsUnread">A shell could read on; this parser cannot.</param>
internal sealed record ShellSyntaxError(string Message, int Line, bool IsUnread = false);
