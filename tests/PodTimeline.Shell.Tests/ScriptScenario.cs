using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>A script as the only container of a pod that is never restarted, and all that came of it in one line.</summary>
internal static class ScriptScenario
{
    /// <summary>Runs <c>sh -c script</c>.</summary>
    /// <returns>"0 first line | 2 second line | exit 0 at 2"; seconds since the start.</returns>
    public static string Describe(string script, string image = "busybox:1.36", double? term = null, bool sharesProcesses = false, string shell = "sh", int until = 600) =>
        DescribeCommand([shell, "-c", script], image, term, sharesProcesses, until);

    /// <summary>Runs a command without a shell.</summary>
    public static string DescribeCommand(
        ImmutableArray<string> command, string image = "busybox:1.36", double? term = null, bool sharesProcesses = false, int until = 600) =>
        Describe(PodOf(command, image) with { ShareProcessNamespace = sharesProcesses }, term, until);

    public static string Describe(PodSpec pod, double? term = null, int until = 600) => Text(Run(pod, term, until));

    /// <summary>Runs a pod with the behaviors that are read from it.</summary>
    public static PodSimulation Run(PodSpec pod, double? term = null, int? until = 600) => PodSimulation.Run(pod, BehaviorReader.Read(pod), new SimulationOptions
    {
        Timings = ClusterTimings.None,
        Until = until is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Commands = term is { } at ? [new SimCommand.Delete(null) { At = SimInstant.FromSeconds(at) }] : [],
    });

    public static PodSpec PodOf(ImmutableArray<string> command, string image = "busybox:1.36") => new()
    {
        Name = "pod",
        RestartPolicy = RestartPolicy.Never,
        Containers = [new ContainerSpec { Name = "app", Image = image, Kind = ContainerKind.App, Command = command }],
    };

    /// <summary>What a container wrote, and how it ended.</summary>
    public static string Text(PodSimulation simulation, string container = "app") => string.Join(" | ", simulation.Events
        .OfType<SimEvent.OfContainer>().Where(e => e.Container == container).Select(Words).Where(text => text is not null)
        .DefaultIfEmpty("nothing"));

    private static string? Words(SimEvent e) => e switch
    {
        SimEvent.LogWritten log => $"{Seconds(e)} {log.Line}",
        SimEvent.ContainerTerminated ended => $"exit {ended.ExitCode} at {Seconds(e)}",
        _ => null,
    };

    private static string Seconds(SimEvent e) => e.At.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
