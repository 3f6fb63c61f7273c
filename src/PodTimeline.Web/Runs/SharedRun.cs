using System.Security.Cryptography;
using System.Text;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Runs;

/// <summary>A run with an address, which others may watch.</summary>
public sealed class SharedRun
{
    /// <summary>The message to those who ask for a run that does not exist.</summary>
    internal const string NotFound = "No such run: it has ended, or the id is wrong. A run ends when its maker ends it, after a while without watchers, and when the server restarts.";

    private readonly TimeProvider _time;
    private readonly byte[] _keyHash;
    private long _lastTouch;
    private int _watchers;

    internal SharedRun(string id, string key, string client, Run run, TimeProvider time)
    {
        (Id, Client, Run, _time, Made) = (id, client, run, time, time.GetUtcNow());
        _keyHash = Hash(key);
        _lastTouch = time.GetTimestamp();
    }

    /// <summary>Random, of 16 letters and digits; part of the link that watchers get.</summary>
    public string Id { get; }

    /// <summary>The network address that it was made from; "" when it is not known.</summary>
    public string Client { get; }

    /// <summary>The run.</summary>
    public Run Run { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Made { get; }

    /// <summary>How many streams watch it now.</summary>
    public int Watchers => Volatile.Read(ref _watchers);

    /// <summary>How long nobody has watched it.</summary>
    public TimeSpan IdleFor => Watchers > 0 ? TimeSpan.Zero : _time.GetElapsedTime(Volatile.Read(ref _lastTouch));

    /// <summary>Whether a key is the one its owner got. Takes the same time for every key.</summary>
    public bool IsKey(string? key) => key is not null && CryptographicOperations.FixedTimeEquals(Hash(key), _keyHash);

    /// <summary>Somebody requested it.</summary>
    public void Touch() => Volatile.Write(ref _lastTouch, _time.GetTimestamp());

    /// <summary>Counts a stream that watches it until the result is disposed of; null when there are too many.</summary>
    internal IDisposable? BeginWatching(int most)
    {
        if (Interlocked.Increment(ref _watchers) <= most) return new Watching(this);
        Interlocked.Decrement(ref _watchers);
        return null;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed class Watching(SharedRun run) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
            Interlocked.Decrement(ref run._watchers);
            run.Touch();
        }
    }
}
