namespace PodTimeline.Simulation.Shell.Files;

/// <summary>Somebody who reads and writes files; remembers what was looked at, so that it can be told when that changes.</summary>
internal sealed class FileActor
{
    /// <summary>Places that were read since the last <see cref="Forget"/>.</summary>
    public HashSet<FileKey> Reads { get; } = [];

    /// <summary>Places that were really changed since the last <see cref="Forget"/>.</summary>
    public HashSet<FileKey> Writes { get; } = [];

    /// <summary>Called when somebody else changes a place that is in <see cref="Reads"/>; null when nobody cares.</summary>
    public Action? Disturbed { get; set; }

    /// <summary>Counts what was seen of the world besides files that may be otherwise next time: the time, a service, an input.</summary>
    public int Unsteady { get; set; }

    /// <summary>Begins anew.</summary>
    public void Forget()
    {
        Reads.Clear();
        Writes.Clear();
    }
}
