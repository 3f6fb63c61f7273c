using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>The events of one type and reason about a pod, whichever of its containers they name.</summary>
/// <remarks>Source: client-go tools/record/events_cache.go, EventAggregate and eventObserve.</remarks>
internal sealed class EventKind(string type, string reason)
{
    /// <summary>So many different messages are put together.</summary>
    private const int SimilarMessages = 10;

    /// <summary>The memory of messages ends when none comes for so long.</summary>
    private static readonly TimeSpan SimilarWindow = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Object, string Message), Tally> _counts = [];
    private readonly List<string> _messages = [];
    private SimInstant _lastSeen = SimInstant.Zero;
    private int _combined;
    private Tally? _last;

    public string Type => type;

    public string Reason => reason;

    /// <summary>Notes a message.</summary>
    /// <returns>Whether it is told as one of many. Of the messages remembered one is forgotten then, so a repeat of another is told alone.</returns>
    public bool IsOneOfMany(string message, SimInstant now)
    {
        if (now - _lastSeen > SimilarWindow) _messages.Clear();
        _lastSeen = now;
        if (!_messages.Contains(message)) _messages.Add(message);
        if (_messages.Count < SimilarMessages) return false;
        _messages.RemoveAt(0);
        return true;
    }

    /// <summary>Counts one of many.</summary>
    public int CountCombined() => ++_combined;

    /// <summary>Counts a message about an object, from 1.</summary>
    public int Count(string @object, string message)
    {
        // The same event again and again is the usual case; a probe's message may be long to look up.
        if (_last is { } last && ReferenceEquals(last.Message, message) && last.Object == @object) return ++last.Times;
        if (!_counts.TryGetValue((@object, message), out var tally)) _counts[(@object, message)] = tally = new Tally(@object, message);
        if (ReferenceEquals(tally.Message, message)) _last = tally;
        return ++tally.Times;
    }

    private sealed class Tally(string @object, string message)
    {
        public string Object => @object;

        public string Message => message;

        public int Times { get; set; }
    }
}
