using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>Spans in sequence without gaps.</summary>
public sealed class Lane
{
    private readonly List<LaneSpan> _spans = [];

    /// <summary>The spans, in order; the last one may be open.</summary>
    public IReadOnlyList<LaneSpan> Spans => _spans;

    /// <summary>The span in which an instant lies; null before the first and after the end.</summary>
    public LaneSpan? FindAt(SimInstant instant) => _spans.LastOrDefault(span => span.From <= instant && (span.To is not { } end || instant < end));

    /// <summary>Changes what the lane says from an instant on; a span of no length is dropped.</summary>
    public void Say(string text, Tone tone, SimInstant at, int seq)
    {
        if (_spans is [.., { To: null } open] && open.Text == text && open.Tone == tone) return;
        Close(at);
        _spans.Add(new LaneSpan(at, null, text, tone, seq));
    }

    /// <summary>Ends the open span.</summary>
    public void Close(SimInstant at)
    {
        if (_spans is not [.., { To: null } open]) return;
        if (open.From == at) _spans.RemoveAt(_spans.Count - 1);
        else _spans[^1] = open with { To = at };
    }
}
