using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>
/// Links what is drawn to what is drawn of its cause, and so back to the pod's creation or to what somebody did to the pod. Most events
/// of a chain have no bar or mark and are skipped. Used by one thread at a time.
/// </summary>
public sealed class CauseLinks
{
    private const int NoCause = -1;

    private readonly IReadOnlyList<SimEvent> _events;
    private readonly Dictionary<int, int> _drawn = [];
    private readonly int[] _above;

    /// <summary>The links of a picture.</summary>
    /// <param name="fold">What happens.</param>
    /// <param name="rows">What is drawn of it.</param>
    internal CauseLinks(TimelineFold fold, ImmutableArray<RowPicture> rows)
    {
        _events = fold.Events;
        _above = new int[_events.Count + 1];
        // The pod's creation begins the first phase of the run, and its deletion has a line of its own.
        if (_events.Count > 0) _drawn[1] = 1;
        if (fold.Deletion is { } deletion) _drawn[deletion.Seq] = deletion.Seq;
        foreach (var row in rows)
        {
            var next = 0;
            foreach (var bar in row.Bars)
                for (var i = 0; i < bar.Count; i++) _drawn[row.Row.Bars[next++].Seq] = bar.Bar.Seq;
            foreach (var mark in row.Marks) _drawn.TryAdd(mark.Seq, mark.Seq);
        }
    }

    /// <summary>The event that identifies what is drawn for the nearest cause; 0: there is none.</summary>
    /// <param name="seq">The event.</param>
    public int Find(int seq)
    {
        if (seq < 1 || seq > _events.Count) return 0;
        var self = _drawn.GetValueOrDefault(seq);
        var at = seq;
        // The next cause of a bar that stands for several may lie within that bar.
        do at = Climb(at);
        while (at > 0 && _drawn[at] == self);
        return at > 0 ? _drawn[at] : 0;
    }

    /// <summary>The bar or mark that stands for an event: its own, or that of its nearest cause; 0: there is none.</summary>
    public int FindDrawn(int seq) => _drawn.TryGetValue(seq, out var drawn) ? drawn : Find(seq);

    /// <summary>The nearest cause that is drawn; <see cref="NoCause"/> where there is none.</summary>
    private int Climb(int seq)
    {
        var (at, found) = (seq, 0);
        while (found == 0)
        {
            var before = _events[at - 1].Cause;
            found = before <= 0 ? NoCause : _drawn.ContainsKey(before) ? before : _above[before];
            at = before;
        }

        for (at = seq; at > 0 && _above[at] == 0; at = _events[at - 1].Cause)
        {
            _above[at] = found;
            if (_drawn.ContainsKey(_events[at - 1].Cause)) break;
        }

        return found;
    }
}
