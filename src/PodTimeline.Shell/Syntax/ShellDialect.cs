namespace PodTimeline.Shell.Syntax;

/// <summary>The shell that reads a script; they differ in grammar, in the wording of errors, and in when they fork.</summary>
internal enum ShellDialect
{
    /// <summary>BusyBox.</summary>
    Ash,

    /// <summary>Debian's sh.</summary>
    Dash,

    /// <summary>The GNU shell.</summary>
    Bash,
}
