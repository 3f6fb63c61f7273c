using Microsoft.AspNetCore.SignalR;

namespace PodTimeline.Web.Hubs;

/// <summary>Counts the streams of a connection.</summary>
internal sealed class ConnectionStreams
{
    /// <summary>A page needs one or two.</summary>
    public const int Most = 8;

    private int _count;

    /// <summary>The streams of a caller.</summary>
    public static ConnectionStreams Find(HubCallerContext caller)
    {
        lock (caller.Items)
        {
            if (caller.Items.TryGetValue(typeof(ConnectionStreams), out var there)) return (ConnectionStreams)there!;
            var streams = new ConnectionStreams();
            caller.Items[typeof(ConnectionStreams)] = streams;
            return streams;
        }
    }

    /// <summary>Counts one more until the result is disposed of; null when there are too many.</summary>
    public IDisposable? Begin()
    {
        if (Interlocked.Increment(ref _count) <= Most) return new Stream(this);
        Interlocked.Decrement(ref _count);
        return null;
    }

    private sealed class Stream(ConnectionStreams streams) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0) Interlocked.Decrement(ref streams._count);
        }
    }
}
