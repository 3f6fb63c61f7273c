using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs;

/// <summary>The runs that live on this server.</summary>
public sealed class RunRegistry(TimeProvider time, IOptions<RunLimits> limits)
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly ConcurrentDictionary<string, SharedRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    /// <summary>The limits in force.</summary>
    public RunLimits Limits => limits.Value;

    /// <summary>How many there are.</summary>
    public int Count => _runs.Count;

    /// <summary>Shares a run under an address.</summary>
    /// <param name="run">The run.</param>
    /// <param name="client">The network address that it comes from; "" when it is not known.</param>
    public Admission Add(Run run, string client)
    {
        lock (_adding)
        {
            if (_runs.Count >= Limits.Most || CountOf(client) >= Limits.MostPerAddress) EndIdle();
            if (CountOf(client) >= Limits.MostPerAddress) return new Admission.ClientFull();
            if (_runs.Count >= Limits.Most) return new Admission.ServerFull();
            var key = RandomNumberGenerator.GetString(Letters, 32);
            var shared = new SharedRun(RandomNumberGenerator.GetString(Letters, 16), key, client, run, time);
            _runs[shared.Id] = shared;
            return new Admission.Made(shared, key);
        }
    }

    /// <summary>The run with that id; null when there is none, or no longer.</summary>
    public SharedRun? Find(string? id)
    {
        if (id is null || !_runs.TryGetValue(id, out var run)) return null;
        run.Touch();
        return run;
    }

    /// <summary>Ends a run.</summary>
    public void End(SharedRun run, RunCloseReason reason)
    {
        if (_runs.TryRemove(run.Id, out _)) run.Run.Close(reason);
    }

    /// <summary>Ends the runs that nobody has watched for too long, and the oldest.</summary>
    public void EndIdle()
    {
        var now = time.GetUtcNow();
        foreach (var run in _runs.Values)
            if (run.IdleFor >= Limits.IdleAfter || now - run.Made >= Limits.OldestAge) End(run, RunCloseReason.Idle);
    }

    /// <summary>Ends all of them.</summary>
    /// <returns>Those that were ended.</returns>
    public IReadOnlyList<SharedRun> EndAll()
    {
        var all = _runs.Values.ToList();
        foreach (var run in all) End(run, RunCloseReason.Shutdown);
        return all;
    }

    private int CountOf(string client) => _runs.Values.Count(run => run.Client == client);
}
