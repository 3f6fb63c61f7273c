using System.Runtime.CompilerServices;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>Keeps one watcher's page current. Nothing is queued: a slow page gets the newest markup when it is ready for it.</summary>
public static class ScreenFollower
{
    /// <summary>Everything there is to see, and then what changes, until the run is no more.</summary>
    public static async IAsyncEnumerable<ScreenItem> FollowAsync(Run run, RunScreen screen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var stamp = 0;
        var horizon = 0d;
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

            if (picture.Changed.Length > 0 || picture.Scale.Horizon.TotalSeconds != horizon)
                yield return new ScreenItem.Parts(horizon = picture.Scale.Horizon.TotalSeconds, picture.Changed);
            if (seen is null || seen.ClockChanges != look.ClockChanges || seen.Branch != look.Branch)
                yield return new ScreenItem.Clock(Seconds(look.Clock.At), look.Clock.Rate, look.Clock.Playing, Seconds(look.ToldUntil));
            if (look.Closed is { } reason)
            {
                yield return new ScreenItem.Ended(reason);
                yield break;
            }

            (stamp, seen) = (picture.Stamp, look);
            // Bars end where the world does, so it must grow before the playhead gets there, even if nothing happens.
            TimeSpan? atMost = look.Clock.Playing ? picture.Scale.UntilTooSmall(look.Clock.At, look.Clock.Rate) - RunScreen.Ahead : null;
            await run.WaitAsync(look, atMost, RunScreen.Ahead, cancellation);
        }
    }

    private static double Seconds(SimInstant at) => Math.Round(at.TotalSeconds, 3);
}
