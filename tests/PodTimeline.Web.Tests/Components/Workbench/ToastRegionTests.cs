using Bunit;
using PodTimeline.Testing.Clocks;
using PodTimeline.Web.Components.Workbench;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Components.Workbench;

/// <summary>The messages at the bottom left.</summary>
public sealed class ToastRegionTests : BunitContext
{
    private readonly ManualTime _time = new();
    private readonly ToastRack _rack;
    private readonly IRenderedComponent<ToastRegion> _region;
    private int _dismissed;

    public ToastRegionTests()
    {
        _rack = new ToastRack(_time);
        _region = Render<ToastRegion>(parameters => parameters.Add(region => region.Toasts, _rack).Add(region => region.Dismissed, () => _dismissed++));
    }

    [Fact]
    public void The_region_is_there_before_it_has_something_to_say()
    {
        var region = _region.Find("[role=status]");
        Assert.Empty(region.Children);
        ShowLink();
        Assert.Single(region.Children);
    }

    [Fact]
    public void A_link_can_be_followed_and_opens_beside_the_workbench()
    {
        ShowLink();
        var link = _region.Find(".toast a");
        Assert.Equal("http://localhost/runs/1", link.GetAttribute("href"));
        Assert.Equal("_blank", link.GetAttribute("target"));
        Assert.Equal("Link copied", _region.Find(".title").TextContent);
    }

    [Fact]
    public void It_vanishes_by_itself()
    {
        ShowLink();
        _time.Advance(12.1);
        _region.WaitForAssertion(() => Assert.Empty(_region.FindAll(".toast")));
        Assert.Equal(0, _dismissed);
    }

    [Theory]
    [InlineData("onmouseenter", "onmouseleave")]
    [InlineData("onfocusin", "onfocusout")]
    public void It_waits_while_the_pointer_or_the_focus_is_at_it(string comes, string goes)
    {
        ShowLink();
        _region.Find(".toasts").TriggerEvent(comes, EventArgs.Empty);
        _time.Advance(60);
        Assert.Single(_region.FindAll(".toast"));
        _region.Find(".toasts").TriggerEvent(goes, EventArgs.Empty);
        _time.Advance(12.1);
        _region.WaitForAssertion(() => Assert.Empty(_region.FindAll(".toast")));
    }

    [Fact]
    public void It_is_dismissed_with_its_button()
    {
        ShowLink();
        _region.Find("button[aria-label=Dismiss]").Click();
        Assert.Empty(_region.FindAll(".toast"));
        Assert.Equal(1, _dismissed);
    }

    [Fact]
    public void It_is_dismissed_with_escape_and_with_no_other_key()
    {
        ShowLink();
        _region.Find(".toast").KeyDown("a");
        Assert.Single(_region.FindAll(".toast"));
        _region.Find(".toast").KeyDown("Escape");
        Assert.Empty(_region.FindAll(".toast"));
    }

    [Fact]
    public void After_one_was_dismissed_the_next_one_does_not_stay_for_ever()
    {
        ShowLink();
        _region.Find(".toasts").TriggerEvent("onmouseenter", EventArgs.Empty);
        _region.Find(".toasts").TriggerEvent("onfocusin", EventArgs.Empty);
        _region.Find("button[aria-label=Dismiss]").Click();
        ShowLink();
        _time.Advance(12.1);
        _region.WaitForAssertion(() => Assert.Empty(_region.FindAll(".toast")));
    }

    private void ShowLink()
    {
        _rack.Show(new Toast.Link("Link copied", new Uri("http://localhost/runs/1")));
        _region.WaitForElement(".toast");
    }
}
