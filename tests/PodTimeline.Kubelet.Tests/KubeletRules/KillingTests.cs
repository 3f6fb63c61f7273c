using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class KillingTests
{
    [Fact]
    public void T14_Every_running_container_is_handled_at_once_and_told_at_once()
    {
        var scenario = new TestPod().Sidecar("s").App("a", with: c => c.OnTerm(9)).App("b", with: c => c.PreStop(4)).Delete(10).Run();

        Assert.Equal(["10 Stopping container a", "10 Stopping container b", "10 Stopping container s"], scenario.Recorded("Killing").Order());
        Assert.Equal(["SIGTERM@10/30"], scenario.Signals("a"));
        Assert.Equal(["SIGTERM@14/26"], scenario.Signals("b"));
        Assert.Equal(["SIGTERM@19/21"], scenario.Signals("s"));
    }

    [Fact]
    public void T15_First_the_hook_then_the_turn_then_the_stop()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.PreStop(3)).App("a", with: c => c.OnTerm(8)).Delete(10).Run();

        Assert.Equal(["10 PreStop begins", "13 PreStop ends 0"], scenario.Hooks("s"));
        Assert.Equal(["SIGTERM@18/22"], scenario.Signals("s")); // 30 - 3 for the hook - 5 for the wait
    }

    [Theory]
    [InlineData(10, "SIGTERM@20/20")]
    [InlineData(29, "SIGTERM@39/2")]
    [InlineData(40, "SIGTERM@40/2")] // given up when the grace period is over
    public void T16_The_hook_runs_inside_the_grace_period(double hook, string signal)
    {
        var scenario = new TestPod().App("a", with: c => c.PreStop(hook)).Delete(10).Run();

        Assert.Equal([signal], scenario.Signals("a"));
    }

    [Fact]
    public void T16_A_hook_that_is_given_up_is_not_stopped()
    {
        // The kill goes on at 15, but the hook dies only with its container.
        var scenario = new TestPod().Grace(5).App("a", with: c => c.PreStop(null).OnTerm(1)).Delete(10).Run();

        Assert.Equal(["SIGTERM@15/2"], scenario.Signals("a"));
        Assert.Equal([16], scenario.Ends("a"));
        Assert.Equal(["10 PreStop begins", "16 PreStop ends"], scenario.Hooks("a"));
        Assert.Equal(["16 PreStopHook failed"], scenario.Recorded("FailedPreStopHook"));
    }

    [Fact]
    public void T16_A_hook_that_is_given_up_may_still_end_by_itself()
    {
        var scenario = new TestPod().Grace(5).App("a", with: c => c.PreStop(6).IgnoresTerm()).Delete(10).Run();

        Assert.Equal(["SIGTERM@15/2", "SIGKILL@17"], scenario.Signals("a"));
        Assert.Equal(["10 PreStop begins", "16 PreStop ends 0"], scenario.Hooks("a"));
        Assert.Empty(scenario.Recorded("FailedPreStopHook"));
    }

    [Fact]
    public void T16_A_sleep_that_is_given_up_leaves_nothing_behind()
    {
        var scenario = new TestPod().App("a", with: c => c.PreStopSleep(20)).Delete(10, grace: 5).Run();

        Assert.Equal(["10 PreStop begins", "15 PreStop ends"], scenario.Hooks("a"));
        Assert.Equal(["SIGTERM@15/2"], scenario.Signals("a"));
        Assert.Equal([16], scenario.When<SimEvent.PodDeleted>());
        Assert.Empty(scenario.Recorded("FailedPreStopHook"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void T17_There_are_at_least_two_seconds_between_SIGTERM_and_SIGKILL(double grace)
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm()).Delete(10, grace).Run();

        Assert.Equal(["SIGTERM@10/2", "SIGKILL@12"], scenario.Signals("a"));
    }

    [Fact]
    public void T18_Each_subtraction_is_cut_to_whole_seconds()
    {
        var scenario = new TestPod()
            .Sidecar("s", with: c => c.PreStop(2.9).IgnoresTerm())
            .App("a", with: c => c.OnTerm(6.8)).Delete(10).Run();

        // 30 - 2 (of 2.9) - 3 (of 3.9) = 25 s from 16.8 on: 1.8 s more than the grace period.
        Assert.Equal(["SIGTERM@16.8/25", "SIGKILL@41.8"], scenario.Signals("s"));
    }

    [Theory]
    [InlineData("exec", 4, "14 PreStop ends 0")]
    [InlineData("http", 4, "14 PreStop ends 0")]
    [InlineData("sleep", 4, "16 PreStop ends 0")] // six seconds by its own field
    [InlineData("tcp", 4, "10 PreStop ends 1")] // no hook
    public void T19_The_kinds_of_hooks(string kind, double takes, string end)
    {
        HandlerSpec handler = kind switch
        {
            "exec" => new HandlerSpec.Exec(["x"]),
            "http" => new HandlerSpec.HttpGet("80"),
            "sleep" => new HandlerSpec.Sleep(TimeSpan.FromSeconds(6)),
            _ => new HandlerSpec.TcpSocket("80"),
        };
        var scenario = new TestPod().App("a", with: c => c.PreStop(takes) with { Spec = c.Spec with { Lifecycle = new LifecycleSpec(PreStop: handler) } }).Delete(10).Run();

        Assert.Equal(["10 PreStop begins", end], scenario.Hooks("a"));
    }

    [Fact]
    public void T19_A_sleep_is_a_timer_of_the_kubelet_and_an_exec_hook_dies_with_its_container()
    {
        var scenario = new TestPod()
            .App("sleep", with: c => c.PreStopSleep(8)).App("exec", with: c => c.PreStop(8)).Delete(10)
            .Command(13, new SimCommand.Kill("sleep", 1)).Command(13, new SimCommand.Kill("exec", 1)).Run();

        Assert.Equal("18 PreStop ends 0", scenario.Hooks("sleep")[1]);
        Assert.Equal("13 PreStop ends", scenario.Hooks("exec")[1]);
        Assert.Equal([18], scenario.When<SimEvent.PodDeleted>());
    }

    [Fact]
    public void T20_A_hook_that_fails_is_told_and_the_signal_follows_at_once()
    {
        var scenario = new TestPod().App("a", with: c => c.PreStop(3, exits: 1)).Delete(10).Run();

        Assert.Equal(["13 PreStopHook failed"], scenario.Recorded("FailedPreStopHook"));
        Assert.Equal(["SIGTERM@13/27"], scenario.Signals("a"));
    }

    [Fact]
    public void T20_A_process_that_exits_by_itself_gets_no_hook()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 5, with: c => c.PreStop(3)).Run();

        Assert.Empty(scenario.Hooks("a"));
    }

    [Theory]
    [InlineData(null, null, "SIGTERM")]
    [InlineData(null, "SIGQUIT", "SIGQUIT")] // the image's
    [InlineData("SIGUSR1", "SIGQUIT", "SIGUSR1")] // the container's own
    public void T22_The_stop_signal_is_the_containers_else_the_images_else_SIGTERM(string? own, string? image, string signal)
    {
        var scenario = new TestPod().App("a", with: c => (c with
        {
            Spec = c.Spec with { Lifecycle = new LifecycleSpec(StopSignal: own) },
            Behavior = c.Behavior with { StopSignal = image is null ? UnixSignal.Term : UnixSignal.FromName(image) },
        }).IgnoresTerm()).Delete(10).Run();

        Assert.Equal([$"{signal}@10/30", "SIGKILL@40"], scenario.Signals("a"));
    }

    [Fact]
    public void T22_A_container_that_has_exited_needs_no_signal()
    {
        var scenario = new TestPod().App("a", runs: 15, with: c => c.PreStop(10)).Delete(10).Run();

        Assert.Empty(scenario.Signals("a"));
        Assert.Equal(["10 PreStop begins", "15 PreStop ends"], scenario.Hooks("a"));
    }

    [Theory]
    [InlineData(0, null, "Terminated 0 Completed")]
    [InlineData(3, null, "Terminated 3 Error")]
    [InlineData(143, null, "Terminated 143 Error")]
    [InlineData(0, "SIGKILL", "Terminated 137 Error")] // not OOMKilled
    [InlineData(0, "SIGQUIT", "Terminated 131 Error")]
    public void T33_What_code_and_reason_a_stop_leaves(int exits, string? signal, string shown)
    {
        var scenario = new TestPod().Grace(5).With(pod => pod with { ShareProcessNamespace = true }).App("a", with: c => signal switch
        {
            "SIGKILL" => c.IgnoresTerm(),
            "SIGQUIT" => c.React(new TermReaction.NoHandler()) with { Behavior = c.React(new TermReaction.NoHandler()).Behavior with { StopSignal = UnixSignal.FromName("SIGQUIT") } },
            _ => c.OnTerm(1, exits),
        }).Delete(10).Run();

        Assert.Equal(shown, scenario.Shown("a", 100));
    }

    [Theory]
    [InlineData(false, 137, 40)]
    [InlineData(true, 143, 10)] // with a shared process namespace it is not process 1
    public void T34_T35_Process_1_without_a_handler_is_deaf_to_SIGTERM(bool shared, int code, double end)
    {
        var scenario = new TestPod().With(pod => pod with { ShareProcessNamespace = shared })
            .App("a", with: c => c.React(new TermReaction.NoHandler())).Delete(10).Run();

        Assert.Equal(code, scenario.ExitCode("a"));
        Assert.Equal([end], scenario.Ends("a"));
    }
}
