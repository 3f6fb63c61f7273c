namespace PodTimeline.Model.Status;

/// <summary><c>status.phase</c>. Succeeded and Failed are terminal: they never change.</summary>
public enum PodPhase
{
    /// <summary>Accepted; something still has to run for the first time.</summary>
    Pending,

    /// <summary>Everything has started, and something runs or will run again.</summary>
    Running,

    /// <summary>Every app container ended with 0 and will not run again.</summary>
    Succeeded,

    /// <summary>Ended with a failure.</summary>
    Failed,
}

/// <summary>Questions about a <see cref="PodPhase"/>.</summary>
public static class PodPhaseExtensions
{
    /// <summary>Succeeded or Failed.</summary>
    public static bool IsTerminal(this PodPhase phase) => phase is PodPhase.Succeeded or PodPhase.Failed;
}
