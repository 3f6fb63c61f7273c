using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Moments;

/// <summary>Looks up what comes before and after an event in a run.</summary>
/// <param name="fold">The timeline.</param>
/// <param name="pod">The pod.</param>
internal sealed class EventLookup(TimelineFold fold, PodSpec pod)
{
    /// <summary>Apps that start within this time of each other start in one moment.</summary>
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(3);

    /// <summary>The cause of an event; null when there is none.</summary>
    public SimEvent? FindCause(SimEvent simEvent) => simEvent.Cause > 0 ? fold.Events[simEvent.Cause - 1] : null;

    /// <summary>Whether an app first runs within a few seconds, so that both starts are one moment.</summary>
    public bool StartsSoon(string app, SimInstant at) =>
        fold.GetRow(app).Bars.FirstOrDefault(bar => bar.Kind is BarKind.Starting or BarKind.NotReady or BarKind.Running) is { } first && first.From > at && first.From <= at + SameMoment;

    /// <summary>Whether another app ends at the same instant, and is told later.</summary>
    public bool IsAnotherEnding(SimEvent.ContainerTerminated ended)
    {
        for (var i = ended.Seq; i < fold.Events.Count && fold.Events[i].At == ended.At; i++)
            if (fold.Events[i] is SimEvent.ContainerTerminated other && pod.Find(other.Container)?.Kind == ContainerKind.App) return true;
        return false;
    }

    /// <summary>Whether a container runs at an instant and goes on after it.</summary>
    public bool RunsAfter(string container, SimInstant at) => fold.GetRow(container).Bars.Any(bar =>
        bar.Kind is not (BarKind.Pulling or BarKind.Creating or BarKind.BackOff) && bar.From <= at && (bar.To is null || bar.To > at));

    /// <summary>The next event of a kind of the same container within three seconds; null when there is none.</summary>
    public T? FindFirstAfter<T>(SimEvent.OfContainer simEvent) where T : SimEvent.OfContainer
    {
        var soon = simEvent.At + TimeSpan.FromSeconds(3);
        for (var i = simEvent.Seq; i < fold.Events.Count && fold.Events[i].At <= soon; i++)
            if (fold.Events[i] is T next && next.Container == simEvent.Container) return next;
        return null;
    }

    /// <summary>The last event of a kind of the same container before an event; null when there is none.</summary>
    public T? FindBegun<T>(SimEvent.OfContainer simEvent) where T : SimEvent.OfContainer
    {
        for (var i = simEvent.Seq - 2; i >= 0; i--)
            if (fold.Events[i] is T begun && begun.Container == simEvent.Container) return begun;
        return null;
    }
}
