using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PodTimeline.Web.Hosting;

/// <summary>Notifies a circuit's page when the browser's connection is lost and when it is back, on the page's own thread.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>The connection is lost.</summary>
    public event Action? Lost;

    /// <summary>The connection is up, for the first time or again.</summary>
    public event Action? Back;

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Lost?.Invoke();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Back?.Invoke();
        return Task.CompletedTask;
    }
}
