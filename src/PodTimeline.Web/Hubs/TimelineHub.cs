using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Hubs;

/// <summary>Streams of runs, for watchers. Nothing here steers a run, and no key is ever requested or sent.</summary>
/// <param name="runs">The runs.</param>
public sealed partial class TimelineHub(RunRegistry runs) : Hub
{
    /// <summary>
    /// Streams a run: its clock, its events after a number, and everything that happens to it. A watcher that comes back with the last
    /// number it has misses nothing and gets nothing twice; if that number may belong to a part of the run that was retracted
    /// meanwhile, it learns from where on.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="afterSeq">The last event that the watcher has; 0 for none.</param>
    /// <param name="cancellationToken">Set when the watcher leaves.</param>
    /// <exception cref="HubException">There is no such run, or too many watch it.</exception>
    public IAsyncEnumerable<RunItem> Watch(string runId, int afterSeq, CancellationToken cancellationToken) =>
        FollowAsync(runId, afterSeq, null, cancellationToken);

    /// <summary>As <see cref="Watch"/>, for a watcher that also knows which branch of the run its last number belongs to.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="afterSeq">The last event that the watcher has; 0 for none.</param>
    /// <param name="branch">The <c>branch</c> of the last <c>Clock</c> that the watcher got.</param>
    /// <param name="cancellationToken">Set when the watcher leaves.</param>
    /// <exception cref="HubException">There is no such run, or too many watch it.</exception>
    public IAsyncEnumerable<RunItem> WatchBranch(string runId, int afterSeq, int branch, CancellationToken cancellationToken) =>
        FollowAsync(runId, afterSeq, branch, cancellationToken);

    private async IAsyncEnumerable<RunItem> FollowAsync(
        string runId, int afterSeq, int? branch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shared = Find(runId);
        using var watching = Begin(shared);
        await foreach (var item in new RunFollower(shared.Run, afterSeq, branch).WithCancellation(cancellationToken)) yield return item;
    }

    private SharedRun Find(string? runId) => runs.Find(runId) ?? throw new HubException(SharedRun.NotFound);

    /// <summary>Counts a stream for as long as it lasts; a connection and a run may each have only so many.</summary>
    private IDisposable Begin(SharedRun shared)
    {
        var streams = ConnectionStreams.Find(Context);
        if (streams.Begin() is not { } stream) throw new HubException($"One connection may watch {ConnectionStreams.Most} streams at once.");
        if (shared.BeginWatching(runs.Limits.MostWatchers) is { } watching) return new Both(stream, watching);
        stream.Dispose();
        throw new HubException($"This run already has {runs.Limits.MostWatchers} watchers, the most it may have. Try again later.");
    }

    private sealed class Both(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            second.Dispose();
            first.Dispose();
        }
    }
}
