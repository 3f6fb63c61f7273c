using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Recognizes from its text a loop that nothing in it can end.</summary>
internal static class EndlessLoop
{
    /// <summary>Whether a condition holds forever: <c>while true</c>, <c>while :</c>, <c>while [ 1 ]</c>, <c>until false</c>.</summary>
    public static bool Is(ShellCommand condition, bool until) => condition switch
    {
        ShellCommand.Simple { Words: [var name] } => until ? name.Constant == "false" : name.Constant is "true" or ":",
        ShellCommand.Simple { Words: [var name, var only, ..] words } =>
            !until && words.Length <= 3 && name.Constant is "[" or "test" && only.Constant is { Length: > 0 } text && !text.StartsWith('-'),
        ShellCommand.Arithmetic { Expression.Constant: { } text } => !until && text.Trim() == "1",
        _ => false,
    };

    /// <summary>Whether a body has a word that might leave the loop.</summary>
    public static bool CanLeave(ShellCommand body) => body switch
    {
        ShellCommand.Simple simple => simple.Words is [var name, ..] && name.Constant is null or "break" or "exit" or "return" or "exec" or "kill" or "eval" or ".",
        ShellCommand.Pipeline pipeline => pipeline.Stages.Any(CanLeave),
        ShellCommand.AndOr list => CanLeave(list.First) || list.Rest.Any(link => CanLeave(link.Command)),
        ShellCommand.Sequence sequence => sequence.Items.Any(item => CanLeave(item.Command)),
        ShellCommand.If choice => choice.Branches.Any(branch => CanLeave(branch.Condition) || CanLeave(branch.Then)) || (choice.Else is { } other && CanLeave(other)),
        ShellCommand.Loop loop => CanLeave(loop.Condition) || CanLeave(loop.Body),
        ShellCommand.ForEach loop => CanLeave(loop.Body),
        ShellCommand.ForArithmetic loop => CanLeave(loop.Body),
        ShellCommand.Case choice => choice.Clauses.Any(clause => clause.Body is { } inner && CanLeave(inner)),
        ShellCommand.Group group => CanLeave(group.Body),
        ShellCommand.Redirected redirected => CanLeave(redirected.Body),
        ShellCommand.Function => true,
        ShellCommand.Subshell or ShellCommand.Arithmetic or ShellCommand.Conditional => false,
        _ => true,
    };
}
