using System.Collections.Concurrent;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>One screen for each run that is watched; it is disposed when its run ends.</summary>
/// <param name="services">For the renderers.</param>
/// <param name="logging">For the renderers.</param>
public sealed class RunScreens(IServiceScopeFactory services, ILoggerFactory logging)
{
    private readonly ConcurrentDictionary<string, (Lazy<RunScreen> Screen, Run Run)> _screens = new(StringComparer.Ordinal);

    /// <summary>The screen of a run.</summary>
    public async ValueTask<RunScreen> OfAsync(SharedRun shared)
    {
        foreach (var (id, old) in _screens)
            if (id != shared.Id && old.Run.TakeSnapshot().Closed is not null && _screens.TryRemove(id, out var gone) && gone.Screen.IsValueCreated)
                await gone.Screen.Value.DisposeAsync();
        return _screens.GetOrAdd(shared.Id, _ => (new Lazy<RunScreen>(() => new RunScreen(shared.Run, services.CreateAsyncScope(), logging)), shared.Run)).Screen.Value;
    }
}
