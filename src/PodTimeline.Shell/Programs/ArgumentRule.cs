using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Programs;

/// <summary>What a program does when it is called in a certain way.</summary>
/// <param name="Programs">File names of the programs, separated by blanks.</param>
/// <param name="When">When it holds; see <see cref="ArgumentCondition"/>.</param>
/// <param name="Does">What it does then, for the reader: <c>sets the pod's traffic rules</c>.</param>
/// <param name="Runs">From its start to its own exit.</param>
public sealed record ArgumentRule(string Programs, string When, string Does, RunLength Runs)
{
    /// <summary>Code of its own exit.</summary>
    public int ExitCode { get; init; }

    /// <summary>Reaction to SIGTERM; null: as the table of programs says, else it ends within a second.</summary>
    public TermReaction? OnTerm { get; init; }

    /// <summary>What it listens on; null: as the table of programs says.</summary>
    public Listening? Listens { get; init; }

    /// <summary>What it writes first.</summary>
    public string? Log { get; init; }
}
