using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Testing.Versions;

namespace PodTimeline.Kubelet.Tests.VersionRows;

/// <summary>The kubelet's rows of the table of versions.</summary>
public class KubeletRowTests
{
    public static TheoryData<int, double> Row3 => Matrix.Of(20.0, (37, 5.0));

    public static TheoryData<int, double> Row4 => Matrix.Of(20.0, (31, 2.0));

    public static TheoryData<int, int> Row7 => Matrix.Of(25, (32, 50));

    public static TheoryData<int, string> Row9 => Matrix.Of("", (29, "False"), (36, "True"));

    public static TheoryData<int, bool> Row11 => Matrix.Of(true, (35, false), (36, true));

    public static TheoryData<int, bool> Row10 => Matrix.Of(false, (36, true));

    public static TheoryData<int, PodPhase> Row16 => Matrix.Of(PodPhase.Pending, (28, PodPhase.Running), (32, PodPhase.Pending));

    public static TheoryData<int, PodPhase> Row17 => Matrix.Of(PodPhase.Running, (33, PodPhase.Pending));

    public static TheoryData<int, string> RowN3 => Matrix.Of("", (29, "False"), (37, "False PodSandboxNotReady pod sandbox is not ready"));

    public static TheoryData<int, bool> RowPulled => Matrix.Of(false, (30, true));

    public static TheoryData<int, string> Row2 => Matrix.Of("a s t", (29, "a t s"));

    public static TheoryData<int, int> Row5 => Matrix.Of(3, (35, 1));

    public static TheoryData<int, double> Row6 => Matrix.Of(600.0);

    public static TheoryData<int, double> Row8 => Matrix.Of(0.5, (36, 0.1));

    public static TheoryData<int, bool> Row12 => Matrix.Of(true, (35, false));

    public static TheoryData<int, bool> Row21 => Matrix.Of(false, (34, true));

    public static TheoryData<int, string> RowCreated => Matrix.Of("Created container a", (32, "Created container: a"), (35, "Container created"));

    public static TheoryData<int, string> RowStarted => Matrix.Of("Started container a", (35, "Container started"));

    public static TheoryData<int, string> RowPresent => Matrix.Of(
        "Container image \"a:1\" already present on machine", (35, "Container image \"a:1\" already present on machine and can be accessed by the pod"));

    public static TheoryData<int, string> RowErrored => Matrix.Of("Readiness probe errored: ", (33, "Readiness probe errored and resulted in unknown state: "));

    public static TheoryData<int, string> RowN7 => Matrix.Of("strconv.Atoi: parsing \"web\": invalid syntax", (37, "port \"web\" not found"));

    public static TheoryData<int, bool> RowN4 => Matrix.Of(true, (37, false));

    public static TheoryData<int, bool> RowBackOffMessage => Matrix.Of(false, (32, true));

    [Theory]
    [MemberData(nameof(Row2))]
    public void Row_2_Sidecars_end_after_the_apps_and_the_last_one_first(int minor, string order)
    {
        var scenario = new TestPod().Version(minor).Sidecar("s", with: c => c.OnTerm(2)).Sidecar("t", with: c => c.OnTerm(3)).App("a", with: c => c.OnTerm(1))
            .Delete(10).Run();

        Assert.Equal(order, string.Join(' ', new[] { "a", "s", "t" }.OrderBy(name => scenario.EndOf(name))));
    }

    [Theory]
    [MemberData(nameof(Row5))]
    public void Row_5_A_back_off_is_looked_at_every_10_to_15_seconds_or_once_at_its_end(int minor, int leastLooks)
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var from = seed;
            var scenario = new TestPod().Version(minor).Typical().Options(o => o with { Seed = from }).App("a", runs: 1, exits: 1).Until(200).Run();
            var (end, start) = (scenario.EndOf("a", 3), scenario.Start("a", 4)); // it owes 40 s
            var looks = scenario.All<SimEvent.EventRecorded>().Count(sent => sent.Reason == "BackOff" && sent.At.TotalSeconds > end && sent.At.TotalSeconds < start);

            Assert.InRange(looks, leastLooks, minor < 35 ? 4 : 1);
            Assert.InRange(start - end, 40.5, minor < 35 ? 57 : 62);
        }
    }

    [Theory]
    [MemberData(nameof(Row6))]
    public void Row_6_A_back_off_is_forgotten_after_600_seconds(int minor, double forgotten)
    {
        // Twice the longest wait, or a constant: the same number.
        double Wait(double runs)
        {
            var scenario = new TestPod().Version(minor).App("a", with: c => c.Runs((1, 1), (1, 1), (runs, 1), (null, 0))).Until(1500).Run();
            return Math.Round(scenario.Start("a", 3) - scenario.EndOf("a", 2), 3);
        }

        Assert.Equal(0, Wait(forgotten + 1));
        Assert.True(Wait(forgotten - 20) > 0);
    }

    [Theory]
    [MemberData(nameof(Row8))]
    public void Row_8_O2_After_a_sync_that_did_something_the_kubelet_looks_at_once(int minor, double after)
    {
        var scenario = new TestPod().Version(minor).Typical().App("a").Until(30).Run();
        var shown = scenario.All<SimEvent.StatusPublished>().First(published => published.Status.FindContainer("a")?.State is ContainerState.Running).At.TotalSeconds;

        Assert.Equal(after, shown - scenario.Start("a"), 3);
    }

    [Theory]
    [MemberData(nameof(Row12))]
    public void Row_12_O10_After_a_kubelet_restart_ready_falls_to_false(int minor, bool falls)
    {
        var scenario = new TestPod().Version(minor)
            .App("a", with: c => c.Readiness(from: 0, probe: p => p with { Period = TimeSpan.FromSeconds(5) }))
            .App("plain")
            .Options(o => o with { Timings = o.Timings with { ProbeSpread = 0.5 } })
            .Command(50, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(2))).Until(100).Run();

        Assert.Equal(falls, scenario.All<SimEvent.ContainerReadyChanged>("a").Any(changed => !changed.Ready));
        Assert.DoesNotContain(scenario.All<SimEvent.ContainerReadyChanged>("plain"), changed => !changed.Ready);
    }

    [Theory]
    [MemberData(nameof(Row21))]
    public void Row_21_The_status_names_the_generation_it_is_of(int minor, bool named)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.OnTerm(5)).Delete(10).Run();

        Assert.Equal(named ? 1 : null, scenario.StatusAt(9).ObservedGeneration);
        Assert.Equal(named ? 2 : null, scenario.StatusAt(12).ObservedGeneration);
    }

    [Theory]
    [MemberData(nameof(RowCreated))]
    public void Text_Created(int minor, string text) => Assert.Equal(["0 " + text], new TestPod().Version(minor).App("a").Until(5).Run().Recorded("Created"));

    [Theory]
    [MemberData(nameof(RowStarted))]
    public void Text_Started(int minor, string text) => Assert.Equal(["0 " + text], new TestPod().Version(minor).App("a").Until(5).Run().Recorded("Started"));

    [Theory]
    [MemberData(nameof(RowPresent))]
    public void Text_Pulled_of_an_image_that_is_there(int minor, string text) => Assert.Equal(
        ["0 " + text], new TestPod().Version(minor).App("a", with: c => c.Pull(policy: ImagePullPolicy.Never)).Until(5).Run().Recorded("Pulled"));

    [Theory]
    [MemberData(nameof(RowErrored))]
    public void Text_Unhealthy_of_a_probe_that_cannot_be_run(int minor, string text)
    {
        // The process ends at 5.2, the probe is due at 6, and nobody looks before 6.2.
        var scenario = new TestPod().Version(minor).Options(o => o with { Timings = o.Timings with { RelistDelay = TimeSpan.FromSeconds(1) } })
            .App("a", runs: 5.2, with: c => c.Readiness(from: 0, probe: p => p with { Handler = new HandlerSpec.Exec(["ready"]), Period = TimeSpan.FromSeconds(1) }))
            .Until(7).Run();

        Assert.Contains(scenario.Recorded("Unhealthy"), line => line.Contains(text + "rpc error: code = Unknown", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RowN7))]
    public void Row_N7_A_probe_of_an_unknown_port_cannot_be_run(int minor, string why)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.Readiness(from: 0, probe: p => p with { Handler = new HandlerSpec.HttpGet("web") })).Until(5).Run();

        Assert.Contains(scenario.Recorded("Unhealthy"), line => line.EndsWith(why, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RowN4))]
    public void Row_N4_Missing_pull_secrets_are_told_of(int minor, bool inEachSync)
    {
        const string Missing = "Unable to retrieve some image pull secrets (zebra, ant); attempting to pull the image may not succeed.";
        PodReport Run(int failures, bool present) => new TestPod().Version(minor).With(pod => pod with { PullSecrets = ["zebra", "ant"] })
            .App("a", with: c => c.Pull(takes: 1, failures, present: present, lacksSecrets: true)).Until(9).Run();

        Assert.Equal(inEachSync, Run(failures: 0, present: true).Recorded("FailedToRetrieveImagePullSecret").Length > 0);
        Assert.Equal(inEachSync, Run(failures: 0, present: false).Recorded("FailedToRetrieveImagePullSecret").Length > 0);
        // The pull begins at 0 and fails at 1; then the kubelet waits for its back-off, and pulls nothing.
        var failed = Run(failures: int.MaxValue, present: false).Recorded("FailedToRetrieveImagePullSecret");
        Assert.Equal((inEachSync ? "0 " : "1 ") + Missing, failed[0]);
        Assert.Equal(inEachSync, failed.Length > 1);
    }

    [Theory]
    [MemberData(nameof(RowBackOffMessage))]
    public void Text_The_message_of_ImagePullBackOff_repeats_the_error(int minor, bool repeats)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Until(30).Run();

        Assert.Equal(repeats, Assert.IsType<ContainerState.Waiting>(scenario.StatusAt(30).FindContainer("a")!.State).Message.Contains(": ErrImagePull: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Row3))]
    public void Row_3_Apps_restart_although_the_last_sidecar_is_down(int minor, double restart)
    {
        // The sidecar has been down since 3 s and crashes at once when it is tried again; its third run lasts. The app dies at 5 s.
        var scenario = new TestPod().Version(minor)
            .Sidecar("s", with: c => c.Runs((3, 1), (0, 1), (0, 1), (null, 0))).App("a", with: c => c.Runs((5, 1), (null, 0))).Until(60).Run();

        var last = scenario.Start("s", 3);
        Assert.Equal(minor < 37 ? last : restart, scenario.Start("a", 1));
        Assert.True(last > 5.5, scenario.ToString());
    }

    [Theory]
    [MemberData(nameof(Row4))]
    public void Row_4_A_forced_deletion_kills_after_the_specs_grace_or_after_2_seconds(int minor, double seconds)
    {
        var scenario = new TestPod().Version(minor).Grace(20).App("a", with: c => c.IgnoresTerm()).Delete(10, grace: 0).Run();

        Assert.Equal([$"SIGTERM@10/{seconds}", $"SIGKILL@{10 + seconds}"], scenario.Signals("a"));
        Assert.Equal([10], scenario.When<SimEvent.PodDeleted>());
    }

    [Theory]
    [MemberData(nameof(Row7))]
    public void Row_7_The_budget_of_25_events_is_for_all_or_for_each_type(int minor, int most)
    {
        // Nothing here comes from the scheduler but Scheduled, and in 200 s no token comes back.
        var scenario = new TestPod().Version(minor)
            .App("a", with: c => c.OnTerm(0).Liveness(until: 0, probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 9 }))
            .App("b", runs: 0, exits: 1).App("c", runs: 0, exits: 1).App("d", runs: 0, exits: 1).Until(200).Run();

        var sent = scenario.All<SimEvent.EventRecorded>().Where(sent => sent.Source == "kubelet").ToArray();
        Assert.Equal(most, sent.Length);
        if (most > 25) Assert.Equal(25, sent.Count(one => one.EventType == "Warning"));
    }

    [Theory]
    [MemberData(nameof(Row9))]
    public void Row_9_O1_The_sandbox_is_said_to_be_ready_before_anything_is_pulled(int minor, string condition)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.Pull(5)).Until(20).Run();

        Assert.Equal(condition, scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 3).Split(' ')[0]);
        Assert.Null(scenario.StatusAt(3).PodIp);
        Assert.Equal("Waiting ContainerCreating", scenario.Shown("a", 3));
        Assert.Equal(minor < 29 ? "" : "True", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 15));
    }

    [Theory]
    [MemberData(nameof(Row11))]
    public void Row_11_O9_An_exec_readiness_probe_of_a_pod_that_is_being_deleted(int minor, bool works)
    {
        static ProbeSpec Exec(ProbeSpec probe) => probe with
        {
            Handler = new HandlerSpec.Exec(["ready"]), Period = TimeSpan.FromSeconds(1), FailureThreshold = 1,
        };
        var scenario = new TestPod().Version(minor).App("a", with: c => c.OnTerm(9).Readiness(until: 12, probe: Exec)).Delete(10).Run();

        Assert.Equal(!works, scenario.StatusAt(15).FindContainer("a")!.Ready);
        Assert.Equal(works, !scenario.Recorded("Unhealthy").Any(line => line.EndsWith(
            "Readiness probe errored and resulted in unknown state: rpc error: code = Canceled desc = context canceled", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Row10))]
    public void Row_10_Initialized_stays_True_when_init_runs_again(int minor, bool sticky)
    {
        // The app never starts, so nothing but init says that the pod is initialized.
        var scenario = new TestPod().Version(minor).Init("i", runs: 5).App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue))
            .Command(20, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(60).Run();
        var changes = scenario.All<SimEvent.PodConditionChanged>().Where(change => change.Condition.Type == PodConditionTypes.Initialized)
            .Select(change => change.Condition.Status).ToArray();

        Assert.Equal(sticky, changes.SkipWhile(status => !status).All(status => status));
    }

    [Theory]
    [MemberData(nameof(Row16))]
    public void Row_16_The_phase_while_a_regular_init_container_runs_again_after_a_reboot(int minor, PodPhase phase)
    {
        var scenario = new TestPod().Version(minor).Init("i", runs: 5).App("a")
            .Command(20, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(60).Run();

        Assert.Equal("Running", scenario.Shown("i", 27));
        Assert.Equal(phase, scenario.PhaseAt(27));
        Assert.Equal(PodPhase.Running, scenario.PhaseAt(40));
    }

    [Theory]
    [MemberData(nameof(Row17))]
    public void Row_17_The_phase_while_a_sidecars_startup_is_pending_after_a_reboot(int minor, PodPhase phase)
    {
        var scenario = new TestPod().Version(minor)
            .Sidecar("s", with: c => c.Startup(from: 8, probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 60 })).App("a")
            .Command(20, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(60).Run();

        Assert.Equal("Running", scenario.Shown("s", 29));
        Assert.Equal(phase, scenario.PhaseAt(29));
        Assert.Equal(PodPhase.Running, scenario.PhaseAt(50));
    }

    [Theory]
    [MemberData(nameof(RowN3))]
    public void Row_N3_PodReadyToStartContainers_says_why_it_is_False(int minor, string condition)
    {
        var scenario = new TestPod().Version(minor).Policy(RestartPolicy.Never).App("a", runs: 5).Run();

        Assert.Equal(condition, scenario.Condition(PodConditionTypes.PodReadyToStartContainers, scenario.EndedAt));
    }

    [Theory]
    [MemberData(nameof(RowPulled))]
    public void Text_Pulled_names_the_size_of_the_image(int minor, bool sized)
    {
        var scenario = new TestPod().Version(minor).App("a", with: c => c.Pull(2)).Until(5).Run();

        Assert.Equal(sized, Assert.Single(scenario.Recorded("Pulled")).Contains(". Image size: ", StringComparison.Ordinal));
    }
}
