using PodTimeline.Shell.Limits;

namespace PodTimeline.Kubelet.Budgets;

/// <summary>
/// What one simulation may use, all its containers together. When one of these is used up the simulation stops, and
/// <c>PodSimulation.Spent</c> says what used it. All are counts, not times, so the same text stops at the same instant everywhere.
/// </summary>
public sealed record SimulationBudget
{
    /// <summary>The most events a simulation may write.</summary>
    public const int MostEvents = 100_000;

    /// <summary>The defaults.</summary>
    public static SimulationBudget Default { get; } = new();

    /// <summary>Events that it writes. Default and maximum 100,000; <c>Scenario</c> allows fewer for a pod of more than 20
    /// containers.</summary>
    public int Events { get; init; } = MostEvents;

    /// <summary>Timers that fire: ticks of probes, sleeps, relists, syncs. Default 1,000,000.</summary>
    public long KernelSteps { get; init; } = 1_000_000;

    /// <summary>
    /// Commands of all its scripts, <see cref="ShellLimits.CharactersPerStep"/> characters that they read or write counted as one more.
    /// Default 80,000: a loop of four commands and a second's pause is followed for more than five hours.
    /// </summary>
    public long ScriptSteps { get; init; } = 80_000;

    /// <summary>Characters that its containers log and its probes print. Default 8 Mi.</summary>
    public long WrittenCharacters { get; init; } = 8 * 1024 * 1024;
}
