using Microsoft.Extensions.Options;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Tests.Runs;

/// <summary>The runs of a server: bounded in number and age, each with a key of its own.</summary>
public sealed class RunRegistryTests
{
    private readonly ManualTime _time = new();
    private readonly RunRegistry _runs;

    public RunRegistryTests() => _runs = new RunRegistry(_time, Options.Create(new RunLimits { Most = 3, MostWatchers = 2 }));

    [Fact]
    public void There_are_only_so_many()
    {
        Assert.All(["a", "b", "c"], client => Made(client));
        Assert.IsType<Admission.ServerFull>(Add("d"));
        _time.Advance(TimeSpan.FromMinutes(30));
        Made("d");
        Assert.Equal(1, _runs.Count);
    }

    [Fact]
    public void One_client_has_only_so_many_of_them()
    {
        _runs.Limits.MostPerAddress = 2;
        Assert.All(["one", "one"], client => Made(client));
        Assert.IsType<Admission.ClientFull>(Add("one"));
        var other = Made("other").Run;
        Assert.IsType<Admission.ClientFull>(Add("one"));
        Assert.IsType<Admission.ServerFull>(Add("third"));
        _runs.End(other, RunCloseReason.ByMaker);
        _time.Advance(TimeSpan.FromMinutes(30));
        Made("one");
        Assert.Equal(1, _runs.Count);
    }

    [Fact]
    public void A_run_that_nobody_looks_at_ends_after_half_an_hour()
    {
        var (left, seen, watched) = (Made().Run, Made().Run, Made().Run);
        using var watching = watched.BeginWatching(1);
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Same(seen, _runs.Find(seen.Id));
        _time.Advance(TimeSpan.FromMinutes(1));
        _runs.EndIdle();
        Assert.Null(_runs.Find(left.Id));
        Assert.Equal(RunCloseReason.Idle, left.Run.TakeSnapshot().Closed);
        Assert.NotNull(_runs.Find(seen.Id));
        Assert.NotNull(_runs.Find(watched.Id));
    }

    [Fact]
    public void A_watched_run_counts_as_looked_at_until_the_last_watcher_leaves()
    {
        var run = Made().Run;
        var watching = run.BeginWatching(1)!;
        _time.Advance(TimeSpan.FromMinutes(45));
        Assert.Equal(TimeSpan.Zero, run.IdleFor);
        watching.Dispose();
        watching.Dispose();
        Assert.Equal((0, TimeSpan.Zero), (run.Watchers, run.IdleFor));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.FromMinutes(10), run.IdleFor);
    }

    [Fact]
    public void The_oldest_end_watched_or_not()
    {
        var run = Made().Run;
        using var watching = run.BeginWatching(1);
        _time.Advance(TimeSpan.FromHours(12));
        _runs.EndIdle();
        Assert.Equal(0, _runs.Count);
        Assert.Equal(RunCloseReason.Idle, run.Run.TakeSnapshot().Closed);
    }

    [Fact]
    public void One_run_has_only_so_many_watchers()
    {
        var run = Made().Run;
        using var first = run.BeginWatching(2);
        var second = run.BeginWatching(2);
        Assert.Null(run.BeginWatching(2));
        Assert.Equal(2, run.Watchers);
        second!.Dispose();
        Assert.NotNull(run.BeginWatching(2));
    }

    [Fact]
    public void Only_the_key_of_a_run_is_its_key()
    {
        var (one, other) = (Made(), Made());
        Assert.NotEqual(one.Key, other.Key);
        Assert.NotEqual(one.Run.Id, other.Run.Id);
        Assert.True(one.Run.IsKey(one.Key));
        Assert.False(one.Run.IsKey(other.Key));
        Assert.False(one.Run.IsKey(one.Key.ToUpperInvariant()));
        Assert.False(one.Run.IsKey(""));
        Assert.False(one.Run.IsKey(null));
        Assert.DoesNotContain(one.Run.Id, one.Key);
    }

    [Fact]
    public void All_end_when_the_server_goes_down()
    {
        var (one, other) = (Made().Run, Made().Run);
        Assert.Equal([one.Id, other.Id], _runs.EndAll().Select(run => run.Id).OrderBy(id => id != one.Id));
        Assert.Empty(_runs.EndAll());
        Assert.Equal(0, _runs.Count);
        Assert.All([one, other], run => Assert.Equal(RunCloseReason.Shutdown, run.Run.TakeSnapshot().Closed));
    }

    private Admission.Made Made(string client = "") => Assert.IsType<Admission.Made>(Add(client));

    private Admission Add(string client) => _runs.Add(new Run(RunScenarios.Server, _time), client);
}
