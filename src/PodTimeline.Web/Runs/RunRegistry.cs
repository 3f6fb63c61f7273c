using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace PodTimeline.Web.Runs;

/// <summary>The runs that live on this server.</summary>
public sealed class RunRegistry(TimeProvider time, IOptions<RunLimits> limits)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly ConcurrentDictionary<string, SharedRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    /// <summary>The bounds in force.</summary>
    public RunLimits Limits => limits.Value;

    /// <summary>How many there are.</summary>
    public int Count => _runs.Count;

    /// <summary>Gives a run an address.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The shared run, and the key that only its maker gets; null when the server is full.</returns>
    public (SharedRun Run, string Key)? Add(Run run)
    {
        lock (_adding)
        {
            if (_runs.Count >= Limits.Most) EndIdle();
            if (_runs.Count >= Limits.Most) return null;
            var key = RandomNumberGenerator.GetString(Letters, 32);
            var shared = new SharedRun(RandomNumberGenerator.GetString(Letters, 16), key, run, time);
            _runs[shared.Id] = shared;
            return (shared, key);
        }
    }

    /// <summary>The run with that id; null when there is none, or no more.</summary>
    public SharedRun? Find(string? id)
    {
        if (id is null || !_runs.TryGetValue(id, out var run)) return null;
        run.Touch();
        return run;
    }

    /// <summary>Ends a run.</summary>
    public void End(SharedRun run, RunClosed reason)
    {
        if (_runs.TryRemove(run.Id, out _)) run.Run.Close(reason);
    }

    /// <summary>Ends the runs that nobody has looked at for too long, and the oldest.</summary>
    public void EndIdle()
    {
        var now = time.GetUtcNow();
        foreach (var run in _runs.Values)
            if (run.IdleFor >= Limits.IdleAfter || now - run.Made >= Limits.OldestAge) End(run, RunClosed.Idle);
    }

    /// <summary>Ends all of them.</summary>
    public void EndAll()
    {
        foreach (var run in _runs.Values) End(run, RunClosed.Shutdown);
    }
}
