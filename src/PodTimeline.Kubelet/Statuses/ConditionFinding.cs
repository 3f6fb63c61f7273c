using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>What a condition should say, without the time since when.</summary>
/// <param name="Type">Such as Ready; the names are in <see cref="PodConditionTypes"/>.</param>
/// <param name="Status">True or False.</param>
/// <param name="Reason">Empty when there is none.</param>
/// <param name="Message">Empty when there is none.</param>
internal readonly record struct ConditionFinding(string Type, bool Status, string Reason = "", string Message = "")
{
    /// <summary>The condition; the transition time moves only when the status flips (C9).</summary>
    /// <param name="before">The condition of that type so far; null: none. Returned as it is when nothing has changed.</param>
    /// <param name="now">The instant.</param>
    public PodCondition Stamp(PodCondition? before, SimInstant now)
    {
        if (before is null || before.Status != Status) return new PodCondition(Type, Status, Reason, Message, now);
        return before.Reason == Reason && before.Message == Message ? before : before with { Reason = Reason, Message = Message };
    }
}
