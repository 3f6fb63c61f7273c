using System.Collections.Immutable;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>
/// What a loop depends on to end: the variables in its condition, and those in the conditions before a <c>break</c>, <c>exit</c> or
/// <c>return</c>. The loop waits for a command whose result goes into one of them.
/// </summary>
internal static class LoopQuestions
{
    /// <summary>Names of variables; <c>?</c> for the status of the command before.</summary>
    /// <param name="loop">A loop that is about to run.</param>
    /// <param name="outer">What the loops around it depend on.</param>
    public static ImmutableHashSet<string> Find(ShellCommand loop, ImmutableHashSet<string> outer)
    {
        var names = outer.ToBuilder();
        switch (loop)
        {
            case ShellCommand.Loop own when Pauses(own.Body) || Pauses(own.Condition):
                AddNames(own.Condition, names);
                AddQuestions(own.Body, names);
                break;
            case ShellCommand.ForEach own when Pauses(own.Body):
                AddQuestions(own.Body, names);
                break;
            case ShellCommand.ForArithmetic own when Pauses(own.Body):
                AddQuestions(own.Body, names);
                break;
            default:
                // No loop, or one that does not wait.
                break;
        }

        return names.ToImmutable();
    }

    /// <summary>A loop that waits sleeps between its checks.</summary>
    private static bool Pauses(ShellCommand body) => HasAny(body, command => command is ShellCommand.Simple { Words: [var name, ..] } && name.Constant is "sleep" or "usleep" or "read");

    private static bool Leaves(ShellCommand body) => HasAny(body, command => command is ShellCommand.Simple { Words: [var name, ..] } && name.Constant is "break" or "exit" or "return");

    private static void AddQuestions(ShellCommand body, ImmutableHashSet<string>.Builder names) => HasAny(body, command =>
    {
        switch (command)
        {
            case ShellCommand.If choice when Leaves(choice):
                foreach (var branch in choice.Branches) AddNames(branch.Condition, names);
                break;
            case ShellCommand.AndOr list when list.Rest.Any(link => Leaves(link.Command)):
                AddNames(list.First, names);
                break;
            case ShellCommand.Case choice when choice.Clauses.Any(clause => clause.Body is { } inner && Leaves(inner)):
                AddNames(choice.Subject, names);
                break;
            default:
                // A command that cannot leave the loop has no condition that matters; its parts are visited separately.
                break;
        }

        return false;
    });

    private static void AddNames(ShellCommand condition, ImmutableHashSet<string>.Builder names) => HasAny(condition, command =>
    {
        if (command is ShellCommand.Simple simple)
            foreach (var word in simple.Words) AddNames(word, names);
        if (command is ShellCommand.Arithmetic arithmetic) AddNames(arithmetic.Expression, names);
        if (command is ShellCommand.Conditional conditional) AddNames(conditional.Test, names);
        return false;
    });

    private static void AddNames(Condition test, ImmutableHashSet<string>.Builder names)
    {
        switch (test)
        {
            case Condition.Not not:
                AddNames(not.Operand, names);
                break;
            case Condition.And and:
                AddNames(and.Left, names);
                AddNames(and.Right, names);
                break;
            case Condition.Or or:
                AddNames(or.Left, names);
                AddNames(or.Right, names);
                break;
            case Condition.Unary unary:
                AddNames(unary.Operand, names);
                break;
            case Condition.Binary binary:
                AddNames(binary.Left, names);
                AddNames(binary.Right, names);
                break;
            case Condition.NotEmpty word:
                AddNames(word.Operand, names);
                break;
        }
    }

    private static void AddNames(Word word, ImmutableHashSet<string>.Builder names)
    {
        foreach (var part in word.Parts)
        {
            if (part is WordPart.Parameter parameter) names.Add(parameter.Name);
            if (part is WordPart.Quotes quotes) AddNames(new Word(quotes.Parts), names);
        }
    }

    /// <summary>Whether a command, or one inside of it, is of a kind; functions are not searched.</summary>
    private static bool HasAny(ShellCommand command, Func<ShellCommand, bool> isIt) => isIt(command) || command switch
    {
        ShellCommand.Pipeline pipeline => pipeline.Stages.Any(stage => HasAny(stage, isIt)),
        ShellCommand.AndOr list => HasAny(list.First, isIt) || list.Rest.Any(link => HasAny(link.Command, isIt)),
        ShellCommand.Sequence sequence => sequence.Items.Any(item => HasAny(item.Command, isIt)),
        ShellCommand.If choice => choice.Branches.Any(branch => HasAny(branch.Condition, isIt) || HasAny(branch.Then, isIt)) || (choice.Else is { } other && HasAny(other, isIt)),
        ShellCommand.Loop loop => HasAny(loop.Condition, isIt) || HasAny(loop.Body, isIt),
        ShellCommand.ForEach loop => HasAny(loop.Body, isIt),
        ShellCommand.ForArithmetic loop => HasAny(loop.Body, isIt),
        ShellCommand.Case choice => choice.Clauses.Any(clause => clause.Body is { } inner && HasAny(inner, isIt)),
        ShellCommand.Group group => HasAny(group.Body, isIt),
        ShellCommand.Subshell subshell => HasAny(subshell.Body, isIt),
        ShellCommand.Redirected redirected => HasAny(redirected.Body, isIt),
        _ => false,
    };
}
