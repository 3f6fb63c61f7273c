namespace PodTimeline.Web.Runs;

/// <summary>Whether a run got an address.</summary>
public abstract record Admission
{
    private Admission() { }

    /// <summary>It did.</summary>
    /// <param name="Run">The shared run.</param>
    /// <param name="Key">What only its maker gets: who has it may steer.</param>
    public sealed record Made(SharedRun Run, string Key) : Admission;

    /// <summary>It did not: as many runs live on this server as may.</summary>
    public sealed record ServerFull : Admission;

    /// <summary>It did not: as many runs of that client live on this server as one may have.</summary>
    public sealed record ClientFull : Admission;
}
