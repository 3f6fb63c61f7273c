using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;
using PodTimeline.Web.Workbench.Snapshots;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>A workbench whose circuit is gone, made again on another. Real time is moved by hand; instants are in seconds.</summary>
public sealed class WorkbenchSnapshotTests : IDisposable
{
    private static readonly SimCommand[] EveryCommand =
    [
        new SimCommand.Delete(), new SimCommand.Delete(TimeSpan.FromSeconds(3)), new SimCommand.Kill("app", 1, OutOfMemory: true),
        new SimCommand.SetProbe("app", ProbeKind.Readiness, Succeeds: false), new SimCommand.SetProbe("app", ProbeKind.Liveness, Succeeds: null),
        new SimCommand.SetImage("app", "acme/app:2 <\"é\">"), new SimCommand.RemoveEnded("app"), new SimCommand.RestartKubelet(),
        new SimCommand.RestartKubelet(TimeSpan.FromMilliseconds(1500)), new SimCommand.RebootNode(TimeSpan.FromSeconds(20)),
    ];

    private readonly HandClock _clock = new();
    private readonly RunRegistry _registry;
    private readonly WorkbenchSession _session;

    public WorkbenchSnapshotTests()
    {
        _registry = new RunRegistry(_clock, Options.Create(new RunLimits()));
        _session = new WorkbenchSession(_clock, _registry);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void The_size_of_the_node_comes_back()
    {
        _session.Edit("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: app:1, resources: {requests: {cpu: 8}}}]}\n");
        _session.Choose(new NodeSize(Quantity.Parse("4"), Quantity.Parse("16Gi")));
        _session.Play();
        using var again = Restored();
        SameAs(again);
        Assert.Equal("4/16Gi", again.Node.ToString());
    }

    [Theory]
    [InlineData("everything", 4)]
    [InlineData("crash-loop", 31.3)]
    [InlineData("job-native", 200)]
    public void The_same_is_drawn_as_before_and_it_goes_on_in_the_same_way(string example, double at)
    {
        Play(example);
        _session.SetRate(5);
        Pass(at / 5);
        using var again = Restored();
        SameAs(again);
        Assert.True(_session.Fold!.Events.Count > 10);

        _clock.Pass(7.7);
        _session.CatchUp();
        again.CatchUp();
        SameAs(again);
    }

    [Fact]
    public void What_was_done_to_the_pod_stays_done_also_where_the_playhead_has_gone_back()
    {
        Play("everything");
        Pass(12);
        var app = _session.Snapshot!.Scenario.Pod.AllContainers.Last().Name;
        foreach (var command in (SimCommand[])[new SimCommand.RestartKubelet(), new SimCommand.Kill(app, 1), new SimCommand.RebootNode(TimeSpan.FromSeconds(2))])
        {
            _session.Give(command);
            Pass(6);
        }

        _session.TogglePlaying();
        _session.Seek(SimInstant.FromSeconds(9));
        _session.CatchUp();
        using var again = Restored();
        SameAs(again);
        Assert.Equal(9, again.Snapshot!.Clock.At.TotalSeconds);
        Assert.False(again.Snapshot.Clock.Playing);
        Assert.True(again.Snapshot.RevealedUntil > SimInstant.FromSeconds(20));
        Assert.Equal(3, _session.TakeSnapshot().Played!.Run.Commands.Length);
        Assert.Single(again.Fold!.Events.OfType<SimEvent.NodeCameUp>());

        _session.Give(new SimCommand.Delete());
        again.Give(new SimCommand.Delete());
        SameAs(again);
    }

    [Fact]
    public void A_run_that_has_ended_stands_at_its_end()
    {
        Play("init-never");
        Pass(1000);
        Assert.True(_session.IsAtEnd);
        using var again = Restored();
        SameAs(again);
        Assert.True(again.IsAtEnd);
    }

    [Fact]
    public void Text_version_object_and_container_are_those_that_were_chosen()
    {
        _session.Edit(Example("crash-loop") + "\n---\n" + Example("init-chain"));
        _session.Choose(1);
        _session.Choose(KubernetesVersion.Oldest);
        _session.Select(_session.Snapshot!.Scenario.Pod.AllContainers.First().Name);
        _session.Edit(_session.Text + "\n# more");
        using var again = Restored();
        SameAs(again);
        Assert.Equal(
            (_session.Text, _session.Kubernetes, _session.Workload, _session.Selected, true),
            (again.Text, again.Kubernetes, again.Workload, again.Selected, again.IsStale));
        Assert.Equal(_session.Manifest.Diagnostics.Select(found => found.ToString()), again.Manifest.Diagnostics.Select(found => found.ToString()));
    }

    [Fact]
    public void A_text_that_cannot_run_leaves_the_run_that_could()
    {
        Play("crash-loop");
        Pass(5);
        _session.Edit("kind: Pod");
        _session.Choose(KubernetesVersion.Oldest);
        using var again = Restored();
        SameAs(again);
        Assert.Equal(("kind: Pod", false, true), (again.Text, again.CanRun, again.IsStale));
        Assert.Equal((KubernetesVersion.Oldest, KubernetesVersion.Default), (again.Kubernetes, again.Snapshot!.Scenario.Kubernetes));
    }

    [Fact]
    public void Where_nothing_was_played_nothing_is()
    {
        _session.Edit("kind: P");
        using var again = Restored();
        Assert.Equal("kind: P", again.Text);
        Assert.Null(again.Run);
        Assert.Null(again.Fold);
    }

    [Fact]
    public void A_run_of_ones_own_waits_where_the_connection_was_lost()
    {
        Play("init-chain");
        _session.MoveProposal(null);
        Pass(7);
        _session.HoldPlace();
        Pass(180);
        using (var again = Restored())
        {
            again.CatchUp();
            Assert.Equal((7, true), (again.Snapshot!.Clock.At.TotalSeconds, again.Snapshot.Clock.Playing));
            Assert.Equal(7, again.Snapshot.RevealedUntil.TotalSeconds);
        }

        _session.LetPlaceGo();
        using var later = Restored();
        Assert.Equal(187, later.Snapshot!.Clock.At.TotalSeconds);
    }

    [Fact]
    public void A_shared_run_is_taken_up_again_and_has_played_on()
    {
        Play("crash-loop");
        var made = Assert.IsType<Admission.Made>(_session.Share());
        Pass(7);
        _session.HoldPlace();
        Pass(60);
        var snapshot = Snapshot();
        _session.Dispose();
        _clock.Pass(3);
        using var again = Restored(snapshot);
        Assert.Same(made.Run.Run, again.Run);
        Assert.Equal((_session.SharedPath, _session.Steering), (again.SharedPath, again.Steering));
        Assert.Equal(70, again.Snapshot!.Clock.At.TotalSeconds);
        again.TogglePlaying();
        Assert.False(made.Run.Run.TakeSnapshot().Clock.Playing);
    }

    [Fact]
    public void In_the_place_of_a_shared_run_that_has_ended_there_is_one_of_ones_own()
    {
        Play("crash-loop");
        var made = Assert.IsType<Admission.Made>(_session.Share());
        Pass(7);
        var snapshot = Snapshot();
        _registry.End(made.Run, RunCloseReason.Idle);
        using var again = Restored(snapshot);
        Assert.Null(again.SharedPath);
        Assert.NotSame(made.Run.Run, again.Run);
        Assert.Equal((7, true), (again.Snapshot!.Clock.At.TotalSeconds, again.Snapshot.Clock.Playing));
        AssertSameRun(_session, again);
    }

    [Fact]
    public void Every_command_is_kept_as_it_is()
    {
        Assert.Equal(typeof(SimCommand).GetNestedTypes().Select(kind => kind.Name).Order(), EveryCommand.Select(command => command.GetType().Name).Distinct().Order());
        var given = EveryCommand.Select((command, i) => command with { At = SimInstant.FromSeconds(i + 0.125) }).ToImmutableArray();
        var run = new SavedRun(given, new ClockReading(SimInstant.FromSeconds(1.0000001), 0.5, true), SimInstant.FromSeconds(86_400));
        var snapshot = new WorkbenchSnapshot(
            "a: \"é\"\n", new KubernetesVersion(31), new NodeSize(Quantity.Parse("4"), Quantity.Parse("16Gi")), 2, "app", new PlayedSnapshot("a: b", new KubernetesVersion(27), NodeSize.Default, null, run), "id.key");
        var read = SnapshotBytes.Read(SnapshotBytes.Write(snapshot))!;
        Assert.Equal(given.AsEnumerable(), read.Played!.Run.Commands);
        Assert.Equal(snapshot, read with { Played = snapshot.Played });
        Assert.Equal(run, read.Played.Run with { Commands = given });
    }

    [Fact]
    public void What_is_no_snapshot_is_not_read()
    {
        var bytes = SnapshotBytes.Write(new WorkbenchSnapshot("", KubernetesVersion.Newest, NodeSize.Default, null, null, null, null));
        Assert.NotNull(SnapshotBytes.Read(bytes));
        Assert.Null(SnapshotBytes.Read([]));
        Assert.Null(SnapshotBytes.Read(bytes[..^4]));
        Assert.Null(SnapshotBytes.Read([1, 2, 3, 4, 5, 6, 7, 8]));
    }

    [Fact]
    public void What_no_run_can_be_is_brought_within_bounds()
    {
        Play("crash-loop");
        var taken = _session.TakeSnapshot();
        var run = taken.Played!.Run with { Clock = new ClockReading(SimInstant.Never, 1e9, true), RevealedUntil = SimInstant.Never };
        using var again = Restored(taken with { Kubernetes = new KubernetesVersion(99), Played = taken.Played with { Kubernetes = new KubernetesVersion(1), Run = run } });
        Assert.Equal(KubernetesVersion.Default, again.Kubernetes);
        Assert.Equal(KubernetesVersion.Default, again.Snapshot!.Scenario.Kubernetes);
        Assert.Equal(Run.Rates.Fastest, again.Snapshot.Clock.Rate);
        Assert.True(again.Snapshot.Clock.At <= SimInstant.FromSeconds(86_400));
    }

    [Fact]
    public void The_largest_manifest_fits_into_a_message_though_it_is_kept_twice()
    {
        var lines = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"    - name: \"SETTING_{i}\"\n"));
        _session.Edit((Example("crash-loop") + "\n    env:\n" + lines)[..ManifestReader.LargestText]);
        var played = new PlayedSnapshot(_session.Text, KubernetesVersion.Newest, NodeSize.Default, null, new SavedRun([], default, default));
        var bytes = SnapshotBytes.Write(_session.TakeSnapshot() with { Text = _session.Text + "#", Played = played });
        // Base64 in JSON, encrypted, and base64 again.
        Assert.True(bytes.Length * 16 / 9 + 4096 < Limits.LargestBody, $"{bytes.Length:N0} bytes");
    }

    private WorkbenchSnapshot Snapshot() => SnapshotBytes.Read(SnapshotBytes.Write(_session.TakeSnapshot()))!;

    private WorkbenchSession Restored() => Restored(Snapshot());

    private WorkbenchSession Restored(WorkbenchSnapshot snapshot)
    {
        var again = new WorkbenchSession(_clock, _registry);
        again.Restore(snapshot);
        return again;
    }

    private void SameAs(WorkbenchSession again)
    {
        Assert.Equal(_session.Snapshot!.Clock, again.Snapshot!.Clock);
        AssertSameRun(_session, again);
    }

    /// <summary>As far as it is told, and every bar of it.</summary>
    private static void AssertSameRun(WorkbenchSession before, WorkbenchSession again)
    {
        var (was, now) = (before.Snapshot!, again.Snapshot!);
        Assert.Equal((was.RevealedUntil, was.LastSeq, was.End), (now.RevealedUntil, now.LastSeq, now.End));
        Assert.Equal(Log(before), Log(again));
        Assert.Equal(Bars(before), Bars(again));

        string Log(WorkbenchSession session)
        {
            var bytes = new MemoryStream();
            var writer = new EventJson();
            using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true, Indented = true }))
                foreach (var simEvent in session.Fold!.Events.Take(was.LastSeq)) writer.Write(json, simEvent);
            return Encoding.UTF8.GetString(bytes.ToArray());
        }

        IEnumerable<string> Bars(WorkbenchSession session) => session.Fold!.Rows.SelectMany(row => row.Bars
            .Where(bar => bar.From <= was.RevealedUntil).Select(bar => $"{row.Container.Name} {bar.Kind} {bar.From}"));
    }

    private void Play(string example)
    {
        _session.Edit(Example(example));
        Assert.True(_session.Play());
    }

    private void Pass(double seconds)
    {
        _clock.Pass(seconds);
        _session.CatchUp();
    }

    private static string Example(string id) => ExampleCatalog.Find(id)!.Manifest;
}
