namespace PodTimeline.Timeline.Runs;

/// <summary>
/// What was retracted of a run that had been revealed, so that every watcher can learn from where on their events no longer hold.
/// Bounded: the oldest are merged into one. Not safe for several threads; the run holds its lock.
/// </summary>
internal sealed class RetractionList
{
    private const int Most = 1000;

    private readonly List<Retraction> _kept = [];
    private int _joined;

    /// <summary>How many there were; the number of the current branch.</summary>
    public int Count => _joined + _kept.Count;

    /// <summary>Begins a new branch.</summary>
    /// <param name="lastValid">The last event that still holds; 0: none does.</param>
    /// <param name="lastRevealed">The last event that any watcher may have.</param>
    public void Add(int lastValid, int lastRevealed)
    {
        if (_kept.Count == Most)
        {
            var (first, second) = (_kept[0], _kept[1]);
            _kept.RemoveAt(0);
            _kept[0] = new Retraction(Math.Min(first.LastValid, second.LastValid), Math.Max(first.LastRevealed, second.LastRevealed));
            _joined++;
        }

        _kept.Add(new Retraction(lastValid, lastRevealed));
    }

    /// <summary>
    /// The last event that still holds of what was revealed up to and on a branch; null when nothing was retracted since.
    /// </summary>
    /// <param name="branch">The branch, from 0.</param>
    public int? FindLastValidSince(int branch)
    {
        int? lowest = null;
        for (var i = Math.Max(0, branch - _joined); i < _kept.Count; i++)
            if (lowest is null || _kept[i].LastValid < lowest) lowest = _kept[i].LastValid;
        return lowest;
    }

    /// <summary>
    /// The last event that certainly still holds for a watcher who knows only a number; null when nothing they have was retracted.
    /// Whoever has more events than a branch ever revealed was on a later one.
    /// </summary>
    /// <param name="seq">The last event they have.</param>
    public int? FindLastValidFor(int seq)
    {
        var branch = _kept.FindIndex(retraction => seq <= retraction.LastRevealed);
        return branch < 0 ? null : FindLastValidSince(_joined + branch);
    }

    private readonly record struct Retraction(int LastValid, int LastRevealed);
}
