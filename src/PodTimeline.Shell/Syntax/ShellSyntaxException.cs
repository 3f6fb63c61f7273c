namespace PodTimeline.Shell.Syntax;

/// <summary>Leaves the parser where a script cannot be read; never leaves this folder.</summary>
internal sealed class ShellSyntaxException(string message, int line, bool isUnread = false) : Exception(message)
{
    /// <summary>The shell could read on; it is this reader that cannot.</summary>
    public bool IsUnread { get; } = isUnread;

    public int Line { get; } = line;
}
