namespace PodTimeline.Web.Runs;

/// <summary>Whether a run was shared.</summary>
public abstract record Admission
{
    private Admission() { }

    /// <summary>It did.</summary>
    /// <param name="Run">The shared run.</param>
    /// <param name="Key">Given only to its owner: whoever has it may steer.</param>
    public sealed record Made(SharedRun Run, string Key) : Admission;

    /// <summary>It was not: the server has as many live runs as it may.</summary>
    public sealed record ServerFull : Admission;

    /// <summary>It was not: the client has as many live runs as one may have.</summary>
    public sealed record ClientFull : Admission;
}
