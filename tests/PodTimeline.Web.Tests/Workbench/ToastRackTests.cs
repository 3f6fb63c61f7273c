using PodTimeline.Testing.Clocks;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>How long messages are shown.</summary>
public sealed class ToastRackTests : IDisposable
{
    private static readonly Toast _link = new Toast.Link("Link copied", new Uri("http://localhost/runs/1"));
    private static readonly Toast _warning = new Toast.Warning("No room", "Try again later.");

    private readonly ManualTime _time = new();
    private readonly ToastRack _rack;

    public ToastRackTests() => _rack = new ToastRack(_time);

    public void Dispose() => _rack.Dispose();

    [Fact]
    public void A_link_is_shown_for_twelve_seconds()
    {
        _rack.Show(_link);
        _time.Advance(11.9);
        Assert.Equal([_link], Titles());
        _time.Advance(0.2);
        Assert.Empty(Titles());
    }

    [Fact]
    public void A_warning_stays_until_it_is_dismissed()
    {
        _rack.Show(_warning);
        _time.Advance(TimeSpan.FromHours(1));
        _rack.Dismiss(_rack.Shown.Single().Number);
        Assert.Empty(Titles());
    }

    [Fact]
    public void Nothing_vanishes_while_it_is_read_and_time_is_left_afterwards()
    {
        _rack.Show(_link);
        _time.Advance(11);
        _rack.Hold(true);
        _time.Advance(60);
        Assert.Equal([_link], Titles());
        _rack.Hold(false);
        _time.Advance(ToastRack.AfterReading - TimeSpan.FromSeconds(0.1));
        Assert.Equal([_link], Titles());
        _time.Advance(0.2);
        Assert.Empty(Titles());
    }

    [Fact]
    public void Who_looks_at_it_early_loses_none_of_its_time()
    {
        _rack.Show(_link);
        _time.Advance(2);
        _rack.Hold(true);
        _time.Advance(5);
        _rack.Hold(false);
        _time.Advance(9.9);
        Assert.Equal([_link], Titles());
        _time.Advance(0.2);
        Assert.Empty(Titles());
    }

    [Fact]
    public void What_comes_while_another_is_read_waits_with_it()
    {
        _rack.Show(_warning);
        _rack.Hold(true);
        _rack.Show(_link);
        _time.Advance(60);
        Assert.Equal([_warning, _link], Titles());
    }

    [Fact]
    public void The_same_message_is_shown_once_and_said_again()
    {
        _rack.Show(_link);
        var before = _rack.Shown.Single().Number;
        _time.Advance(10);
        _rack.Show(_link);
        Assert.NotEqual(before, _rack.Shown.Single().Number);
        _time.Advance(10);
        Assert.Equal([_link], Titles());
    }

    [Fact]
    public void One_more_than_there_is_room_for_takes_the_place_of_the_oldest()
    {
        for (var i = 0; i <= ToastRack.Most; i++) _rack.Show(new Toast.Warning($"{i}", ""));
        Assert.Equal(["1", "2", "3"], Titles().Select(toast => toast.Title));
    }

    [Fact]
    public void Every_change_is_told_and_no_timer_is_left()
    {
        var changes = 0;
        _rack.Changed += () => changes++;
        _rack.Show(_link);
        _rack.Show(_warning);
        _rack.Dismiss(_rack.Shown[1].Number);
        _rack.Dismiss(99);
        _time.Advance(12);
        Assert.Equal(4, changes);
        _rack.Show(_link);
        _rack.Dispose();
        Assert.Equal(0, _time.Waiting);
    }

    private IEnumerable<Toast> Titles() => _rack.Shown.Select(shown => shown.Toast);
}
