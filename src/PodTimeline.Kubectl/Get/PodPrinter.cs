using System.Globalization;
using PodTimeline.Kubectl.Text;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubectl.Get;

/// <summary>Works out the row of <c>kubectl get pod</c> (K1 to K11, S107).</summary>
/// <remarks>Source: pkg/printers/internalversion/printers.go, printPod.</remarks>
public static class PodPrinter
{
    /// <summary>The row of a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The server's version; up to 1.30 a deleted pod says Terminating even when it has ended.</param>
    public static PodRow PrintPod(PrintablePod pod, KubernetesVersion version)
    {
        // A server without sidecars sees an unfinished init container.
        if (!version.Has(Feature.SidecarsCounted))
            pod = pod with { SidecarCount = 0, InitContainers = [.. pod.InitContainers.Select(entry => entry with { IsSidecar = false })] };
        var status = pod.SchedulingGated ? "SchedulingGated" : pod.Reason.Length > 0 ? pod.Reason : pod.Phase;
        var init = WalkInitContainers(pod, ref status);
        var (ready, restarts, lastEnd) = (init.Ready, init.Restarts, init.LastEnd);
        if (!init.Stopped || pod.Initialized)
        {
            (restarts, lastEnd) = (init.SidecarRestarts, init.SidecarLastEnd);
            WalkApps(pod, version, ref status, ref ready, ref restarts, ref lastEnd);
        }

        if (pod.Deleting && pod.Reason == "NodeLost") status = "Unknown";
        else if (pod.Deleting && (!version.Has(Feature.EndedPodKeepsItsStatus) || pod.Phase is not ("Succeeded" or "Failed"))) status = "Terminating";

        return new PodRow(
            pod.Name,
            FormatNumber(ready) + "/" + FormatNumber(pod.ContainerCount + pod.SidecarCount),
            status,
            restarts > 0 && lastEnd is { } ago ? $"{FormatNumber(restarts)} ({HumanDuration.Format(ago)} ago)" : FormatNumber(restarts),
            pod.Age is { } age ? HumanDuration.Format(age) : "<unknown>");
    }

    /// <summary>The first init entry that is neither done nor a started sidecar decides (K4, K5).</summary>
    private static InitWalk WalkInitContainers(PrintablePod pod, ref string status)
    {
        var walk = new InitWalk();
        for (var i = 0; i < pod.InitContainers.Length; i++)
        {
            var container = pod.InitContainers[i];
            walk.Count(container);
            switch (container)
            {
                case { State: PrintableState.Terminated { ExitCode: 0 } }:
                    continue;
                case { IsSidecar: true, Started: true }:
                    if (container.Ready) walk.Ready++;
                    continue;
                case { State: PrintableState.Terminated ended }:
                    status = "Init:" + FindReason(ended);
                    break;
                case { State: PrintableState.Waiting { Reason: not ("" or "PodInitializing") } waiting }:
                    status = "Init:" + waiting.Reason;
                    break;
                default:
                    status = $"Init:{FormatNumber(i)}/{FormatNumber(pod.InitContainerCount)}";
                    break;
            }

            walk.Stopped = true;
            return walk;
        }

        return walk;
    }

    /// <summary>From the last status to the first; a running container changes nothing (K7 to K9).</summary>
    private static void WalkApps(
        PrintablePod pod, KubernetesVersion version, ref string status, ref int ready, ref int restarts, ref TimeSpan? lastEnd)
    {
        var anyRunning = false;
        for (var i = pod.Containers.Length - 1; i >= 0; i--)
        {
            var container = pod.Containers[i];
            restarts += container.RestartCount;
            lastEnd = PickLatest(lastEnd, container.SinceLastEnd);
            switch (container.State)
            {
                case PrintableState.Waiting { Reason.Length: > 0 } waiting:
                    status = waiting.Reason;
                    break;
                case PrintableState.Terminated ended:
                    status = FindReason(ended);
                    break;
                case PrintableState.Running when container.Ready:
                    anyRunning = true;
                    ready++;
                    break;
                case PrintableState.None:
                    break;
            }
        }

        if (status != "Completed") return;
        if (anyRunning && pod.Ready) status = "Running";
        else if (version.Has(Feature.FailureBeatsCompleted) && FindFirstFailure(pod) is { } failure) status = FindReason(failure);
        else if (anyRunning) status = "NotReady";
    }

    /// <summary>How a failed app ended; of several, the first by name.</summary>
    private static PrintableState.Terminated? FindFirstFailure(PrintablePod pod) => pod.Containers
        .Where(container => container.State is PrintableState.Terminated { ExitCode: not 0 })
        .OrderBy(container => container.Name, StringComparer.Ordinal)
        .Select(container => (PrintableState.Terminated)container.State).FirstOrDefault();

    private static string FindReason(PrintableState.Terminated ended) =>
        ended.Reason.Length > 0 ? ended.Reason : ended.Signal != 0 ? $"Signal:{FormatNumber(ended.Signal)}" : $"ExitCode:{FormatNumber(ended.ExitCode)}";

    private static TimeSpan? PickLatest(TimeSpan? a, TimeSpan? b) => a is null ? b : b is null || a <= b ? a : b;

    private static string FormatNumber(int number) => number.ToString(CultureInfo.InvariantCulture);

    private struct InitWalk
    {
        public int Ready, Restarts, SidecarRestarts;
        public TimeSpan? LastEnd, SidecarLastEnd;
        public bool Stopped;

        public void Count(PrintableContainer container)
        {
            Restarts += container.RestartCount;
            LastEnd = PickLatest(LastEnd, container.SinceLastEnd);
            if (!container.IsSidecar) return;
            SidecarRestarts += container.RestartCount;
            SidecarLastEnd = PickLatest(SidecarLastEnd, container.SinceLastEnd);
        }
    }
}
