namespace PodTimeline.Model.Behaviors;

/// <summary>A signal that stops processes.</summary>
/// <param name="Name">Such as SIGTERM.</param>
/// <param name="Number">Its number on Linux; a process it ends shows 128 + this.</param>
public sealed record UnixSignal(string Name, int Number)
{
    /// <summary>Asks a process to end; the default stop signal.</summary>
    public static readonly UnixSignal Term = new("SIGTERM", 15);

    /// <summary>Ends a process; it cannot be caught or ignored.</summary>
    public static readonly UnixSignal Kill = new("SIGKILL", 9);

    private static readonly UnixSignal[] Known =
    [
        Term, Kill, new("SIGHUP", 1), new("SIGINT", 2), new("SIGQUIT", 3), new("SIGABRT", 6), new("SIGUSR1", 10), new("SIGUSR2", 12),
        new("SIGALRM", 14), new("SIGSTOP", 19), new("SIGTSTP", 20), new("SIGWINCH", 28), new("SIGRTMIN+3", 37),
    ];

    /// <summary>The exit code of a process that the signal ended by default.</summary>
    public int ExitCode => 128 + Number;

    /// <summary>The signal of a name, with or without SIG in front; an unknown name counts as SIGTERM.</summary>
    public static UnixSignal FromName(string name) =>
        Array.Find(Known, signal => signal.Name == name || signal.Name.AsSpan(3).SequenceEqual(name)) ?? Term with { Name = name };

    /// <inheritdoc />
    public override string ToString() => Name;
}
