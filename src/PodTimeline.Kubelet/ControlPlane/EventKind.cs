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

    private readonly Dictionary<(string Object, string Message), int> _counts = [];
    private readonly List<string> _messages = [];
    private SimInstant _lastSeen = SimInstant.Zero;
    private int _combined;

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
    public int Count(string @object, string message) => _counts[(@object, message)] = _counts.GetValueOrDefault((@object, message)) + 1;
}
