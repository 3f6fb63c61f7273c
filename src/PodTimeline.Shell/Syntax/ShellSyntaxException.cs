namespace PodTimeline.Shell.Syntax;

/// <summary>Thrown where a script cannot be read; never leaves this folder.</summary>
internal sealed class ShellSyntaxException(string message, int line, bool isUnread = false) : Exception(message)
{
    /// <summary>A shell could read on; this parser cannot.</summary>
    public bool IsUnread { get; } = isUnread;

    public int Line { get; } = line;
}
