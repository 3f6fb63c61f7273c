using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <summary>
/// The deletion proposed for a pod that would run forever, so that its shutdown is on screen without a command: some time after the pod
/// has come to rest.
/// </summary>
internal static class ProposedDeletion
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30), Round = TimeSpan.FromSeconds(10);

    /// <summary>How long a pod that never comes to rest is shown: a back-off of 5 minutes is reached by then.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>When to delete the pod: at a multiple of ten seconds, half a minute or more after it has come to rest.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="commands">What is done to the pod.</param>
    /// <returns>Null when the pod ends, or is deleted, without a proposal.</returns>
    public static SimInstant? Find(Scenario scenario, IReadOnlyList<SimCommand> commands) =>
        commands.Any(command => command is SimCommand.Delete) ? null : FindCommon([Predict(scenario, commands)]);

    /// <summary>When to delete pods that are compared, the same instant for all: when all have come to rest or have ended.</summary>
    /// <param name="lives">What the pods do if they are not deleted.</param>
    /// <returns>Null when all of them end.</returns>
    public static SimInstant? FindCommon(IReadOnlyCollection<UndisturbedRun> lives) =>
        lives.All(life => life.End is not null) ? null : RoundUp(SimInstant.PickEarlier(lives.Max(life => life.Rest) + Rest, new SimInstant(Longest)));

    /// <summary>What a pod does if it is not deleted.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="commands">What is done to the pod.</param>
    public static UndisturbedRun Predict(Scenario scenario, IReadOnlyList<SimCommand> commands)
    {
        var life = scenario.Begin(commands, stopWhenSettled: true);
        life.RunUntil(new SimInstant(Longest));
        return IsOver(life) ? new UndisturbedRun(FindRest(life), life.Now, Repeats: false) : new UndisturbedRun(FindRest(life), null, IsRepeating(life));
    }

    private static bool IsOver(PodSimulation life) => life.End is SimulationEnd.Ended or SimulationEnd.Deleted or SimulationEnd.Limit;

    /// <summary>A container waits for another restart: that goes on forever.</summary>
    private static bool IsRepeating(PodSimulation life) =>
        life.Events.OfType<SimEvent.ContainerBackOff>().LastOrDefault() is { RestartCount: > 1 } wait
        && !life.Events.OfType<SimEvent.ContainerRunning>().Any(run => run.Container == wait.Container && run.At > wait.At);

    /// <summary>A pod that keeps probing and logging is at rest once nothing else follows.</summary>
    private static SimInstant FindRest(PodSimulation life) => life.End == SimulationEnd.Settled
        ? life.Now
        : life.Events.LastOrDefault(simEvent => simEvent is not (SimEvent.LogWritten or SimEvent.ProbeSucceeded or SimEvent.ProbeFailed or SimEvent.EventRecorded or SimEvent.StatusPublished))?.At ?? life.Now;

    private static SimInstant RoundUp(SimInstant at) => new(Round * Math.Ceiling(at.SinceCreation / Round));
}
