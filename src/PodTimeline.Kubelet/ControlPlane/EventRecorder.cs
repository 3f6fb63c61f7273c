using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>
/// Writes event objects of one component about one pod. A burst of 25 is free, then one every five minutes, from 1.32 on of each
/// type; the rest is dropped, and similar events are put together (S110).
/// </summary>
/// <remarks>Source: client-go tools/record/events_cache.go, EventSourceObjectSpamFilter and EventAggregator.</remarks>
internal sealed class EventRecorder(SimKernel kernel, EventLog log, string source, KubernetesVersion version)
{
    private const int Burst = 25;
    private const int SimilarMessages = 10;
    private static readonly TimeSpan Refill = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SimilarWindow = TimeSpan.FromMinutes(10);

    /// <summary>By the object they are about; an object has few kinds of events.</summary>
    private readonly Dictionary<string, List<Similar>> _similar = new(StringComparer.Ordinal);

    private readonly Budget _budget = new(), _budgetOfWarnings = new();

    public void Normal(string reason, string message, string @object, int cause, Rule rule) => Record("Normal", reason, message, @object, cause, rule);

    public void Warning(string reason, string message, string @object, int cause, Rule rule) => Record("Warning", reason, message, @object, cause, rule);

    private void Record(string type, string reason, string message, string @object, int cause, Rule rule)
    {
        message = Aggregate(type, reason, message, @object);
        var budget = type == "Warning" && version.Has(Feature.EventBudgetPerType) ? _budgetOfWarnings : _budget;
        if (!budget.Take(kernel.Now)) return;
        log.Append(new SimEvent.EventRecorded(type, reason, message, @object, source), cause, rule);
    }

    private string Aggregate(string type, string reason, string message, string @object)
    {
        var similar = Find(type, reason, @object);
        if (kernel.Now - similar.LastSeen > SimilarWindow) similar.Forget();
        similar.LastSeen = kernel.Now;
        return similar.Different(message) < SimilarMessages ? message : "(combined from similar events): " + message;
    }

    private Similar Find(string type, string reason, string @object)
    {
        if (!_similar.TryGetValue(@object, out var kinds)) _similar[@object] = kinds = [];
        foreach (var kind in kinds)
            if (kind.Reason == reason && kind.Type == type) return kind;
        var made = new Similar(type, reason) { LastSeen = kernel.Now };
        kinds.Add(made);
        return made;
    }

    /// <summary>The events that may still be sent.</summary>
    private sealed class Budget
    {
        private double _tokens = Burst;
        private SimInstant _refilledAt = SimInstant.Zero;

        public bool Take(SimInstant now)
        {
            _tokens = Math.Min(Burst, _tokens + (now - _refilledAt) / Refill);
            _refilledAt = now;
            if (_tokens < 1) return false;
            _tokens--;
            return true;
        }
    }

    private sealed class Similar(string type, string reason)
    {
        public string Type => type;

        public string Reason => reason;

        public SimInstant LastSeen { get; set; }

        private string? _first;
        private List<string>? _others;

        /// <summary>Counts the different messages, this one included; at ten the count ends.</summary>
        public int Different(string message)
        {
            var count = _first is null ? 0 : 1 + (_others?.Count ?? 0);
            if (count >= SimilarMessages) return count;
            if (_first is null) _first = message;
            else if (_first == message || _others?.Contains(message) == true) return count;
            else (_others ??= []).Add(message);
            return count + 1;
        }

        public void Forget() => (_first, _others) = (null, null);
    }
}
