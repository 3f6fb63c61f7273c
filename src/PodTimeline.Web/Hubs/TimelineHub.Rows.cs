using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using PodTimeline.Web.Runs.Screen;

namespace PodTimeline.Web.Hubs;

public sealed partial class TimelineHub
{
    /// <summary>The timeline of a run as markup, for the watchers' page.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="page">The page of rows that is shown, from 0.</param>
    /// <param name="screens">The screens.</param>
    /// <param name="cancellationToken">Set when the watcher leaves.</param>
    /// <exception cref="HubException">There is no such run, or too many watch it.</exception>
    public async IAsyncEnumerable<ScreenItem> Rows(
        string runId, int page, [FromServices] RunScreens screens, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shared = Find(runId);
        using var watching = Begin(shared);
        await foreach (var item in ScreenFollower.FollowAsync(shared.Run, await screens.OfAsync(shared), page, cancellationToken)) yield return item;
    }
}
