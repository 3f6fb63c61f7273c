using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>The events of one type and reason about a pod, whichever of its containers they name.</summary>
/// <remarks>Source: client-go tools/record/events_cache.go, EventAggregate and eventObserve.</remarks>
internal sealed class EventKind(string type, string reason)
{
    /// <summary>From this many different messages on they are combined.</summary>
    private const int SimilarMessages = 10;

    /// <summary>Messages are forgotten when none comes for this long.</summary>
    private static readonly TimeSpan SimilarWindow = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Object, string Message), Tally> _counts = [];
    private readonly Dictionary<string, Tally> _repeated = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _messages = [];
    private SimInstant _lastSeen = SimInstant.Zero;
    private int _combined;

    public string Type => type;

    public string Reason => reason;

    /// <summary>Records a message.</summary>
    /// <returns>Whether it is combined with others. One of the remembered messages is then forgotten, so a repeat of another is recorded
    /// separately.</returns>
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
        // Usually the same text comes again; hashing a long message each time would be slow.
        if (_repeated.TryGetValue(message, out var last) && last.Object == @object) return ++last.Times;
        if (!_counts.TryGetValue((@object, message), out var tally)) _counts[(@object, message)] = tally = new Tally(@object, message);
        if (ReferenceEquals(tally.Message, message)) _repeated[message] = tally;
        return ++tally.Times;
    }

    private sealed class Tally(string @object, string message)
    {
        public string Object => @object;

        public string Message => message;

        public int Times { get; set; }
    }
}
