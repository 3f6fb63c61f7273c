using System.Globalization;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>A manifest whose containers do what is read from it, and what came of it.</summary>
internal static class ManifestScenario
{
    /// <summary>Runs a manifest; the cluster takes no time.</summary>
    public static PodSimulation Run(string yaml, double? term = null, double? until = null)
    {
        var pod = ManifestReader.Read(yaml).Pod;
        Assert.NotNull(pod);
        return PodSimulation.Run(pod, BehaviorReader.Read(pod), new SimulationOptions
        {
            Timings = ClusterTimings.None,
            Until = until is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Commands = term is { } at ? [new SimCommand.Delete(null) { At = SimInstant.FromSeconds(at) }] : [],
        });
    }

    /// <summary>Starts, lines, hooks, signals and ends of all containers, one a line; seconds first.</summary>
    public static string[] Lines(PodSimulation simulation) =>
        [.. simulation.Events.OfType<SimEvent.OfContainer>().Select(Words).Where(text => text is not null).Select(text => text!)];

    private static string? Words(SimEvent.OfContainer e)
    {
        var what = e switch
        {
            SimEvent.ContainerRunning => "runs",
            SimEvent.LogWritten log => $"says {log.Line}",
            SimEvent.SignalSent signal => $"gets {signal.Signal}",
            SimEvent.ContainerTerminated ended => $"exits {ended.ExitCode}",
            SimEvent.PostStartFinished hook => $"postStart {hook.ExitCode}",
            SimEvent.PreStopFinished hook => hook.ExitCode is { } code ? $"preStop {code}" : "preStop given up",
            SimEvent.ProbeFailed probe => $"{probe.Probe} fails: {probe.Message}",
            _ => null,
        };
        return what is null ? null : $"{e.At.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} {e.Container} {what}";
    }
}
