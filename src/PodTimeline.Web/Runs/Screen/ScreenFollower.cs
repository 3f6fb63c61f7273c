using System.Runtime.CompilerServices;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>Keeps one watcher's page current. Nothing is queued: a slow page gets the newest markup when it is ready for it.</summary>
public static class ScreenFollower
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    /// <summary>Everything there is to see, and then what changes, until the run is no more.</summary>
    public static async IAsyncEnumerable<ScreenItem> FollowAsync(Run run, RunScreen screen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stamp = 0;
        (double, string, bool) drawn = default;
        RunLook? seen = null;
        while (true)
        {
            var picture = await screen.LookAsync(stamp, cancellation);
            var look = picture.Look;
            if (seen is not null && !ReferenceEquals(seen.Story, look.Story))
            {
                yield return new ScreenItem.Reload();
                yield break;
            }

            var axis = (picture.Axis.Horizon.TotalSeconds, Folds: BoardClasses.Of(picture.Axis.Folds), look.HidesFuture);
            if (picture.Changed.Length > 0 || axis != drawn)
            {
                drawn = axis;
                yield return new ScreenItem.Parts(axis.TotalSeconds, axis.Folds, axis.HidesFuture, picture.Changed);
            }

            if (seen is null || seen.ClockChanges != look.ClockChanges || seen.Branch != look.Branch)
                yield return new ScreenItem.Clock(Seconds(look.Clock.At), look.Clock.Rate, look.Clock.Playing, Seconds(look.ToldUntil));
            if (look.Closed is { } reason)
            {
                yield return new ScreenItem.Ended(reason);
                yield break;
            }

            (stamp, seen) = (picture.Stamp, look);
            // The headline is that of the playhead's moment, so it is looked at while the clock moves.
            await run.WaitAsync(look, look.Clock.Playing ? Refresh : null, look.HidesFuture ? RunScreen.Ahead : TimeSpan.Zero, cancellation);
        }
    }

    private static double Seconds(SimInstant at) => Math.Round(at.TotalSeconds, 3);
}
