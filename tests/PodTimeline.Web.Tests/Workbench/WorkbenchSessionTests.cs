using Microsoft.Extensions.Options;
using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>One person's workbench, with real time moved by hand. Instants are in seconds.</summary>
public sealed class WorkbenchSessionTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly RunRegistry _registry;
    private readonly WorkbenchSession _session;

    public WorkbenchSessionTests()
    {
        _registry = new RunRegistry(_clock, Options.Create(new RunLimits { Most = 1 }));
        _session = new WorkbenchSession(_clock, _registry);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Nothing_is_played_before_there_is_something_to_play()
    {
        Assert.False(_session.Play());
        Assert.False(_session.CatchUp());
        _session.StepForward();
        _session.StepBack();
        _session.Give(new SimCommand.Delete());
        Assert.Null(_session.Run);
        Assert.Null(_session.Fold);
        Assert.Null(_session.ExplainWhy());
        Assert.Null(_session.CreatePlayhead());
        Assert.False(_session.IsStale);
        Assert.Null(_session.Share());
    }

    [Fact]
    public void A_text_that_cannot_run_is_not_played()
    {
        _session.Edit("kind: Pod");
        Assert.False(_session.CanRun);
        Assert.False(_session.Play());
        Assert.NotEmpty(_session.Manifest.Diagnostics);
    }

    [Fact]
    public void Going_to_an_event_stops_there_and_speaks_of_it_until_the_run_plays_on_or_is_another()
    {
        Play("everything");
        var signal = _session.Fold!.Events.First(simEvent => simEvent is SimEvent.SignalSent { Container: "envoy" });
        _session.GoTo(signal);
        _session.CatchUp();
        Assert.Equal(signal.At, _session.Snapshot!.Clock.At);
        Assert.False(_session.Snapshot.Clock.Playing);
        Assert.Equal("envoy", _session.Selected);
        Assert.Equal(signal.Seq, _session.Chosen);

        _session.TogglePlaying();
        Assert.Equal(0, _session.Chosen);

        _session.GoTo(signal);
        _session.Seek(SimInstant.FromSeconds(5));
        _session.Give(new SimCommand.Delete());
        _session.CatchUp();
        Assert.Equal(0, _session.Chosen);

        _session.ChooseEvent(int.MaxValue);
        Assert.Equal(0, _session.Chosen);
    }

    [Fact]
    public void It_stops_at_each_moment_when_it_is_asked_to_and_goes_on_from_there()
    {
        Play("init-chain");
        _session.StopAtMoments(true);
        var moments = _session.Moments.Select(moment => moment.At).Distinct().ToList();
        foreach (var moment in moments.Where(moment => moment > SimInstant.Zero).Take(3))
        {
            _clock.Pass(9);
            _session.CatchUp();
            Assert.Equal(moment, _session.Snapshot!.Clock.At);
            Assert.False(_session.Snapshot.Clock.Playing);
            _session.TogglePlaying();
            _session.CatchUp();
            Assert.True(_session.Snapshot.Clock.Playing);
        }

        _session.StopAtMoments(false);
        _clock.Pass(9);
        _session.CatchUp();
        Assert.True(_session.Snapshot!.Clock.Playing);
    }

    [Fact]
    public void It_plays_as_real_time_passes()
    {
        Play("init-chain");
        Assert.Equal(0, At);
        _clock.Pass(7);
        _session.CatchUp();
        Assert.Equal(7, At);
        Assert.Equal(BarKind.Running, _session.Fold!.GetRow("migrate").FindBar(SimInstant.FromSeconds(7))!.Kind);
        Assert.Equal("migrate", _session.ExplainWhy()!.Container);
    }

    [Fact]
    public void What_comes_within_a_moment_is_drawn_ahead()
    {
        Play("init-chain");
        Pass(0.75);
        Assert.NotNull(_session.Fold!.GetRow("fetch-config").FirstActivity);
        Assert.True(_session.Snapshot!.RevealedUntil < _session.Fold.GetRow("fetch-config").FirstActivity);
    }

    [Fact]
    public void Pause_holds_the_playhead_and_play_lets_it_go_on()
    {
        Play("init-chain");
        Pass(5);
        _session.TogglePlaying();
        Pass(60);
        Assert.Equal(5, At);
        _session.TogglePlaying();
        Pass(2);
        Assert.Equal(7, At);
    }

    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(20, 200)]
    [InlineData(100, 1000)]
    public void The_rate_changes_how_fast_it_plays(double rate, double at)
    {
        Play("crash-loop");
        _session.MoveProposal(null);
        _session.SetRate(rate);
        Pass(10);
        Assert.Equal(at, At, 3);
    }

    [Fact]
    public void At_the_end_it_stops_and_plays_again_from_the_beginning()
    {
        Play("cronjob");
        Pass(100);
        Assert.True(_session.IsAtEnd);
        Assert.Equal(SimulationEnd.Ended, _session.Snapshot!.End);
        Assert.Equal(17.1, At);
        Assert.False(_session.Snapshot.Clock.Playing);
        _session.TogglePlaying();
        Pass(3);
        Assert.False(_session.IsAtEnd);
        Assert.Equal(3, At);
    }

    [Fact]
    public void After_a_seek_into_the_past_nothing_is_lost()
    {
        Play("cronjob");
        Pass(100);
        var events = _session.Fold!.Events.Count;
        _session.Seek(SimInstant.FromSeconds(4));
        _session.CatchUp();
        Assert.Equal(4, At);
        Assert.False(_session.IsAtEnd);
        Assert.Equal(events, _session.Fold.Events.Count);
        Assert.Equal("why is cleanup running?", _session.ExplainWhy()!.Question);
    }

    [Fact]
    public void Moments_follow_each_other_and_back()
    {
        Play("init-chain");
        var forward = Steps(_session.StepForward, 6);
        Assert.Equal([2.2, 3.2, 5.9, 10.9, 11.6, 16.6], forward.Select(at => Math.Round(at, 3)));
        Assert.False(_session.Snapshot!.Clock.Playing);
        Assert.Equal(forward.SkipLast(1).Reverse(), Steps(_session.StepBack, 5));
        Steps(_session.StepBack, 4);
        Assert.Equal(0, At);
    }

    [Fact]
    public void The_next_moment_is_the_one_after_now_not_after_the_last_look()
    {
        Play("init-chain");
        _clock.Pass(5);
        Assert.Equal([5.9], Steps(_session.StepForward, 1));
        _session.TogglePlaying();
        _clock.Pass(3);
        Assert.Equal([5.9], Steps(_session.StepBack, 1));
    }

    [Fact]
    public void There_is_no_moment_after_the_end()
    {
        Play("cronjob");
        Pass(100);
        Assert.Equal([17.1, 17.1], Steps(_session.StepForward, 2));
    }

    [Fact]
    public void A_deletion_happens_where_the_playhead_stands()
    {
        Play("log-shipper");
        Pass(10);
        _session.Give(new SimCommand.Delete());
        Assert.Equal(10, _session.Fold!.Deletion!.At.TotalSeconds);
        Assert.True(_session.CreatePlayhead()!.Deleting);
        Pass(60);
        Assert.Equal(SimulationEnd.Deleted, _session.Snapshot!.End);
        Assert.False(_session.CreatePlayhead()!.Exists);
        Assert.Contains("NotFound", _session.CreatePlayhead()!.Get(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deletion_in_the_past_begins_a_branch()
    {
        Play("crash-loop");
        Pass(100);
        var (branch, fold) = (_session.Snapshot!.Branch, _session.Fold);
        _session.Seek(SimInstant.FromSeconds(10));
        _session.Give(new SimCommand.Delete());
        Assert.True(_session.Snapshot.Branch > branch);
        Assert.NotSame(fold, _session.Fold);
        Assert.Equal(10, _session.Fold!.Deletion!.At.TotalSeconds);
        Assert.Equal(10, _session.Snapshot.RevealedUntil.TotalSeconds);
        Assert.Equal(Enumerable.Range(1, _session.Fold.Events.Count), _session.Fold.Events.Select(simEvent => simEvent.Seq));
    }

    [Fact]
    public void A_crash_happens_where_the_playhead_stands()
    {
        Play("log-shipper");
        Pass(10);
        _session.Give(new SimCommand.Kill("invoices", 1));
        Pass(5);
        var mark = _session.Fold!.GetRow("invoices").Marks[0];
        Assert.Equal((MarkKind.Crashed, 10, "exit 1"), (mark.Kind, mark.At.TotalSeconds, mark.Text));
    }

    [Fact]
    public void Text_that_has_changed_since_is_stale_until_it_is_played()
    {
        Play("log-shipper");
        Assert.False(_session.IsStale);
        _session.Edit(Text("init-chain"));
        Assert.True(_session.IsStale);
        Assert.Equal("log-shipper", Name("log-shipper"));
        Assert.NotNull(_session.Fold!.GetRow("fluent-bit"));
        Assert.True(_session.Play());
        Assert.False(_session.IsStale);
        Assert.Equal(0, At);
        Assert.NotNull(_session.Fold.GetRow("migrate"));

        static string Name(string id) => ExampleCatalog.Find(id)!.Id;
    }

    [Fact]
    public void Another_version_is_played_at_once()
    {
        Play("restart-rules");
        Pass(20);
        Assert.True(KubernetesVersion.TryParse("1.35", out var version));
        _session.Choose(version);
        Assert.Equal(version, _session.Snapshot!.Scenario.Kubernetes);
        Assert.Equal(0, At);
    }

    [Fact]
    public void One_of_several_workloads_is_played()
    {
        _session.Edit(Text("cronjob") + "\n---\n" + Text("log-shipper"));
        Assert.True(_session.Play());
        Assert.Equal(["cleanup"], Rows);
        _session.Choose(1);
        Assert.Equal(["fluent-bit", "invoices"], Rows);
        _session.Choose(workload: null);
        Assert.Equal(["cleanup"], Rows);
    }

    [Fact]
    public void A_choice_among_the_objects_of_a_text_does_not_outlive_it()
    {
        var two = Text("cronjob") + "\n---\n" + Text("log-shipper");
        _session.Edit(two);
        _session.Choose(1);

        _session.Edit(two + "\n# typed");
        Assert.Equal("invoices", _session.Manifest.Chosen?.Name);
        _session.Edit(Text("cronjob"));
        Assert.True(_session.CanRun);
        _session.Edit(two);
        Assert.Equal("invoices", _session.Manifest.Chosen?.Name);
        _session.Edit(two.Replace("invoices", "bills", StringComparison.Ordinal), isWhole: true);
        Assert.Equal("bills", _session.Manifest.Chosen?.Name);

        _session.Edit(Text("init-chain"), isWhole: true);
        Assert.True(_session.Play());
        _session.Edit(two, isWhole: true);
        Assert.Equal("session-cleanup", _session.Manifest.Chosen?.Name);
    }

    [Fact]
    public void The_container_that_was_chosen_stays_chosen_while_it_is_there()
    {
        Play("log-shipper");
        Pass(10);
        _session.Select("fluent-bit");
        Assert.Equal("fluent-bit", _session.ExplainWhy()!.Container);
        _session.Give(new SimCommand.Delete());
        Assert.Equal("fluent-bit", _session.Selected);
        _session.Edit(Text("init-chain"));
        _session.Play();
        Assert.Null(_session.Selected);
    }

    [Fact]
    public void The_whole_life_is_drawn_at_once_and_stays_as_it_is_while_it_plays()
    {
        Play("log-shipper");
        var picture = _session.Picture!;
        Assert.Equal(40, _session.Snapshot!.Proposal!.Value.TotalSeconds);
        Assert.NotNull(picture.Fold.Gone);
        Assert.Equal("Created. fluent-bit comes first.", _session.Moment!.Text);
        Pass(20);
        Assert.Same(picture, _session.Picture);
        Assert.Equal("All containers are ready: the pod is Ready, 2/2.", _session.Moment!.Text);
    }

    [Fact]
    public void The_opening_plays_the_lot_in_its_time_and_afterwards_second_for_second()
    {
        Play("log-shipper");
        _session.PlayOnceWithin(TimeSpan.FromSeconds(20));
        Pass(20.1);
        Assert.True(_session.IsAtEnd);
        _session.TogglePlaying();
        Pass(3);
        Assert.Equal(3, At);

        _session.PlayOnceWithin(TimeSpan.FromSeconds(20));
        _session.SetRate(5);
        _session.Play();
        Pass(2);
        Assert.Equal(10, At);
    }

    [Fact]
    public void A_command_changes_the_rest_before_everyones_eyes()
    {
        Play("log-shipper");
        Pass(10);
        var picture = _session.Picture;
        _session.Give(new SimCommand.Delete());
        Assert.NotSame(picture, _session.Picture);
        Assert.Null(_session.Snapshot!.Proposal);
        Assert.Equal(10, _session.Fold!.Deletion!.At.TotalSeconds);
        Assert.InRange(_session.Picture!.Axis.Until.TotalSeconds, 11, 14);
    }

    [Fact]
    public void With_the_future_hidden_what_may_be_seen_ends_at_the_playhead()
    {
        Play("log-shipper");
        Pass(4);
        _session.HideFuture(true);
        Assert.All(_session.Fold!.Events, simEvent => Assert.True(simEvent.At <= _session.Snapshot!.RevealedUntil));
        Assert.All(_session.Moments, moment => Assert.True(moment.At <= _session.Snapshot!.RevealedUntil));
        Assert.Equal(32, _session.Picture!.Axis.Until.TotalSeconds);
        _session.StepForward();
        _session.CatchUp();
        Assert.Equal("invoices runs.", _session.Moment!.Text);
        _session.HideFuture(false);
        Assert.NotNull(_session.Fold!.Gone);
    }

    [Fact]
    public void The_axis_is_folded_unfolded_and_laid_out_without_folds()
    {
        Play("everything");
        var folds = _session.Picture!.Axis.Folds;
        Assert.NotEmpty(folds);
        _session.Unfold(folds[0].From);
        Assert.Equal(folds.Length - 1, _session.Picture.Axis.Folds.Length);
        _session.Choose(AxisForm.Linear);
        Assert.Empty(_session.Picture.Axis.Folds);
        _session.Choose(AxisForm.Folded);
        Assert.Equal(folds.Length, _session.Picture.Axis.Folds.Length);
    }

    [Fact]
    public void A_shared_run_outlives_the_workbench_and_an_unshared_one_does_not()
    {
        Play("crash-loop");
        var first = _session.Run!;
        _session.Dispose();
        Assert.Equal(RunCloseReason.ByMaker, first.TakeSnapshot().Closed);

        using var other = new WorkbenchSession(_clock, _registry);
        other.Edit(Text("crash-loop"));
        other.Play();
        Assert.IsType<Admission.Made>(other.Share());
        var path = other.SharedPath;
        Assert.IsType<Admission.Made>(other.Share());
        Assert.Equal(path, other.SharedPath);
        other.Dispose();
        Assert.Null(other.Run!.TakeSnapshot().Closed);

        using var third = new WorkbenchSession(_clock, _registry);
        third.Edit(Text("crash-loop"));
        third.Play();
        Assert.IsType<Admission.ServerFull>(third.Share());
        Assert.Null(third.SharedPath);
    }

    [Fact]
    public void After_a_reload_the_maker_steers_the_shared_run_and_it_plays_on()
    {
        Play("crash-loop");
        Assert.Null(_session.Steering);
        _session.Share();
        Pass(20);
        var (run, steering) = (_session.Run!, _session.Steering);
        _session.Dispose();
        _clock.Pass(5);

        using var again = new WorkbenchSession(_clock, _registry);
        Assert.True(again.Rejoin(steering));
        Assert.Same(run, again.Run);
        Assert.Equal(Text("crash-loop"), again.Text);
        Assert.False(again.IsStale);
        Assert.Equal(25, again.Snapshot!.Clock.At.TotalSeconds);
        Assert.NotEmpty(again.Fold!.Events);
        Assert.Equal(steering, again.Steering);
        again.TogglePlaying();
        Assert.False(run.TakeSnapshot().Clock.Playing);
        again.Edit(Text("init-chain"));
        Assert.True(again.IsStale);
        again.Play();
        Assert.Same(run, again.Run);
    }

    [Fact]
    public void Nobody_joins_a_run_without_its_key()
    {
        Play("crash-loop");
        _session.Share();
        var (id, key) = (_session.SharedPath!["/runs/".Length..], _session.Steering!.Split('.')[1]);
        using var stranger = new WorkbenchSession(_clock, _registry);
        Assert.All([null, "", id, id + ".", $"{id}.{id}", $"{key}.{id}", $"{id}.{key}x", $"{id}.{key}.", "."], wrong => Assert.False(stranger.Rejoin(wrong)));
        Assert.Null(stranger.Run);
        Assert.True(stranger.Rejoin($"{id}.{key}"));
    }

    [Fact]
    public void CatchUp_says_whether_anything_is_new()
    {
        Play("init-chain");
        _session.CatchUp();
        Assert.False(_session.CatchUp());
        Assert.True(Pass(7));
        _session.SetRate(5);
        Assert.True(_session.CatchUp());
    }

    [Fact]
    public void Kubectl_speaks_of_the_playhead()
    {
        Play("crash-loop");
        Pass(20);
        Assert.Equal(["loading model", "panic: MODEL_PATH is not set"], _session.CreatePlayhead()!.GetLogs("recommender", 4));
        Assert.Contains("CrashLoopBackOff", Pods(29.85), StringComparison.Ordinal);
        Assert.Contains("Error", Pods(24), StringComparison.Ordinal);
        Assert.Contains("BackOff", _session.CreatePlayhead()!.PrintRecordedEvents(8), StringComparison.Ordinal);
        Assert.Contains("ContainersNotReady", _session.CreatePlayhead()!.PrintConditions(), StringComparison.Ordinal);

        string Pods(double at)
        {
            _session.Seek(SimInstant.FromSeconds(at));
            _session.CatchUp();
            return _session.CreatePlayhead()!.Get();
        }
    }

    private double At => _session.Snapshot!.Clock.At.TotalSeconds;

    private IEnumerable<string> Rows => _session.Fold!.Rows.Select(row => row.Container.Name);

    private void Play(string example)
    {
        _session.Edit(Text(example));
        Assert.True(_session.Play());
    }

    private bool Pass(double seconds)
    {
        _clock.Pass(seconds);
        return _session.CatchUp();
    }

    private List<double> Steps(Action step, int count)
    {
        var at = new List<double>();
        for (var i = 0; i < count; i++)
        {
            step();
            _session.CatchUp();
            at.Add(At);
        }

        return at;
    }

    private static string Text(string example) => ExampleCatalog.Find(example)!.Manifest;
}
