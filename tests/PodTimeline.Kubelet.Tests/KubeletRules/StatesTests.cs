using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class StatesTests
{
    [Fact]
    public void S94_P9_Before_anything_runs_every_container_waits_for_the_same_reason()
    {
        var plain = new TestPod().App("a", with: c => c.Pull(takes: 5)).App("b").Run();
        Assert.Equal("Waiting ContainerCreating", plain.Shown("a", 4));
        Assert.Equal("Waiting ContainerCreating", plain.Shown("b", 4));

        var init = new TestPod().Init("i", runs: 2, with: c => c.Pull(takes: 3)).Sidecar("s", with: c => c.Pull(takes: 3)).App("a", with: c => c.Pull(takes: 3)).Run();
        Assert.All(new[] { "i", "s", "a" }, name => Assert.Equal("Waiting PodInitializing", init.Shown(name, 1)));
        Assert.Equal("Waiting PodInitializing", init.Shown("a", 10)); // during its own pull too
    }

    [Fact]
    public void P9_A_container_that_is_made_but_not_started_waits_without_a_reason()
    {
        var slow = ClusterTimings.None with { ContainerStart = TimeSpan.FromSeconds(8) };
        var scenario = new TestPod().Options(o => o with { Timings = slow })
            .App("a").Command(4, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(30).Run();

        Assert.Equal("Waiting", scenario.Shown("a", 5));
    }

    [Fact]
    public void S95_P11_A_failed_start_shows_as_waiting_and_the_last_exit_moves_to_the_last_state()
    {
        var scenario = new TestPod().Version(34).App("a", runs: 1, exits: 3).Until(30).Run();

        // Third crash at 13, delay 20 s: Terminated first, CrashLoopBackOff from the next look on.
        Assert.Equal("Terminated 3 Error", scenario.Shown("a", 22.9));
        Assert.Equal("Waiting CrashLoopBackOff", scenario.Shown("a", 23));
        Assert.Equal(3, scenario.StatusAt(23).FindContainer("a")!.LastState!.ExitCode);
    }

    [Fact]
    public void S95_Under_Never_the_plain_end_stays()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 1, exits: 3).App("b", runs: 30).Run();

        Assert.Equal("Terminated 3 Error", scenario.Shown("a", 20));
        Assert.DoesNotContain(scenario.Waits("a"), wait => wait.EndsWith("CrashLoopBackOff", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(34, 15.5, "Waiting CrashLoopBackOff")] // one retry later
    [InlineData(34, 9.9, "Terminated 1 Error")]
    [InlineData(36, 59.9, "Terminated 1 Error")] // from 1.35 on only a wait of more than 60 s shows it before its end
    [InlineData(36, 90.5, "Waiting CrashLoopBackOff")]
    public void S96_CrashLoopBackOff_shows_only_with_the_look_after_the_crash(int minor, double afterNotice, string shown)
    {
        var scenario = new TestPod().Version(minor).Typical().App("a", runs: 1, exits: 1).Until(500).Run();

        var crash = scenario.EndOf("a", 5); // the delay is 160 s then
        Assert.Equal(shown, scenario.Shown("a", crash + 0.5 + afterNotice));
    }

    [Fact]
    public void S98_P12b_A_sidecar_that_exits_with_0_stays_Completed_during_its_back_off()
    {
        var scenario = new TestPod().Version(34).Sidecar("s", runs: 2, exits: 0).App("a").Until(60).Run();

        Assert.Equal([0, 2, 14, 36], scenario.Starts("s"));
        Assert.Equal("Terminated 0 Completed", scenario.Shown("s", 25));
        Assert.Equal("Terminated 0 Completed", scenario.Shown("s", 35.9));
        Assert.False(scenario.StatusAt(25).FindContainer("s")!.Ready);
    }

    [Theory]
    [InlineData(34, "Terminated 1 Error")]
    [InlineData(35, "Waiting CrashLoopBackOff")]
    public void S98_P12_A_crashing_sidecar_under_Never_shows_its_back_off_from_1_35_on(int minor, string shown)
    {
        var scenario = new TestPod().Version(minor).Policy(RestartPolicy.Never)
            .Sidecar("s", runs: 2, exits: 1).App("a").App("tick", with: c => c.Readiness(until: 8.5, probe: p => p with { Period = TimeSpan.FromSeconds(1) }))
            .Until(13).Run();

        Assert.Equal(shown, scenario.Shown("s", 12)); // the loss of readiness at 11 brought a look inside the back-off
    }

    [Fact]
    public void S99_Every_thing_in_the_way_has_its_reason()
    {
        TestPod Pod(Func<Container, Container> with) => new TestPod().App("a", with: with).Until(12);
        string Reason(TestPod pod) => string.Join(' ', pod.Run().Waits("a").Select(wait => wait.Split(' ')[1]).Distinct());

        Assert.Equal("ContainerCreating ErrImagePull ImagePullBackOff", Reason(Pod(c => c.Pull(takes: 1, failures: 9))));
        Assert.Equal("ContainerCreating ErrImageNeverPull", Reason(Pod(c => c.Pull(failures: int.MaxValue, policy: ImagePullPolicy.Never))));
        Assert.Equal("ContainerCreating InvalidImageName", Reason(Pod(c => c.Image("Not An Image"))));
        Assert.Equal("ContainerCreating PostStartHookError CrashLoopBackOff", Reason(Pod(c => c.PostStart(1, exits: 1).OnTerm(0)).Until(2)));
        Assert.Equal("ContainerCreating RunContainerError", Reason(Pod(CannotStart).Until(5)));
        Assert.Equal("ContainerCreating CrashLoopBackOff", Reason(Pod(c => c.Runs((1, 1))).Version(34)));
    }

    [Fact]
    public void S100_Every_end_has_its_reason()
    {
        string End(Func<Container, Container> with, params SimCommand[] commands)
        {
            var pod = new TestPod().Policy(RestartPolicy.Never).App("a", with: with);
            foreach (var command in commands) pod.Command(2, command);
            return pod.Run().Shown("a", 1000);
        }

        Assert.Equal("Terminated 0 Completed", End(c => c.Runs((1, 0))));
        Assert.Equal("Terminated 3 Error", End(c => c.Runs((1, 3))));
        Assert.Equal("Terminated 137 OOMKilled", End(c => c, new SimCommand.Kill("a", OutOfMemory: true)));
        Assert.Equal("Terminated 137 OOMKilled", End(c => c.EachTimed(t => t with { Runs = RunLength.FromSeconds(1), OutOfMemory = true })));
        Assert.Equal("Terminated 128 StartError", End(CannotStart));
        Assert.Equal("Terminated 137 ContainerStatusUnknown", End(c => c.Pull(takes: 0, failures: int.MaxValue), new SimCommand.Delete()));
    }

    [Fact]
    public void S101_A_process_that_cannot_start_goes_into_back_off()
    {
        var scenario = new TestPod().App("a", with: CannotStart).Until(35).Run();

        Assert.Equal(["0", "0", "10", "30"], scenario.Recorded("Created").Select(line => line.Split(' ')[0]));
        Assert.Equal(4, scenario.Recorded("Failed").Count(line => line.EndsWith("Error: exec: \"nope\": not found", StringComparison.Ordinal)));
        Assert.Empty(scenario.Recorded("Started"));
        Assert.Equal([10.0, 20], scenario.All<SimEvent.ContainerBackOff>("a").Select(wait => wait.Delay.TotalSeconds).Take(2));
        Assert.Equal(128, scenario.ExitCode("a"));
    }

    [Theory]
    [InlineData("dies of it", 143)]
    [InlineData("no handler", 137)]
    [InlineData("ignores it", 137)]
    [InlineData("own code", 5)]
    public void S102_What_the_exit_code_says_after_a_stop(string reaction, int code)
    {
        var scenario = new TestPod().Grace(10).App("a", with: c => reaction switch
        {
            "dies of it" => c.OnTerm(0),
            "no handler" => c.React(new TermReaction.NoHandler()),
            "ignores it" => c.IgnoresTerm(),
            _ => c.OnTerm(3, exits: 5),
        }).Delete(5).Run();

        Assert.Equal(code, scenario.ExitCode("a"));
        Assert.Equal(code == 137 ? 15 : code == 5 ? 8 : 5, scenario.EndOf("a"));
    }

    [Fact]
    public void S103_P15_Init_containers_are_listed_as_written_and_apps_by_name()
    {
        var scenario = new TestPod().Init("z-init", runs: 1).Sidecar("a-side").App("zebra").App("ant").App("mole").Run();

        Assert.Equal(["z-init", "a-side"], scenario.FinalStatus.InitContainerStatuses.Select(status => status.Name));
        Assert.Equal(["ant", "mole", "zebra"], scenario.FinalStatus.ContainerStatuses.Select(status => status.Name));
    }

    [Fact]
    public void S103_P10_State_is_the_newest_run_and_last_state_the_one_before()
    {
        var scenario = new TestPod().App("a", with: c => c.Runs((1, 11), (1, 12), (1, 13), (null, 0))).Run();

        var status = scenario.FinalStatus.FindContainer("a")!;
        Assert.IsType<ContainerState.Running>(status.State);
        Assert.Equal(13, status.LastState!.ExitCode);
        Assert.Equal(3, status.RestartCount);
    }

    [Fact]
    public void P10_An_end_that_was_shown_stays_when_its_record_has_vanished()
    {
        var scenario = new TestPod().Init("i", runs: 2).App("a")
            .Command(10, new SimCommand.RemoveEnded("i")).Command(11, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(20).Run();

        Assert.Equal("Terminated 0 Completed", scenario.Shown("i", 20));
        Assert.True(scenario.FinalStatus.FindContainer("i")!.Ready);
    }

    private static Container CannotStart(Container container) =>
        container.EachRun(run => run with { Process = new ProcessModel.CannotStart("exec: \"nope\": not found") });
}
