using System.Collections.Frozen;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Commands that a shell runs itself because they change its state.</summary>
internal static class Builtins
{
    private static readonly FrozenSet<string> Special = new[]
    {
        ":", ".", "break", "continue", "eval", "exec", "exit", "export", "readonly", "return", "set", "shift", "trap", "unset", "times",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = new[]
    {
        "alias", "bg", "builtin", "cd", "command", "declare", "disown", "fg", "getopts", "hash", "jobs", "let", "local", "mapfile", "popd", "pushd",
        "read", "readarray", "shopt", "source", "type", "typeset", "ulimit", "umask", "unalias", "wait", "kill", "pwd", "echo", "printf", "test",
        "[", "true", "false",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name is one of POSIX's special builtins: no function hides them, and their failures end a shell.</summary>
    public static bool IsSpecial(string name) => Special.Contains(name);

    /// <summary>Whether the shell knows a name without looking for a program.</summary>
    public static bool Has(string name) => Special.Contains(name) || Others.Contains(name);
}
