using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Processes;

/// <summary>What all scripts of a pod together may do in one simulation: steps, and characters of log.</summary>
/// <param name="steps">Steps that are left.</param>
internal sealed class PodBudget(int steps)
{
    private int _steps = steps;
    private int _logLength = ShellLimits.LogLength;

    /// <summary>No step is left.</summary>
    public bool IsSpent => _steps <= 0;

    /// <summary>Takes steps.</summary>
    /// <returns>False when none are left.</returns>
    public bool TryStep(int count = 1)
    {
        if (_steps <= 0) return false;
        _steps -= count;
        return true;
    }

    /// <summary>Takes room for a line of log.</summary>
    /// <returns>False when there is no more.</returns>
    public bool TryLog(int length)
    {
        if (_logLength < length) return false;
        _logLength -= length;
        return true;
    }
}
