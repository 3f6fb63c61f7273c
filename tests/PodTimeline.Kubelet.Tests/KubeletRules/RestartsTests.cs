using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class RestartsTests
{
    private static readonly RestartRule Restart42 = new(RestartRuleAction.Restart, ExitCodeOperator.In, [42]);
    private static readonly RestartRule RestartUnless0 = new(RestartRuleAction.Restart, ExitCodeOperator.NotIn, [0]);
    private static readonly RestartRule All88 = new(RestartRuleAction.RestartAllContainers, ExitCodeOperator.In, [88]);

    [Theory]
    [InlineData(RestartPolicy.Always, 0, 2)]
    [InlineData(RestartPolicy.Always, 1, 2)]
    [InlineData(RestartPolicy.OnFailure, 0, 1)]
    [InlineData(RestartPolicy.OnFailure, 1, 2)]
    [InlineData(RestartPolicy.Never, 0, 1)]
    [InlineData(RestartPolicy.Never, 1, 1)]
    public void S60_An_app_that_exits_is_restarted_by_policy_and_code(RestartPolicy policy, int exits, int starts)
    {
        var scenario = new TestPod().Policy(policy).App("a", runs: 5, exits: exits).App("other", runs: 9).Until(9).Run();

        Assert.Equal(starts, scenario.Starts("a").Length);
    }

    [Theory]
    [InlineData(34, null, 42, 1)] // a rule is no rule before 1.35
    [InlineData(35, null, 42, 2)]
    [InlineData(35, null, 41, 1)]
    [InlineData(35, RestartPolicy.Never, 42, 2)]
    [InlineData(35, RestartPolicy.Always, 41, 2)]
    [InlineData(35, RestartPolicy.OnFailure, 0, 1)]
    [InlineData(34, RestartPolicy.Always, 41, 1)]
    public void S61_The_first_rule_that_matches_decides_then_the_containers_policy_then_the_pods(
        int minor, RestartPolicy? policy, int exits, int starts)
    {
        var scenario = new TestPod().Version(minor).Policy(RestartPolicy.Never)
            .App("a", runs: 5, exits: exits, with: c => c.Restart(policy, Restart42)).App("other").Until(9).Run();

        Assert.Equal(starts, scenario.Starts("a").Length);
    }

    [Fact]
    public void S61_NotIn_matches_every_other_code()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .App("a", with: c => c.Restart(RestartPolicy.Never, RestartUnless0).Runs((2, 5), (2, 0))).Run();

        Assert.Equal([0, 2], scenario.Starts("a"));
        Assert.Equal(PodPhase.Succeeded, scenario.FinalStatus.Phase);
    }

    [Fact]
    public void S63_An_init_container_with_its_own_policy_retries_under_Never_or_fails_the_pod_under_Always()
    {
        var retries = new TestPod().Policy(RestartPolicy.Never)
            .Init("i", with: c => c.Restart(RestartPolicy.Always).Runs((1, 1), (1, 0))).App("a", runs: 1).Run();
        Assert.Equal([0, 1], retries.Starts("i"));
        Assert.Equal(PodPhase.Succeeded, retries.FinalStatus.Phase);

        var fails = new TestPod().Init("i", runs: 1, exits: 1, with: c => c.Restart(RestartPolicy.Never)).App("a").Run();
        Assert.Equal([0], fails.Starts("i"));
        Assert.Equal(PodPhase.Failed, fails.FinalStatus.Phase);
    }

    [Fact]
    public void S63_A_lost_sandbox_is_rebuilt_by_the_pods_policy_alone()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", with: c => c.Restart(RestartPolicy.Always))
            .Command(10, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(60).Run();

        Assert.Equal([0], scenario.Starts("a"));
        Assert.Single(scenario.When<SimEvent.PodSandboxCreated>());
    }

    [Fact]
    public void S64_A_probes_kill_asks_the_policies_and_the_next_sync_the_rules()
    {
        var on143 = new RestartRule(RestartRuleAction.Restart, ExitCodeOperator.In, [143]);
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .App("a", with: c => c.Restart(RestartPolicy.Never, on143).OnTerm(2)
                .Liveness(until: 5, probe: p => p with { Period = TimeSpan.FromSeconds(5), FailureThreshold = 1 }))
            .App("other").Until(9).Run();

        // No suffix: at the kill nobody knows the code. The restart comes all the same, and without any back-off.
        Assert.Equal(["5 Container a failed liveness probe"], scenario.Recorded("Killing"));
        Assert.Equal([0, 7], scenario.Starts("a"));
    }

    [Fact]
    public void S65_S66_RestartAllContainers_begins_again_with_the_first_init_container_in_the_same_sandbox()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .Init("i", runs: 1)
            .Sidecar("s", with: c => c.PreStop(20).IgnoresTerm())
            .App("source", with: c => c.Restart(RestartPolicy.Never, All88).Runs((9, 88), (null, 0)))
            .App("other", with: c => c.OnTerm(1))
            .Until(100).Run();

        Assert.Equal([10], scenario.Ends("source"));
        Assert.DoesNotContain(scenario.Hooks("s"), hook => hook.Contains("PreStop", StringComparison.Ordinal));
        Assert.Equal(["SIGTERM@10/2"], scenario.Signals("other"));
        Assert.Equal(["SIGTERM@11/2", "SIGKILL@13"], scenario.Signals("s"));
        Assert.Equal(["10 killing", "11 killing"], scenario.Recorded("Killing"));
        Assert.Single(scenario.When<SimEvent.PodSandboxCreated>());
        // One kill after the other, apps first: other at 11, s at 13; then everything from the beginning.
        Assert.Equal([0, 13], scenario.Starts("i"));
        Assert.Equal([1, 14], scenario.Starts("s"));
        Assert.Equal([1, 14], scenario.Starts("source"));
        Assert.Equal([1, 14], scenario.Starts("other"));
        Assert.Equal(
            "True RestartAllContainersStarted container exited with restart policy rule", scenario.Condition(PodConditionTypes.AllContainersRestarting, 11));
        Assert.Equal("False", scenario.Condition(PodConditionTypes.AllContainersRestarting, 15));
        Assert.All(new[] { "i", "s", "source", "other" }, name =>
        {
            var status = scenario.FinalStatus.FindContainer(name)!;
            Assert.Equal(1, status.RestartCount);
            Assert.Equal(("RestartingAllContainers", 137), (status.LastState!.Reason, status.LastState.ExitCode));
        });
        Assert.Empty(scenario.All<SimEvent.ContainerBackOff>());
    }

    [Theory]
    [InlineData(35, 1)]
    [InlineData(36, 2)]
    public void S65_It_is_on_from_1_36(int minor, int initRuns)
    {
        var scenario = new TestPod().Version(minor).Policy(RestartPolicy.Never)
            .Init("i", runs: 1)
            .App("source", with: c => c.Restart(RestartPolicy.Never, All88).Runs((9, 88), (null, 0))).App("other").Until(60).Run();

        Assert.Equal(initRuns, scenario.Starts("i").Length);
    }

    [Fact]
    public void S66_However_often_it_happens_no_back_off_applies()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .App("source", runs: 5, exits: 88, with: c => c.Restart(RestartPolicy.Never, All88)).Until(31).Run();

        Assert.Equal([0, 5, 10, 15, 20, 25, 30], scenario.Starts("source"));
        Assert.Equal(6, scenario.FinalStatus.FindContainer("source")!.RestartCount);
    }

    [Fact]
    public void S65_The_probes_of_a_container_that_had_done_its_work_run_again()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .App("done", with: c => c.Runs((2, 0), (null, 0)).Readiness())
            .App("source", with: c => c.Restart(RestartPolicy.Never, All88).Runs((9, 88), (null, 0))).Until(60).Run();

        Assert.Equal([0, 9], scenario.Starts("done"));
        Assert.True(scenario.FinalStatus.FindContainer("done")!.Ready);
    }

    [Fact]
    public void S67_The_restart_count_rises_with_the_replacement_not_with_the_crash()
    {
        var scenario = new TestPod().App("a", with: c => c.Runs((1, 1), (1, 1), (null, 0))).Run();

        Assert.Equal(1, scenario.StatusAt(5).FindContainer("a")!.RestartCount); // two crashes, one replacement
        Assert.Equal(2, scenario.StatusAt(12).FindContainer("a")!.RestartCount);
    }

    [Theory]
    [InlineData(RestartPolicy.Never)]
    [InlineData(RestartPolicy.OnFailure)]
    [InlineData(RestartPolicy.Always)]
    public void S77_An_app_whose_image_changes_is_restarted_under_any_policy(RestartPolicy policy)
    {
        var scenario = new TestPod().Policy(policy).App("a", with: c => c.OnTerm(3)).App("b")
            .Command(10, new SimCommand.SetImage("a", "a:2")).Until(20).Run();

        Assert.Equal(["10 Container a definition changed, will be restarted"], scenario.Recorded("Killing"));
        Assert.Equal([0, 13], scenario.Starts("a"));
        Assert.Equal([0], scenario.Starts("b"));
    }

    [Fact]
    public void S77_An_app_that_has_ended_is_not_restarted_for_a_new_image()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 2).App("b")
            .Command(10, new SimCommand.SetImage("a", "a:2")).Until(20).Run();

        Assert.Equal([0], scenario.Starts("a"));
    }
}
