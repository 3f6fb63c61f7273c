using System.Threading.RateLimiting;

namespace PodTimeline.Web.Hosting;

/// <summary>
/// Limits calls per client: a burst that refills, and a bound on how many are answered at the same time. It does nothing between calls.
/// (The framework's middleware wakes ten times a second for as long as the app runs, which was nearly all the work of an idle app.)
/// </summary>
/// <param name="burst">How many calls a client may make at once.</param>
/// <param name="perSecond">How many are added each second.</param>
/// <param name="atOnce">How many are answered at the same time; as many again may wait.</param>
/// <param name="time">The clock by which clients are forgotten.</param>
internal sealed class CallLimiter(int burst, int perSecond, int atOnce, TimeProvider time)
{
    /// <summary>How often clients with a full burst are forgotten.</summary>
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Client> _clients = new(StringComparer.Ordinal);
    private long _forgot = time.GetTimestamp();

    /// <summary>How many clients are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_lock) return _clients.Count;
        }
    }

    /// <summary>Requests one call; waits while too many are being answered.</summary>
    /// <param name="address">Who asks.</param>
    /// <param name="cancellation">The client no longer waits.</param>
    /// <returns>To be disposed when the call has been answered.</returns>
    public ValueTask<RateLimitLease> AcquireAsync(string address, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Forget();
            if (!_clients.TryGetValue(address, out var client)) _clients[address] = client = new Client(burst, perSecond, atOnce);
            client.Rate.TryReplenish();
            return client.Both.AcquireAsync(1, cancellation);
        }
    }

    private void Forget()
    {
        if (time.GetElapsedTime(_forgot) < ForgetEvery) return;
        _forgot = time.GetTimestamp();
        foreach (var (address, client) in _clients)
            if (client.OwesNothing(burst, atOnce) && _clients.Remove(address)) client.Dispose();
    }

    private sealed class Client : IDisposable
    {
        private readonly ConcurrencyLimiter _atOnce;

        public Client(int burst, int perSecond, int atOnce)
        {
            Rate = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
                AutoReplenishment = false,
            });
            _atOnce = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = atOnce });
            Both = RateLimiter.CreateChained(Rate, _atOnce);
        }

        public TokenBucketRateLimiter Rate { get; }

        public RateLimiter Both { get; }

        public bool OwesNothing(int burst, int atOnce)
        {
            Rate.TryReplenish();
            return Rate.GetStatistics()!.CurrentAvailablePermits == burst && _atOnce.GetStatistics()!.CurrentAvailablePermits == atOnce;
        }

        public void Dispose()
        {
            Both.Dispose();
            _atOnce.Dispose();
            Rate.Dispose();
        }
    }
}
