using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;

namespace PodTimeline.Timeline.Tests.Folds;

/// <summary>The bars and marks of containers, by the second.</summary>
public class RowTests
{
    [Fact]
    public void S34_init_containers_one_after_another()
    {
        var played = PlayedScenario.Example("init-chain", 60);
        Is(played.Bars("fetch-config"), "Pulling 0.9-2.0 pull", "Creating 2.0-2.2 create", "Running 2.2-3.2 blocks all below");
        Is(played.Bars("migrate"), "Pulling 3.7-5.7 pull", "Creating 5.7-5.9 create", "Running 5.9-10.9 blocks all below");
        Is(played.Bars("web"), "Creating 17.2-17.3 create", "Running 17.3- running");
        Is(played.Marks("migrate"), "Completed 10.9 exit 0");
        Is(played.Marks("web"));
    }

    [Fact]
    public void S39_a_startup_probe_holds_back_what_comes_after()
    {
        var played = PlayedScenario.ExampleWithDeletion("startup-gate");
        Is(played.Bars("envoy"), "Pulling 0.9-3.4 pull", "Creating 3.4-3.6 create", "Starting 3.6-12.4 startup probe",
            "Running 12.4-30.0 running alongside", "WaitsForTurn 30.0-31.0 waits for apps to stop", "Stopping 31.0-31.2 SIGTERM 0.2 s");
        Is(played.Marks("envoy"), "Started 12.4 startup probe passed", "StopSignal 31.0 SIGTERM, 29 s of grace left", "Completed 31.2 exit 0");
        Is(played.Bars("checkout"), "Pulling 12.4-14.4 pull", "Creating 14.4-14.6 create", "Running 14.6-30.0 running", "Stopping 30.0-31.0 SIGTERM 1 s");
    }

    [Fact]
    public void T24_T25_everything_at_once_stops_in_order()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        Is(played.Bars("app"), "Creating 30.0-30.1 create", "NotReady 30.1-31.4 not ready", "Running 31.4-45.0 running · ready", "PreStop 45.0-50.0 preStop", "Stopping 50.0-56.0 SIGTERM 6 s");
        Is(played.Bars("metrics"), "Pulling 30.1-31.1 pull", "Creating 31.1-31.3 create", "Running 31.3-45.0 running", "Stopping 45.0-45.1 SIGTERM 0.1 s");
        Assert.EndsWith("WaitsForTurn 45.0-56.0 waits for apps to stop\nStopping 56.0-58.5 SIGTERM 2.5 s", played.Bars("log-shipper"), StringComparison.Ordinal);
        Assert.EndsWith("WaitsForTurn 45.0-58.5 waits for apps to stop\nStopping 58.5-60.0 SIGTERM 1.5 s", played.Bars("envoy"), StringComparison.Ordinal);
    }

    [Fact]
    public void S68_crash_loop()
    {
        var played = PlayedScenario.Example("crash-loop", 60);
        Is(played.Bars("recommender"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "Running 3.1-9.1 running",
            "Creating 9.7-9.8 create #2", "Running 9.8-15.8 running #2", "BackOff 16.3-29.8 back-off 10 s #2",
            "Creating 29.8-29.9 create #3", "Running 29.9-35.9 running #3", "BackOff 36.4- back-off 20 s #3");
        Is(played.Marks("recommender"), "Crashed 9.1 exit 1", "Crashed 15.8 exit 1", "Crashed 35.9 exit 1");
    }

    [Fact]
    public void A_crash_is_told_from_an_end_that_was_asked_for_and_from_one_for_want_of_memory()
    {
        Is(PlayedScenario.Example("oom-kill", 60).Marks("builder")[.."OutOfMemory".Length], "OutOfMemory");
        Is(PlayedScenario.Example("failing-init", 60).Marks("register-schema").Split('\n')[0][.."Failed".Length], "Failed");
        var asked = PlayedScenario.Manifest(FoldManifests.Pod("web: {onTerm: {takes: 1s, exits: 3}}", "containers:\n  - {name: web, image: acme/web:1}"), 60, PlayedScenario.Delete(10));
        Assert.EndsWith("Failed 11.0 exit 3", asked.Marks("web"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_sets_has_a_mark_and_is_no_activity_of_the_container()
    {
        var text = FoldManifests.Pod("seed: {runs: 20s, exits: 0}\nweb: {}", "initContainers:\n  - {name: seed, image: acme/seed:1}\ncontainers:\n  - {name: web, image: acme/web:1, readinessProbe: {httpGet: {path: /, port: 80}}}");
        var told = PlayedScenario.Manifest(text, 60, new SimCommand.SetImage("web", "acme/web:2") { At = SimInstant.FromSeconds(5) }, new SimCommand.SetProbe("web", PodTimeline.Model.Pods.ProbeKind.Readiness, false) { At = SimInstant.FromSeconds(30) });
        var marks = told.Marks("web").Split('\n');
        Assert.StartsWith("ImageSet 5.0 image set to acme/web:2", marks[0], StringComparison.Ordinal);
        Assert.Contains(marks, mark => mark.StartsWith("ProbeSet 30.0 readiness probe set to fail", StringComparison.Ordinal));
        Assert.True(told.Fold.GetRow("web").FirstActivity > SimInstant.FromSeconds(19));
        Assert.False(told.Fold.GetRow("web").Marks[0].IsEnd);
        Assert.Null(told.Fold.GetRow("web").LastEnd);
    }

    [Fact]
    public void S28_image_pulls_and_their_back_off_take_turns()
    {
        var played = PlayedScenario.Example("image-pull", 45);
        Is(played.Bars("newsletter"), "Pulling 3.1-4.1 pull", "BackOff 4.1-16.2 ImagePullBackOff", "Pulling 16.2-17.2 pull",
            "BackOff 17.2-43.1 ImagePullBackOff", "Pulling 43.1-44.1 pull", "BackOff 44.1- ErrImagePull");
        Is(played.Marks("newsletter"));
    }

    [Fact]
    public void S32_an_image_that_is_not_even_pulled()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod("never: { pull: { fails: always } }\nok: {}", """
            containers:
              - {name: never, image: acme/gone:1, imagePullPolicy: Never}
              - {name: bad, image: ACME/Upper:1}
              - {name: ok, image: acme/ok:1}
            """), 40, PlayedScenario.Delete(30));
        Is(played.Bars("never"), "BackOff 0.0-30.0 ErrImageNeverPull");
        Is(played.Bars("bad"), "BackOff 0.0-30.0 InvalidImageName");
    }

    [Fact]
    public void S88_a_liveness_kill_is_of_one_container()
    {
        var played = PlayedScenario.Example("liveness-kill", 60);
        Is(played.Bars("thumbnails"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "Running 3.1-40.4 running", "Stopping 40.4-43.4 SIGTERM 3 s",
            "Creating 43.5-43.6 create #2", "Running 43.6- running #2");
        Is(played.Marks("thumbnails"), "StopSignal 40.4 SIGTERM, 30 s of grace left", "Completed 43.4 exit 0");
    }

    [Fact]
    public void S92_readiness_comes_and_goes()
    {
        var played = PlayedScenario.Example("readiness", 60);
        Is(played.Bars("quotes"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "NotReady 3.1-11.7 not ready", "Running 11.7-47.7 running · ready", "NotReady 47.7- not ready");
    }

    [Fact]
    public void S58_a_postStart_hook_and_its_failure()
    {
        Is(PlayedScenario.Example("post-start", 30).Bars("engine"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "Starting 3.1-15.1 postStart", "Running 15.1- running");
        Is(PlayedScenario.Example("post-start", 30).Marks("engine"), "Started 15.1 postStart hook done");
        Is(PlayedScenario.Example("failing-hook", 8).Bars("discovery"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "Starting 3.1-5.1 postStart", "Stopping 5.1-6.1 SIGTERM 1 s",
            "Creating 6.7-6.8 create #2", "Starting 6.8- postStart #2");
    }

    [Fact]
    public void S102_out_of_memory_without_a_signal()
    {
        Assert.StartsWith("OutOfMemory 12.1 exit 137 · OOMKilled\nOutOfMemory 21.8 exit 137 · OOMKilled", PlayedScenario.Example("oom-kill", 60).Marks("builder"), StringComparison.Ordinal);
    }

    [Fact]
    public void T16_the_hook_eats_the_grace_period()
    {
        var played = PlayedScenario.ExampleWithDeletion("pre-stop");
        Is(played.Bars("gateway"), "Pulling 0.9-2.9 pull", "Creating 2.9-3.1 create", "Running 3.1-15.0 running", "PreStop 15.0-25.0 preStop", "Stopping 25.0-30.0 SIGTERM 5 s");
        Is(played.Marks("gateway"), "StopSignal 25.0 SIGTERM, 5 s of grace left", "Kill 30.0 SIGKILL", "Failed 30.0 exit 137");
    }

    [Fact]
    public void T30_deleted_during_init()
    {
        var played = PlayedScenario.ExampleWithDeletion("delete-during-init");
        Is(played.Bars("restore-backup"), "Pulling 2.7-4.7 pull", "Creating 4.7-4.9 create", "Running 4.9-20.0 blocks all below", "Stopping 20.0-24.0 SIGTERM 4 s");
        Is(played.Bars("archive"));
        Assert.Null(played.Fold.GetRow("archive").FirstActivity);
    }

    [Fact]
    public void S1_a_deletion_waits_for_what_the_kubelet_is_at()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod("first: {postStart: 12s}", """
            containers:
              - {name: first, image: acme/a:1, lifecycle: {postStart: {exec: {command: [prepare]}}}}
              - {name: second, image: acme/b:1}
            """), 60, PlayedScenario.Delete(5));
        Assert.StartsWith("Starting 0.0-12.0 postStart\nStopping 12.0-", played.Bars("first"), StringComparison.Ordinal);
    }

    [Fact]
    public void T11_after_a_deletion_by_force_containers_still_stop()
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, PlayedScenario.Delete(20, 0));
        Assert.Equal(20, played.Fold.Gone!.Value.TotalSeconds);
        Is(played.Bars("web"), "Running 3.0-20.0 running", "Stopping 20.0-22.0 SIGTERM 2 s");
        Assert.EndsWith("20.0-22.0 Shutdown", played.Phases, StringComparison.Ordinal);
    }

    [Fact]
    public void S65_all_containers_restart()
    {
        var played = PlayedScenario.Manifest(RestartAll, 60);
        Is(played.Bars("seed"), "Running 0.0-3.0 blocks all below", "Running 14.0-17.0 blocks all below #2");
        Is(played.Bars("proxy"), "Running 3.0-13.0 running alongside", "Stopping 13.0-14.0 SIGTERM 1 s", "Running 17.0-27.0 running alongside #2", "Stopping 27.0-28.0 SIGTERM 1 s #2");
        Is(played.Phases, "0.0-3.0 Start-up", "3.0-13.0 Steady state", "13.0-17.0 Start-up", "17.0-27.0 Steady state", "27.0- Shutdown");
    }

    [Fact]
    public void S74_after_a_reboot_all_begins_anew()
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, new SimCommand.RebootNode(TimeSpan.FromSeconds(20)) { At = SimInstant.FromSeconds(20) });
        Is(played.Bars("seed"), "Running 0.0-3.0 blocks all below", "Running 40.0-43.0 blocks all below #2");
        Is(played.Bars("web"), "Running 3.0-20.0 running", "Running 43.0- running #2");
        Is(played.Marks("web"), "Failed 20.0 exit 255 · Unknown");
        Is(played.Phases, "0.0-3.0 Start-up", "3.0-40.0 Steady state", "40.0-43.0 Start-up", "43.0- Steady state");
    }

    [Fact]
    public void S4_a_kubelet_that_restarts_leaves_containers_alone()
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(5)) { At = SimInstant.FromSeconds(20) }, PlayedScenario.Delete(22));
        Is(played.Bars("web"), "Running 3.0-25.0 running", "Stopping 25.0-27.0 SIGTERM 2 s");
        Is(played.Bars("proxy"), "Running 3.0-25.0 running alongside", "WaitsForTurn 25.0-27.0 waits for apps to stop", "Stopping 27.0-28.0 SIGTERM 1 s");
    }

    [Fact]
    public void A_node_that_goes_down_interrupts_a_pull()
    {
        var played = PlayedScenario.Example("init-chain", 2, new SimCommand.RebootNode(TimeSpan.FromSeconds(20)) { At = SimInstant.FromSeconds(1.5) });
        Is(played.Bars("fetch-config"), "Pulling 0.9-1.5 pull");
    }

    /// <summary>App <c>train</c> ends with 42 after 10 s, and then with 0.</summary>
    internal static readonly string RestartAll = FoldManifests.Pod(
        "seed: {runs: 3s, exits: 0}\ntrain: [{runs: 10s, exits: 42}, {runs: 10s, exits: 0}]\nproxy: {onTerm: {takes: 1s, exits: 0}}",
        """
        restartPolicy: Never
        initContainers:
          - {name: seed, image: acme/seed:1}
          - {name: proxy, image: acme/proxy:1, restartPolicy: Always}
        containers:
          - name: train
            image: acme/train:1
            restartPolicy: Never
            restartPolicyRules:
              - {action: RestartAllContainers, exitCodes: {operator: In, values: [42]}}
        """);

    private static void Is(string actual, params string[] lines) => Assert.Equal(string.Join('\n', lines), actual);
}
