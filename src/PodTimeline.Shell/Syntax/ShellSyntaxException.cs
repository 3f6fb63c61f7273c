namespace PodTimeline.Shell.Syntax;

/// <summary>Leaves the parser where a script cannot be read; never leaves this folder.</summary>
internal sealed class ShellSyntaxException(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
