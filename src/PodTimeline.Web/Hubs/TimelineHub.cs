using Microsoft.AspNetCore.SignalR;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Hubs;

/// <summary>Streams of runs. Nothing here steers one.</summary>
public sealed partial class TimelineHub(RunRegistry runs) : Hub
{
    private SharedRun Find(string? runId) => runs.Find(runId) ?? throw new HubException("There is no such run; it may have ended.");

    private IDisposable Begin(SharedRun shared) =>
        shared.BeginWatching(runs.Limits.MostWatchers) ?? throw new HubException("Too many watch this run already.");
}
