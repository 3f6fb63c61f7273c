namespace PodTimeline.Shell.Files;

/// <summary>A reader and writer of files; remembers what it read, so that it can be notified when that changes.</summary>
internal sealed class FileActor
{
    private const int MostRepeats = 3;
    private Dictionary<FileKey, int>? _repeated;

    /// <summary>Places that were read.</summary>
    public HashSet<FileKey> Reads { get; } = [];

    /// <summary>Called when another actor changes a place that is in <see cref="Reads"/>; null: not needed.</summary>
    public Action? Disturbed { get; set; }

    /// <summary>It only repeats itself, including its writes.</summary>
    public bool IsAtRest { get; set; }

    /// <summary>Counts observations other than files that may differ next time: the time, a service, an input.</summary>
    public int Unsteady { get; set; }

    /// <summary>Counts things that it waits for.</summary>
    public int Pending { get; set; }

    /// <summary>Another actor has changed a place; it matters if this one reads it and the change is not a repetition.</summary>
    public void Notify(FileKey key, FileActor by)
    {
        if (Disturbed is not { } disturbed || by == this || !Reads.Contains(key)) return;
        if (by.IsAtRest && (_repeated ??= []).TryGetValue(key, out var times) && times >= MostRepeats) return;
        if (by.IsAtRest) _repeated![key] = _repeated.GetValueOrDefault(key) + 1;
        disturbed();
    }
}
