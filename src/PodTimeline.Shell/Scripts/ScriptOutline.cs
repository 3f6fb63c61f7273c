using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Scripts;

/// <summary>What a script did when it was rehearsed, before the simulation: the files of other containers may change that.</summary>
public sealed record ScriptOutline
{
    /// <summary>From its start to its own exit; forever when it came to rest, or had not ended after a day.</summary>
    public required RunLength Runs { get; init; }

    /// <summary>Code of its own exit.</summary>
    public int ExitCode { get; init; }

    /// <summary>Lines that it logged, those of a loop that repeats itself forever counted until it came to rest.</summary>
    public int Lines { get; init; }

    /// <summary>It repeats the same forever.</summary>
    public bool Repeats { get; init; }

    /// <summary>It waits forever silently, like <c>sleep infinity</c>.</summary>
    public bool Waits { get; init; }

    /// <summary>It does nothing but sleep.</summary>
    public bool OnlySleeps { get; init; }

    /// <summary>It keeps a processor busy forever.</summary>
    public bool IsBusy { get; init; }

    /// <summary>What it does when SIGTERM comes in the middle of its run; null when that was not tried.</summary>
    public TermTrial? OnTerm { get; init; }

    /// <summary>Bounds that it hit.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>What SIGTERM did to a script in its rehearsal.</summary>
/// <param name="After">From the signal to the end; null when it was still running a minute later.</param>
/// <param name="ExitCode">Code of the end.</param>
/// <param name="HasHandler">Whether a <c>trap</c> of the script, or its program, handled the signal.</param>
/// <param name="IsIgnored">The run went on as it would have without the signal.</param>
public sealed record TermTrial(TimeSpan? After, int ExitCode, bool HasHandler, bool IsIgnored);
