using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>
/// Detects that the pod as a whole is being stopped, and since when: a deletion, or an end without one (T2, T42, T46, T47).
/// </summary>
/// <param name="pod">The pod.</param>
/// <param name="rows">Its containers.</param>
/// <param name="events">The events folded so far, in order of <see cref="SimEvent.Seq"/>.</param>
internal sealed class ShutdownFinder(PodSpec pod, ImmutableArray<ContainerRow> rows, IReadOnlyList<SimEvent> events)
{
    /// <summary>Looks at an event before its row has folded it.</summary>
    /// <returns>Since when the pod is being stopped; null when the event does not show that.</returns>
    public SimInstant? Take(SimEvent simEvent) => simEvent switch
    {
        SimEvent.PodDeletionRequested => simEvent.At,
        SimEvent.PodConditionChanged { Condition.Reason: "PodFailed" or "PodCompleted" } => EndOfWork(simEvent.At),
        SimEvent.PodPhaseChanged { Phase: PodPhase.Succeeded or PodPhase.Failed } => EndOfWork(simEvent.At),
        // Only a stop of the whole pod has an order of containers.
        SimEvent.SignalSent when simEvent.Rule == Rules.T23 || simEvent.Rule == Rules.T24 || simEvent.Rule == Rules.T27 => EndOfWork(simEvent.At),
        SimEvent.PreStopStarted hook when IsSidecar(hook) && !IsForItselfAlone(hook) && FindLastEndOfApps() is { } end => end,
        _ => null,
    };

    /// <summary>When nothing was left to do: the end of the last app, or of an init container that will not run again.</summary>
    private SimInstant EndOfWork(SimInstant now)
    {
        if (FindLastEndOfApps() is { } end) return end;
        var anyAppRan = rows.Any(row => row.Container.Kind == ContainerKind.App && row.Marks.Any(mark => !mark.IsSet) || row.IsRunning && row.Container.Kind == ContainerKind.App);
        if (anyAppRan) return now;
        return rows.Where(row => row.Container.Kind == ContainerKind.Init && !row.IsRunning)
            .Select(row => row.Marks.LastOrDefault(mark => mark.HasFailed)?.At).LastOrDefault(at => at is not null) ?? now;
    }

    /// <summary>The end of the last app; null while one runs or will run again.</summary>
    private SimInstant? FindLastEndOfApps()
    {
        var last = SimInstant.Zero;
        foreach (var app in rows)
        {
            if (app.Container.Kind != ContainerKind.App) continue;
            if (app.IsRunning || app.LastEnd is not { } end) return null;
            if (IsRestarting(app.Container, end)) return null;
            last = SimInstant.PickLater(last, end.At);
        }

        return last;
    }

    private bool IsRestarting(ContainerSpec app, Mark end) => (app.RestartPolicy ?? pod.RestartPolicy) switch
    {
        RestartPolicy.Always => true,
        RestartPolicy.OnFailure => end.HasFailed,
        RestartPolicy.Never => false,
    };

    private bool IsSidecar(SimEvent.OfContainer simEvent) => pod.Find(simEvent.Container)?.Kind == ContainerKind.Sidecar;

    private bool IsForItselfAlone(SimEvent.OfContainer simEvent) =>
        simEvent.Cause > 0 && events[simEvent.Cause - 1] is SimEvent.OfContainer cause && cause.Container == simEvent.Container;
}
