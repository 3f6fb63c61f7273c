using PodTimeline.Simulation.Catalogue;
using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Kernel;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Simulation.ControlPlane;

/// <summary>
/// Writes event objects of one component about one pod. A burst of 25 is free, then one every five minutes; the rest is
/// dropped, and similar events are put together (S110).
/// </summary>
/// <remarks>Source: client-go tools/record/events_cache.go, EventSourceObjectSpamFilter and EventAggregator.</remarks>
internal sealed class EventRecorder(SimKernel kernel, EventLog log, string source)
{
    private const int Burst = 25;
    private const int SimilarMessages = 10;
    private static readonly TimeSpan Refill = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SimilarWindow = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string, string, string), Similar> _similar = [];
    private double _tokens = Burst;
    private SimInstant _refilledAt = SimInstant.Zero;

    public void Normal(string reason, string message, string @object, int cause, Rule rule) => Record("Normal", reason, message, @object, cause, rule);

    public void Warning(string reason, string message, string @object, int cause, Rule rule) => Record("Warning", reason, message, @object, cause, rule);

    private void Record(string type, string reason, string message, string @object, int cause, Rule rule)
    {
        message = Aggregate(type, reason, message, @object);
        _tokens = Math.Min(Burst, _tokens + (kernel.Now - _refilledAt) / Refill);
        _refilledAt = kernel.Now;
        if (_tokens < 1) return;
        _tokens--;
        log.Append(new SimEvent.EventRecorded(type, reason, message, @object, source), cause, rule);
    }

    private string Aggregate(string type, string reason, string message, string @object)
    {
        var key = (type, reason, @object);
        if (!_similar.TryGetValue(key, out var similar) || kernel.Now - similar.LastSeen > SimilarWindow)
            _similar[key] = similar = new Similar();
        similar.LastSeen = kernel.Now;
        if (similar.Messages.Count < SimilarMessages) similar.Messages.Add(message);
        return similar.Messages.Count < SimilarMessages ? message : "(combined from similar events): " + message;
    }

    private sealed class Similar
    {
        public HashSet<string> Messages { get; } = new(StringComparer.Ordinal);

        public SimInstant LastSeen { get; set; }
    }
}
