using System.Collections.Concurrent;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>One screen for each run that somebody watches; it goes when its run goes.</summary>
/// <param name="services">For the renderers.</param>
/// <param name="logging">For the renderers.</param>
public sealed class RunScreens(IServiceProvider services, ILoggerFactory logging)
{
    private readonly ConcurrentDictionary<string, (Lazy<RunScreen> Screen, Run Run)> _screens = new(StringComparer.Ordinal);

    /// <summary>The screen of a run.</summary>
    public RunScreen Of(SharedRun shared)
    {
        foreach (var (id, gone) in _screens)
            if (id != shared.Id && gone.Run.Look().Closed is not null) _screens.TryRemove(id, out _);
        return _screens.GetOrAdd(shared.Id, _ => (new Lazy<RunScreen>(() => new RunScreen(shared.Run, services, logging)), shared.Run)).Screen.Value;
    }
}
