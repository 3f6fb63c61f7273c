using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubectl.Get;

/// <summary>What <c>kubectl get pod</c> looks at in a container status.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">The state, reduced to what is printed.</param>
/// <param name="IsSidecar">An init entry with restartPolicy Always.</param>
/// <param name="Ready">The ready flag.</param>
/// <param name="Started">The started flag.</param>
/// <param name="RestartCount">Restarts.</param>
/// <param name="SinceLastEnd">How long ago the previous instance ended; null when there was none or it is not known.</param>
public sealed record PrintableContainer(
    string Name, PrintableState State, bool IsSidecar, bool Ready, bool Started, int RestartCount, TimeSpan? SinceLastEnd)
{
    internal static PrintableContainer Of(ContainerStatus status, bool isSidecar, SimInstant now) => new(
        status.Name,
        status.State switch
        {
            ContainerState.Waiting waiting => new PrintableState.Waiting(waiting.Reason),
            ContainerState.Running => new PrintableState.Running(),
            ContainerState.Terminated ended => new PrintableState.Terminated(ended.ExitCode, ended.Reason, 0),
        },
        isSidecar,
        status.Ready,
        status.Started == true,
        status.RestartCount,
        // The API cuts times to whole seconds before they are subtracted (P16).
        status.LastState?.FinishedAt is { } end ? now.SinceCreation - TimeSpan.FromSeconds(Math.Floor(end.TotalSeconds)) : null);
}

/// <summary>A container's state as <c>kubectl get pod</c> sees it.</summary>
public abstract record PrintableState
{
    private PrintableState() { }

    /// <summary>No state is given at all.</summary>
    public sealed record None : PrintableState;

    /// <summary>Waiting.</summary>
    /// <param name="Reason">Empty when there is none.</param>
    public sealed record Waiting(string Reason) : PrintableState;

    /// <summary>Running.</summary>
    public sealed record Running : PrintableState;

    /// <summary>Terminated.</summary>
    /// <param name="ExitCode">The code.</param>
    /// <param name="Reason">Empty when there is none.</param>
    /// <param name="Signal">0 when it is not given.</param>
    public sealed record Terminated(int ExitCode, string Reason, int Signal) : PrintableState;
}
