using PodTimeline.Model.Commands;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Tests.Folds;

/// <summary>kubectl's STATUS, conditions, the parts of the scenario and the arrows, by the second.</summary>
public class LaneTests
{
    [Fact]
    public void Status_of_an_init_chain()
    {
        Is(PlayedScenario.Example("init-chain", 30).Status, "0.0-0.1 Pending", "0.1-3.7 Init:0/3", "3.7-11.4 Init:1/3", "11.4-17.1 Init:2/3", "17.1-17.4 PodInitializing", "17.4- Running");
    }

    [Fact]
    public void T38_status_stands_still_while_the_pod_stops()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        Assert.EndsWith("31.4-45.0 Running\n45.0-60.2 Terminating\n60.2-61.0 Completed", played.Status, StringComparison.Ordinal);
        Is(played.Condition(PodConditionTypes.Ready), "0.1-31.4 False", "31.4-60.2 True", "60.2-61.0 False");
        Is(played.Condition(PodConditionTypes.Initialized), "0.1-29.9 False", "29.9-61.0 True");
    }

    [Fact]
    public void Ready_is_frozen_from_the_first_end_of_a_pod_that_stops_until_the_kubelet_reports()
    {
        var spans = PlayedScenario.ExampleWithDeletion("everything").Fold.Status.Ready.Spans;
        var frozen = Assert.Single(spans, span => span.Tone == Tone.Frozen);
        Assert.Equal("4/4", frozen.Text);
        Assert.Equal((45.1, 60.2), (Math.Round(frozen.From.TotalSeconds, 1), Math.Round(frozen.To!.Value.TotalSeconds, 1)));
    }

    [Fact]
    public void The_conditions_come_one_after_another()
    {
        var told = PlayedScenario.ExampleWithDeletion("everything");
        Assert.Equal(
            [PodConditionTypes.PodScheduled, PodConditionTypes.PodReadyToStartContainers, PodConditionTypes.Initialized, PodConditionTypes.Ready, PodConditionTypes.Initialized],
            told.Fold.Status.Conditions.Spans.Select(span => span.Text));
        Assert.NotNull(told.Fold.Status.Conditions.Spans[^1].To);
    }

    [Fact]
    public void Ready_is_frozen_while_the_kubelet_is_down()
    {
        var told = PlayedScenario.Example("init-chain", 60, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(10)) { At = SimInstant.FromSeconds(25) });
        var frozen = Assert.Single(told.Fold.Status.Ready.Spans, span => span.Tone == Tone.Frozen);
        Assert.Equal(("1/1", 25d, 35d), (frozen.Text, Math.Round(frozen.From.TotalSeconds, 1), Math.Round(frozen.To!.Value.TotalSeconds, 1)));
    }

    [Theory]
    [InlineData("init-chain", Tone.Good)]
    [InlineData("crash-loop", Tone.Bad)]
    [InlineData("image-pull", Tone.Bad)]
    [InlineData("readiness", Tone.Progress)]
    [InlineData("cronjob", Tone.Good)]
    [InlineData("deadline", Tone.Good)]
    public void Tone_of_the_last_status(string example, Tone tone) => Assert.Equal(tone, PlayedScenario.Example(example, 280).Fold.Status.Lane.Spans[^1].Tone);

    [Fact]
    public void Arrows_of_everything_up_and_down()
    {
        Is(PlayedScenario.ExampleWithDeletion("everything").Gates,
            "wait-for-db 12.3 -> envoy 12.8 completed",
            "envoy 20.4 -> migrate 20.4 started",
            "migrate 27.6 -> log-shipper 28.1 completed",
            "log-shipper 29.8 -> app 30.0 started",
            "app 56.0 -> log-shipper 56.0 apps stopped",
            "log-shipper 58.5 -> envoy 58.5 reverse order");
    }

    [Fact]
    public void S52_a_restarted_sidecar_has_no_new_arrow() => Is(PlayedScenario.Example("sidecar-crash").Gates, "collector 2.9 -> tracking 3.0 started");

    [Fact]
    public void S65_arrows_come_again_when_all_containers_restart()
    {
        Is(PlayedScenario.Manifest(RowTests.RestartAll, 60).Gates,
            "seed 3.0 -> proxy 3.0 completed", "proxy 3.0 -> train 3.0 started",
            "seed 17.0 -> proxy 17.0 completed", "proxy 17.0 -> train 17.0 started", "train 27.0 -> proxy 27.0 apps stopped");
    }

    [Fact]
    public void S55_a_sidecar_killed_for_its_probe_waited_for_nobody()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod(
            "proxy: {liveness: {from: 0s, until: 12s}, onTerm: {takes: 2s, exits: 0}}\nweb: {runs: 1s, exits: 1}",
            """
            initContainers:
              - {name: seed, image: busybox:1.36, command: [sh, -c, exit 0]}
              - name: proxy
                image: acme/proxy:1
                restartPolicy: Always
                livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 5, failureThreshold: 1}
            containers:
              - {name: web, image: acme/web:1}
            """), 40);
        Assert.Contains("Stopping 15.0-17.0 SIGTERM 2 s", played.Bars("proxy"), StringComparison.Ordinal);
        Is(played.Gates, "seed 0.0 -> proxy 0.0 completed", "proxy 0.0 -> web 0.0 started");
        Is(played.Phases, "0.0- Steady state");
    }

    [Fact]
    public void T27_when_patience_is_over_there_is_no_arrow()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod(
            "deaf: {onTerm: ignore}\nquick: {onTerm: {takes: 1s, exits: 0}}\nproxy: {onTerm: {takes: 1s, exits: 0}}",
            """
            terminationGracePeriodSeconds: 8
            initContainers:
              - {name: proxy, image: acme/proxy:1, restartPolicy: Always}
            containers:
              - {name: deaf, image: acme/deaf:1}
              - {name: quick, image: acme/quick:1}
            """), 60, PlayedScenario.Delete(10));
        Assert.Contains("Stopping 18.0-19.0 SIGTERM 1 s", played.Bars("proxy"), StringComparison.Ordinal);
        Is(played.Gates, "proxy 0.0 -> deaf 0.0 started");
    }

    [Theory]
    [InlineData("job-native", "0.0-4.7 Start-up|4.7-24.7 Steady state|24.7- Shutdown")]
    [InlineData("cronjob", "0.0-3.1 Start-up|3.1-15.1 Steady state|15.1- Shutdown")]
    [InlineData("init-never", "0.0-9.9 Start-up|9.9- Shutdown")]
    [InlineData("deadline", "0.0-3.1 Start-up|3.1-30.1 Steady state|30.1- Shutdown")]
    [InlineData("job-classic", "0.0-4.6 Start-up|4.6- Steady state")]
    [InlineData("image-pull", "0.0- Start-up")]
    [InlineData("everything", "0.0-31.3 Start-up|31.3-45.0 Steady state|45.0-61.0 Shutdown")]
    [InlineData("delete-during-init", "0.0-20.0 Start-up|20.0-25.0 Shutdown")]
    public void Parts_of_the_run(string example, string parts) => Is(PlayedScenario.ExampleWithDeletion(example).Phases, parts.Split('|'));

    [Fact]
    public void T42_T25_a_job_ends_when_its_work_does_and_its_sidecars_stop_in_reverse()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod(
            "work: {runs: 10s, exits: 0}\ns1: {onTerm: {takes: 1s, exits: 0}}\ns2: {onTerm: {takes: 2s, exits: 0}}",
            """
            restartPolicy: OnFailure
            initContainers:
              - {name: s1, image: acme/s:1, restartPolicy: Always, lifecycle: {preStop: {sleep: {seconds: 1}}}}
              - {name: s2, image: acme/s:1, restartPolicy: Always}
            containers:
              - {name: work, image: acme/work:1}
            """), 60);
        Is(played.Bars("s1"), "Running 0.0-10.0 running alongside", "PreStop 10.0-11.0 preStop", "WaitsForTurn 11.0-12.0 waits for its turn", "Stopping 12.0-13.0 SIGTERM 1 s");
        Is(played.Phases, "0.0-10.0 Steady state", "10.0- Shutdown");
        Assert.EndsWith("work 10.0 -> s2 10.0 apps stopped\ns2 12.0 -> s1 12.0 reverse order", played.Gates, StringComparison.Ordinal);
    }

    [Fact]
    public void T46_a_failed_init_container_under_Never_stops_the_sidecar_before_it()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod(
            "check: {runs: 4s, exits: 3}\nproxy: {onTerm: {takes: 1s, exits: 0}}",
            """
            restartPolicy: Never
            initContainers:
              - {name: proxy, image: acme/proxy:1, restartPolicy: Always}
              - {name: check, image: acme/check:1}
            containers:
              - {name: web, image: acme/web:1}
            """), 60);
        Is(played.Bars("proxy"), "Running 0.0-4.0 running alongside", "Stopping 4.0-5.0 SIGTERM 1 s");
        Is(played.Phases, "0.0-4.0 Start-up", "4.0- Shutdown");
        Is(played.Gates, "proxy 0.0 -> check 0.0 started");
    }

    [Fact]
    public void Deletion_and_grace_are_those_of_the_first_and_the_latest_request()
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, PlayedScenario.Delete(20, 30), PlayedScenario.Delete(21, 5));
        Assert.Equal(20, played.Fold.Deletion!.At.TotalSeconds);
        Assert.Equal(TimeSpan.FromSeconds(5), played.Fold.Grace);
    }

    private static void Is(string actual, params string[] lines) => Assert.Equal(string.Join('\n', lines), actual);
}
