using System.Runtime.CompilerServices;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>Keeps one watcher's page current. Nothing is queued: a slow page gets the newest markup when it is ready for it.</summary>
public static class ScreenFollower
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    /// <summary>First everything there is to see, then what changes, until the run ends.</summary>
    /// <param name="run">The run.</param>
    /// <param name="screen">Its markup.</param>
    /// <param name="page">The page of rows that is shown, from 0.</param>
    /// <param name="cancellation">Set when the watcher leaves.</param>
    public static async IAsyncEnumerable<ScreenItem> FollowAsync(Run run, RunScreen screen, int page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stamp = 0;
        (double, string, bool) drawn = default;
        RunSnapshot? seen = null;
        while (true)
        {
            var picture = await screen.WaitForPictureAsync(stamp, page, cancellation);
            var snapshot = picture.Snapshot;
            if (seen is not null && !ReferenceEquals(seen.Scenario, snapshot.Scenario))
            {
                yield return new ScreenItem.Reload();
                yield break;
            }

            var axis = (picture.Axis.Horizon.TotalSeconds, Folds: BoardClasses.Get(picture.Axis.Folds), snapshot.HidesFuture);
            if (picture.Changed.Length > 0 || axis != drawn)
            {
                drawn = axis;
                yield return new ScreenItem.Parts(axis.TotalSeconds, axis.Folds, axis.HidesFuture, picture.Changed);
            }

            if (seen is null || seen.ClockChanges != snapshot.ClockChanges || seen.Branch != snapshot.Branch)
                yield return new ScreenItem.Clock(RoundSeconds(snapshot.Clock.At), snapshot.Clock.Rate, snapshot.Clock.Playing, RoundSeconds(snapshot.RevealedUntil));
            if (snapshot.Closed is { } reason)
            {
                yield return new ScreenItem.Ended(reason);
                yield break;
            }

            (stamp, seen) = (picture.Stamp, snapshot);
            // The headline is the moment at the playhead, so it is checked while the clock moves.
            await run.WaitAsync(snapshot, snapshot.Clock.Playing ? Refresh : null, snapshot.HidesFuture ? RunScreen.Ahead : TimeSpan.Zero, cancellation);
        }
    }

    private static double RoundSeconds(SimInstant at) => Math.Round(at.TotalSeconds, 3);
}
