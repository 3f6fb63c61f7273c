using System.Globalization;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Budgets;

/// <summary>The part of its budget that a simulation has used up.</summary>
/// <param name="Part">The part.</param>
/// <param name="Most">How much of it there was.</param>
/// <param name="Taker">Who took the most of it, such as <c>the readiness probe's script of app</c>; null when nothing stands out.</param>
/// <param name="Taken">How much that was.</param>
/// <param name="At">When it ran out.</param>
public sealed record BudgetSpent(BudgetPart Part, long Most, string? Taker, long Taken, SimInstant At)
{
    /// <summary>What used it up, and how to go on, in sentences.</summary>
    public string Message =>
        $"The simulation stops at {FormatTime(At)}: it has reached its limit of {FormatCount(Most)} {Unit}. "
        + (Taker is null ? "" : $"Most of them went to {Taker}: {FormatCount(Taken)} by {FormatTime(At)}. ")
        + Part switch
        {
            BudgetPart.ScriptSteps or BudgetPart.WrittenCharacters =>
                "To see more, let that script do less or pause longer, or state what it does in the annotation podtimeline.dev/behavior.",
            _ => "To see more, simulate less time or give its probes longer periods.",
        };

    private string Unit => Part switch
    {
        BudgetPart.Events => "events",
        BudgetPart.KernelSteps => "steps",
        BudgetPart.ScriptSteps => "script steps",
        BudgetPart.WrittenCharacters => "characters of logs and probes' answers",
    };

    private static string FormatCount(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string FormatTime(SimInstant at)
    {
        var time = at.SinceCreation;
        if (time.TotalMinutes < 1) return time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
        return time.TotalHours < 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{(int)time.TotalHours} h {time.Minutes} min";
    }
}

/// <summary>A part of <see cref="SimulationBudget"/>.</summary>
public enum BudgetPart
{
    /// <summary>Events.</summary>
    Events,

    /// <summary>Timers that fire.</summary>
    KernelSteps,

    /// <summary>Commands of scripts.</summary>
    ScriptSteps,

    /// <summary>Characters that are logged, or printed by probes.</summary>
    WrittenCharacters,
}
