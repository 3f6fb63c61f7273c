using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Components.Workbench;

namespace PodTimeline.Web.Tests.Components.Workbench;

/// <summary>The dialog in which an example is picked.</summary>
public sealed class ExampleGalleryTests : KitTest
{
    private readonly IRenderedComponent<MudDialogProvider> _dialogs;

    public ExampleGalleryTests() => _dialogs = Render<MudDialogProvider>();

    [Fact]
    public async Task It_is_a_named_dialog_with_every_example()
    {
        await ShowAsync();
        Assert.Equal("Examples", _dialogs.Find("[role=dialog]").GetAttribute("aria-label"));
        Assert.Equal(ExampleCatalog.All.Select(example => example.Id).Order(), _dialogs.FindAll("[data-example]").Select(button => button.GetAttribute("data-example")).Order());
        Assert.Equal(ComparisonCatalog.All.Select(comparison => comparison.Id), _dialogs.FindAll("[data-comparison]").Select(button => button.GetAttribute("data-comparison")));
    }

    [Fact]
    public async Task The_one_that_is_pressed_is_the_answer()
    {
        var dialog = await ShowAsync();
        _dialogs.Find("[data-example=cronjob]").Click();
        Assert.Same(ExampleCatalog.Find("cronjob"), (await dialog.Result)!.Data);
        _dialogs.WaitForAssertion(() => Assert.Empty(_dialogs.FindAll("[role=dialog]")));
    }

    [Fact]
    public async Task Closing_it_picks_none()
    {
        var dialog = await ShowAsync();
        _dialogs.Find("button[aria-label=Close]").Click();
        Assert.True((await dialog.Result)!.Canceled);
    }

    private Task<IDialogReference> ShowAsync() =>
        _dialogs.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<ExampleGallery>("Examples", ExampleGallery.Options));
}
