namespace PodTimeline.Shell.Files;

/// <summary>Somebody who reads and writes files; remembers what was looked at, so that it can be told when that changes.</summary>
internal sealed class FileActor
{
    private const int MostRepeats = 3;
    private Dictionary<FileKey, int>? _repeated;

    /// <summary>Places that were read.</summary>
    public HashSet<FileKey> Reads { get; } = [];

    /// <summary>Called when somebody else changes a place that is in <see cref="Reads"/>; null when nobody cares.</summary>
    public Action? Disturbed { get; set; }

    /// <summary>It only repeats itself, and so do its writes.</summary>
    public bool IsAtRest { get; set; }

    /// <summary>Counts what was seen of the world besides files that may be otherwise next time: the time, a service, an input.</summary>
    public int Unsteady { get; set; }

    /// <summary>Counts what was looked for and is still to come.</summary>
    public int Pending { get; set; }

    /// <summary>Somebody else has changed a place; it matters if this one looks at it, and it is not the same change again and again.</summary>
    public void Notify(FileKey key, FileActor by)
    {
        if (Disturbed is not { } disturbed || by == this || !Reads.Contains(key)) return;
        if (by.IsAtRest && (_repeated ??= []).TryGetValue(key, out var times) && times >= MostRepeats) return;
        if (by.IsAtRest) _repeated![key] = _repeated.GetValueOrDefault(key) + 1;
        disturbed();
    }
}
