namespace PodTimeline.Model.Behaviors;

/// <summary>What a container's main process does when it gets its stop signal.</summary>
public abstract record TermReaction
{
    private TermReaction() { }

    /// <summary>It has a handler and exits after a while.</summary>
    /// <param name="After">From the signal to the exit; zero or more.</param>
    /// <param name="ExitCode">0 to 255; 143 is what a process ended by SIGTERM itself reports.</param>
    public sealed record Exits(TimeSpan After, int ExitCode = 143) : TermReaction;

    /// <summary>It has a handler that does nothing; only SIGKILL ends it.</summary>
    public sealed record Ignores : TermReaction;

    /// <summary>
    /// It has no handler. As process 1 of its namespace the kernel then drops the signal (rule T34); anywhere else it dies at
    /// once with 128 + the signal's number.
    /// </summary>
    public sealed record NoHandler : TermReaction;
}
