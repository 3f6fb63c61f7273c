using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>
/// Writes event objects of one component about one pod: combined when many are alike, counted, and withheld when there are too many. A
/// burst of 25 is free, then one every five minutes, from 1.32 on of each type. What is withheld still counts, so the next one that is
/// sent shows a jump (S110).
/// </summary>
/// <remarks>Source: client-go tools/record/events_cache.go, EventCorrelate: EventAggregate, eventObserve, EventSourceObjectSpamFilter.</remarks>
internal sealed class EventRecorder(SimKernel kernel, EventLog log, string source, KubernetesVersion version)
{
    private const string Combined = "(combined from similar events): ";

    private readonly List<EventKind> _kinds = [];
    private readonly EventBudget _budget = new(), _budgetOfWarnings = new();

    public void RecordNormal(string reason, string message, string @object, int cause, Rule rule) => Record("Normal", reason, message, @object, cause, rule);

    public void RecordWarning(string reason, string message, string @object, int cause, Rule rule) => Record("Warning", reason, message, @object, cause, rule);

    private void Record(string type, string reason, string message, string @object, int cause, Rule rule)
    {
        var kind = Find(type, reason);
        var isOneOfMany = kind.IsOneOfMany(message, kernel.Now);
        var count = isOneOfMany ? kind.CountCombined() : kind.Count(@object, message);
        var budget = type == "Warning" && version.Has(Feature.EventBudgetPerType) ? _budgetOfWarnings : _budget;
        if (budget.Take(kernel.Now)) log.Append(new SimEvent.EventRecorded(type, reason, isOneOfMany ? Combined + message : message, @object, source, count), cause, rule);
        else if (budget.BeginsToWithhold) log.Append(new SimEvent.EventsWithheld(type, source), cause, Rules.S110);
    }

    private EventKind Find(string type, string reason)
    {
        foreach (var kind in _kinds)
            if (kind.Reason == reason && kind.Type == type) return kind;
        var made = new EventKind(type, reason);
        _kinds.Add(made);
        return made;
    }

    /// <summary>The events that may still be sent.</summary>
    private sealed class EventBudget
    {
        private const int Burst = 25;
        private static readonly TimeSpan Refill = TimeSpan.FromMinutes(5);

        private double _tokens = Burst;
        private SimInstant _refilledAt = SimInstant.Zero;
        private int _withheld;

        /// <summary>Whether the last one was withheld and the one before it was sent.</summary>
        public bool BeginsToWithhold => _withheld == 1;

        public bool Take(SimInstant now)
        {
            _tokens = Math.Min(Burst, _tokens + (now - _refilledAt) / Refill);
            _refilledAt = now;
            if (_tokens < 1)
            {
                _withheld++;
                return false;
            }

            _tokens--;
            _withheld = 0;
            return true;
        }
    }
}
