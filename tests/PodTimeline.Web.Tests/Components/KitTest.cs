using Bunit;
using MudBlazor;
using MudBlazor.Services;

namespace PodTimeline.Web.Tests.Components;

/// <summary>A test of components that use the UI kit: its services, and its provider, in which lists and tips are drawn.</summary>
public abstract class KitTest : BunitContext, IAsyncLifetime
{
    /// <summary>Scripts are asked for nothing.</summary>
    protected KitTest()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Popovers = Render<MudPopoverProvider>();
    }

    /// <summary>What lies above the page: open menus and shown tips.</summary>
    protected IRenderedComponent<MudPopoverProvider> Popovers { get; }

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    // The kit's services can only be disposed of asynchronously.
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}
