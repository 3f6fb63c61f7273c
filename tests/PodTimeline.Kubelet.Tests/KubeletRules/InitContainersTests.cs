using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class InitContainersTests
{
    [Fact]
    public void S34_The_furthest_init_container_counts_even_if_the_records_before_it_are_gone()
    {
        var scenario = new TestPod().Init("i", runs: 2).Init("j", runs: 20).App("a")
            .Command(5, new SimCommand.RemoveEnded("i")).Command(6, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Run();

        Assert.Equal([0], scenario.Starts("i"));
        Assert.Equal([22], scenario.Starts("a"));
    }

    [Fact]
    public void S34_Without_any_record_the_first_one_starts_again_unless_an_app_is_there()
    {
        var between = new TestPod().Init("i", runs: 2).App("a", runs: 20, exits: 0).Policy(RestartPolicy.OnFailure)
            .Command(5, new SimCommand.RemoveEnded("i")).Run();
        Assert.Equal([0], between.Starts("i"));

        // While the app is down, in back-off until 16 s, nothing says that the init container has ever run.
        var down = new TestPod().Version(36).Init("i", runs: 2).App("a", with: c => c.Runs((3, 1), (1, 1), (null, 0)))
            .Command(8, new SimCommand.RemoveEnded("i")).Until(30).Run();
        Assert.Equal([0, 16], down.Starts("i"));
    }

    [Fact]
    public void S35_A_running_init_container_is_left_alone()
    {
        var scenario = new TestPod().Init("i", runs: 30).App("a")
            .Command(5, new SimCommand.SetImage("i", "i:2")).Command(10, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Run();

        Assert.Equal([0], scenario.Starts("i"));
        Assert.Equal(0, scenario.ExitCode("i"));
        Assert.Equal([30], scenario.Starts("a"));
    }

    [Fact]
    public void S36_Exit_0_lets_the_next_one_start()
    {
        var scenario = new TestPod().Init("i", runs: 2).Init("j", runs: 3).Init("k", runs: 4).App("a").Run();

        Assert.Equal([0.0, 2, 5, 9], new[] { scenario.Start("i"), scenario.Start("j"), scenario.Start("k"), scenario.Start("a") });
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Initialized, 9));
        Assert.StartsWith("False", scenario.Condition(PodConditionTypes.Initialized, 8.9), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RestartPolicy.Always)]
    [InlineData(RestartPolicy.OnFailure)]
    public void S37_S105_A_failed_one_is_itself_tried_again_and_the_pod_stays_Pending(RestartPolicy policy)
    {
        var scenario = new TestPod().Policy(policy).Init("i", runs: 2).Init("j", with: c => c.Runs((1, 7), (1, 7), (1, 0))).App("a").Run();

        Assert.Equal([0], scenario.Starts("i"));
        Assert.Equal([2, 3, 14], scenario.Starts("j")); // at once after the first failure, 10 s after the second
        Assert.Equal([15], scenario.Starts("a"));
        Assert.Equal(["0 Pending", "15 Running"], scenario.Phases);
        Assert.Equal(["0 PodInitializing", "14 CrashLoopBackOff"], scenario.Waits("j"));
        Assert.Equal("Terminated 7 Error", scenario.Shown("j", 5));
    }

    [Fact]
    public void S37_T46_Under_Never_a_failed_one_ends_the_pod()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Init("i", runs: 2).Init("j", runs: 3, exits: 1).App("a").Run();

        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
        Assert.Empty(scenario.Starts("a"));
        Assert.Equal("Waiting PodInitializing", scenario.Shown("a", 100));
        Assert.Equal(5, scenario.EndedAt);
    }

    [Fact]
    public void T46_Sidecars_that_run_are_stopped_with_the_pod()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .Sidecar("s", with: c => c.OnTerm(4)).Init("j", runs: 3, exits: 1).App("a").Run();

        Assert.Equal(["SIGTERM@3/30"], scenario.Signals("s"));
        // The terminal phase is withheld while the sidecar still runs.
        Assert.Equal(["0 Pending", "7 Failed"], scenario.Phases);
        Assert.Equal("Waiting PodInitializing", scenario.Shown("a", 100));
    }

    [Fact]
    public void S42_A_regular_one_that_cannot_start_ends_the_sync_and_a_sidecar_is_skipped()
    {
        var regular = new TestPod().Init("i", with: c => c.Pull(failures: int.MaxValue, policy: ImagePullPolicy.Never)).App("a").Until(50).Run();
        Assert.Empty(regular.Starts("a"));

        // The restart of both sidecars falls into one sync: the first cannot start, the second does.
        var sidecars = new TestPod()
            .Sidecar("s", with: c => c.Runs((5, 1), (null, 0)).Image("s:1").Pull(takes: 0, policy: ImagePullPolicy.IfNotPresent))
            .Sidecar("t", with: c => c.Runs((5, 1), (null, 0)))
            .App("a").Command(4, new SimCommand.SetImage("s", "Not An Image")).Until(30).Run();
        Assert.Equal([0], sidecars.Starts("s"));
        Assert.Equal(2, sidecars.Starts("t").Length);
        Assert.Equal([0], sidecars.Starts("a"));
    }

    [Fact]
    public void S43_Two_runs_are_remembered_and_no_more()
    {
        var scenario = new TestPod().Init("i", with: c => c.Runs((1, 1), (1, 2), (1, 3), (1, 0))).App("a").Run();

        var status = scenario.FinalStatus.FindContainer("i")!;
        Assert.Equal(3, status.RestartCount);
        Assert.Equal(0, Assert.IsType<ContainerState.Terminated>(status.State).ExitCode);
        Assert.Equal(3, status.LastState!.ExitCode);
    }

    [Fact]
    public void S43_A_new_sandbox_forgets_the_records()
    {
        var scenario = new TestPod().Init("i", runs: 1).Init("j", runs: 1).App("a")
            .Command(10, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(30).Run();

        // j would count as the furthest one if its record were still there.
        Assert.Equal([0, 15], scenario.Starts("i"));
        Assert.Equal([1, 16], scenario.Starts("j"));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(36)]
    public void S44_Between_two_init_containers_lie_the_notice_and_the_next_start(int minor)
    {
        var scenario = new TestPod().Version(minor).Typical()
            .Init("i", runs: 5, with: c => c.Pull(takes: 0)).Init("j", runs: 5, with: c => c.Pull(takes: 0)).App("a", with: c => c.Pull(takes: 0)).Run();

        Assert.Equal(0.7, scenario.Start("j") - scenario.EndOf("i"), 3); // 0.5 to notice, 0.2 to create and start
        Assert.Equal(0.7, scenario.Start("a") - scenario.EndOf("j"), 3);
    }
}
