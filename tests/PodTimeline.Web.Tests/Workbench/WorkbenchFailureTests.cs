using Microsoft.Extensions.Options;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>A fault of the simulator's own: the text, the last picture and the page stay. A clock that breaks stands for every such fault.</summary>
public sealed class WorkbenchFailureTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: app, image: nginx }] }\n";
    private readonly BreakableClock _clock = new();
    private readonly WorkbenchSession _session;

    public WorkbenchFailureTests()
    {
        _session = new WorkbenchSession(_clock, new RunRegistry(_clock, Options.Create(new RunLimits())));
        _session.Edit(Pod);
        Assert.True(_session.Play());
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_run_that_fails_leaves_text_and_picture_and_says_so()
    {
        var picture = _session.Picture;
        _clock.IsBroken = true;
        Assert.False(_session.Play());
        Assert.True(_session.HasFailed);
        Assert.Equal("PT0065", Assert.Single(_session.Manifest.Diagnostics).Code);
        Assert.Equal(Pod, _session.Text);
        Assert.Same(picture, _session.Picture);
        Assert.False(_session.Snapshot!.Clock.Playing);
    }

    [Fact]
    public void A_run_that_fails_while_it_plays_does_not_throw()
    {
        _clock.IsBroken = true;
        Assert.True(_session.CatchUp());
        Assert.True(_session.HasFailed);
        Assert.False(_session.CatchUp());
        _session.TogglePlaying();
        _session.StepForward();
        _session.Seek(Model.Time.SimInstant.Zero);
        _session.RestAtEnd();
    }

    [Fact]
    public void After_a_failure_everything_can_be_used_again()
    {
        _clock.IsBroken = true;
        Assert.False(_session.Play());
        _clock.IsBroken = false;
        Assert.True(_session.Play());
        Assert.False(_session.HasFailed);
        Assert.NotNull(_session.Run);
    }

    [Fact]
    public void A_text_that_failed_before_is_kept_and_not_run_until_somebody_asks_for_it()
    {
        _session.Keep(Pod + "# failed\n");
        Assert.True(_session.HasFailed);
        Assert.False(_session.CanRun);
        Assert.True(_session.Play());
        Assert.False(_session.HasFailed);
    }

    private sealed class BreakableClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override long GetTimestamp() => IsBroken ? throw new InvalidOperationException("Broken.") : 0;
    }
}
