using System.Threading.Channels;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>An app that gives up a circuit as soon as its connection is lost, and a line to it that can be cut.</summary>
public sealed class ForgetfulApp : IAsyncLifetime
{
    private readonly GoneCircuits _gone = new();
    private RunningApp? _app;
    private LineProxy? _line;

    /// <summary>Where it listens.</summary>
    public Uri Address => _app!.Address;

    /// <summary>The line to it.</summary>
    public LineProxy Line => _line!;

    /// <summary>Waits until a circuit has been given up that was not waited for before.</summary>
    public Task CircuitIsGone() => _gone.Next();

    /// <inheritdoc />
    public Task InitializeAsync()
    {
        if (Chromium.Path is null) return Task.CompletedTask;
        _app = new RunningApp(host =>
        {
            host.UseSetting("Circuits:DisconnectedCircuitRetentionPeriod", "00:00:00.1");
            host.ConfigureTestServices(services => services.AddSingleton<CircuitHandler>(_gone));
        });
        _line = new LineProxy(_app.Address);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_line is not null) await _line.DisposeAsync();
        if (_app is not null) await _app.DisposeAsync();
    }

    private sealed class GoneCircuits : CircuitHandler
    {
        private readonly Channel<string> _gone = Channel.CreateUnbounded<string>();

        public Task Next() => _gone.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(2));

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            _gone.Writer.TryWrite(circuit.Id);
            return Task.CompletedTask;
        }
    }
}
