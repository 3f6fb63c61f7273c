using System.Net;
using System.Net.Sockets;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>A line to the app, on a free port of the loopback address, that can fall silent and be cut.</summary>
public sealed class LineProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _lock = new();
    private readonly HashSet<TcpClient> _ends = [];
    private readonly int _port;
    private readonly Task _accepting;
    private TaskCompletionSource _flowing = Flowing();
    private bool _isCut;

    /// <summary>Begins to listen.</summary>
    /// <param name="app">Where the app listens.</param>
    public LineProxy(Uri app)
    {
        _port = app.Port;
        _listener.Start();
        Address = new UriBuilder(app) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _accepting = AcceptAsync();
    }

    /// <summary>The app, by way of this line.</summary>
    public Uri Address { get; }

    /// <summary>From now on nothing comes through, and neither side is told: a phone that has lost its network.</summary>
    public void Silence()
    {
        lock (_lock) _flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Ends every connection, and each new one at once.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            foreach (var end in _ends) end.Close();
            _ends.Clear();
        }
    }

    /// <summary>The line is as new.</summary>
    public void Mend()
    {
        lock (_lock)
        {
            _isCut = false;
            _flowing.TrySetResult();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Cut();
        await _ended.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = JoinAsync(await _listener.AcceptTcpClientAsync(_ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The line is taken down.
        }
    }

    private async Task JoinAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _port, _ended.Token);
            lock (_lock)
            {
                if (_isCut) return;
                _ends.UnionWith([near, far]);
            }

            await Task.WhenAny(PassOnAsync(near.GetStream(), far.GetStream()), PassOnAsync(far.GetStream(), near.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // One of the two is gone, or the line was cut.
        }
        finally
        {
            lock (_lock) _ends.ExceptWith([near, far]);
        }
    }

    private async Task PassOnAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, _ended.Token) is var count and > 0)
        {
            Task flowing;
            lock (_lock) flowing = _flowing.Task;
            await flowing;
            await to.WriteAsync(buffer.AsMemory(0, count), _ended.Token);
        }
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        flowing.SetResult();
        return flowing;
    }
}
