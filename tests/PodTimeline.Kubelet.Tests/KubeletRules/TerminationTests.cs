using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class TerminationTests
{
    [Fact]
    public void T4_Liveness_goes_on_while_a_sync_keeps_the_kubelet_from_terminating()
    {
        // b's new image has the sync wait for b's end from 8 to 28; the deletion at 12 is seen to only then.
        var scenario = new TestPod()
            .App("a", with: c => c.Liveness(probe: p => p with { Period = TimeSpan.FromSeconds(5) }))
            .App("b", with: c => c.OnTerm(20)).Command(8, new SimCommand.SetImage("b", "b:2")).Delete(12).Run();

        Assert.Equal(["5 Liveness ok", "10 Liveness ok", "15 Liveness ok", "20 Liveness ok", "25 Liveness ok"], scenario.Probes("a"));
    }

    [Fact]
    public void T1_T37_The_worker_never_goes_back_and_nothing_is_restarted_any_more()
    {
        var scenario = new TestPod()
            .Sidecar("s").App("a", with: c => c.OnTerm(10)).App("b", with: c => c.PreStop(8)).Delete(20)
            .Command(22, new SimCommand.Kill("s", 1)).Command(24, new SimCommand.SetImage("a", "a:2")).Command(25, new SimCommand.Kill("b", 1)).Run();

        Assert.Equal([0], scenario.Starts("s"));
        Assert.Equal([0], scenario.Starts("a"));
        Assert.Equal([0], scenario.Starts("b"));
        Assert.Equal([30], scenario.When<SimEvent.PodDeleted>());
    }

    [Theory]
    [InlineData("deleted", 10)]
    [InlineData("natural end", 15)]
    [InlineData("init failed", 15)]
    [InlineData("deadline", 12)]
    public void T2_What_starts_the_termination(string what, double stops)
    {
        var pod = new TestPod().Policy(RestartPolicy.Never).Sidecar("s");
        var scenario = what switch
        {
            "deleted" => pod.App("a").Delete(10).Run(),
            "natural end" => pod.App("a", runs: 15).Run(),
            "init failed" => pod.Init("i", runs: 15, exits: 1).App("a").Run(),
            _ => pod.With(p => p with { ActiveDeadline = TimeSpan.FromSeconds(12) }).App("a").Run(),
        };

        Assert.Equal(stops, scenario.Recorded("Killing").Select(line => double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).Min());
        Assert.True(scenario.FinalStatus.Phase.IsTerminal());
    }

    [Fact]
    public void T3_Noticing_an_exit_and_passing_from_step_to_step_cost_a_look_each()
    {
        var look = ClusterTimings.None with { RelistDelay = TimeSpan.FromSeconds(1) };
        var scenario = new TestPod().Version(34).Options(o => o with { Timings = look })
            .Policy(RestartPolicy.Never).App("a", runs: 10).Run();
        // Noticed at 11; at 12 the worker has a look that is newer than the sync that saw it.
        Assert.Equal(12, scenario.All<SimEvent.PodPhaseChanged>().Last().At.TotalSeconds);

        var deleted = new TestPod().Version(34).Options(o => o with { Timings = look }).App("a", with: c => c.OnTerm(3)).Delete(20).Run();
        Assert.InRange(deleted.When<SimEvent.PodDeleted>()[0] - deleted.EndOf("a"), 0.5, 2);
    }

    [Fact]
    public void T4_The_steps_of_terminating()
    {
        var slow = ClusterTimings.None with { SandboxStop = TimeSpan.FromSeconds(2) };
        var scenario = new TestPod().Version(36).Options(o => o with { Timings = slow }).App("a", with: c => c.OnTerm(5)
            .Liveness(probe: Second).Readiness(probe: Second)).Delete(10).Run();

        // Liveness stops with the deletion, readiness goes on until everything has stopped, the sandbox included.
        Assert.Equal("10 Liveness ok", scenario.Probes("a").Last(run => run.Contains("Liveness", StringComparison.Ordinal)));
        Assert.Equal("17 Readiness failed", scenario.Probes("a").Last().Replace("16", "17"));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 15));
        Assert.Equal("False", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 17));
        Assert.Equal("Terminated 143 Error", scenario.Shown("a", 17));
    }

    [Fact]
    public void T5_T36_The_object_goes_when_the_volumes_are_unmounted()
    {
        var slow = ClusterTimings.None with { VolumeUnmount = TimeSpan.FromSeconds(1.5) };
        var scenario = new TestPod().Options(o => o with { Timings = slow }).App("a", with: c => c.OnTerm(5, exits: 0)).Delete(10).Run();

        Assert.Equal("15 Succeeded", scenario.Phases[^1]);
        Assert.Equal([16.5], scenario.When<SimEvent.PodDeleted>());
    }

    [Theory]
    [InlineData(2, 2, 0)] // nothing was mounted, so nothing is unmounted, and no sandbox was made
    [InlineData(4, 4, 0)]
    [InlineData(6, 10, 1)] // mounted at 5: ends at 7, unmounted at 10
    public void S10_T5_A_pod_that_is_deleted_while_its_volumes_are_mounted_waits_no_longer(double deleted, double gone, int sandboxes)
    {
        var slow = ClusterTimings.None with { VolumeMount = TimeSpan.FromSeconds(5), VolumeUnmount = TimeSpan.FromSeconds(3) };
        var scenario = new TestPod().Options(o => o with { Timings = slow }).App("a").Delete(deleted).Run();

        Assert.Equal([gone], scenario.When<SimEvent.PodDeleted>());
        Assert.Equal(sandboxes, scenario.When<SimEvent.PodSandboxCreated>().Length);
        Assert.Equal(sandboxes, scenario.Starts("a").Length);
    }

    [Fact]
    public void T36_Typically_the_object_goes_one_to_two_seconds_after_the_last_death()
    {
        var scenario = new TestPod().Typical().App("a").Delete(10).Run();

        Assert.InRange(scenario.When<SimEvent.PodDeleted>()[0] - scenario.EndOf("a"), 0.5, 2);
    }

    [Fact]
    public void T38_T40_While_containers_die_the_API_stands_still()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.OnTerm(4)).App("a", with: c => c.OnTerm(3)).App("b", with: c => c.OnTerm(9)).Delete(10).Run();

        Assert.Equal([13], scenario.Ends("a"));
        Assert.All(new[] { 10.0, 13, 19, 22.9 }, at =>
        {
            Assert.Equal("Running", scenario.Shown("a", at));
            Assert.True(scenario.StatusAt(at).FindContainer("a")!.Ready);
            Assert.Equal("True", scenario.Condition(PodConditionTypes.Ready, at)); // the deletion does not take it away
        });
        var end = Assert.IsType<ContainerState.Terminated>(scenario.StatusAt(23).FindContainer("a")!.State);
        Assert.Equal(13, end.FinishedAt!.Value.TotalSeconds); // the true time, though it is told at 23
        // One more status may only say that the kubelet has seen the deletion mark.
        Assert.All(
            scenario.All<SimEvent.StatusPublished>().Where(e => e.At.TotalSeconds is >= 10 and < 23),
            e => Assert.Equal(e.Previous!.ContainerStatuses, e.Status.ContainerStatuses));
    }

    [Theory]
    [InlineData(true, "13 False")] // it dies at 11 just after its probe; the next two fail
    [InlineData(false, null)] // an exec probe cannot run in a dead container: no answer
    public void T39_Only_readiness_can_move_it(bool http, string? change)
    {
        HandlerSpec handler = http ? new HandlerSpec.HttpGet("80") : new HandlerSpec.Exec(["x"]);
        var scenario = new TestPod()
            .App("a", with: c => c.OnTerm(1).Readiness(probe: p => Second(p) with { Handler = handler, FailureThreshold = 2 }))
            .App("b", with: c => c.OnTerm(20)).Delete(10).Run();

        Assert.Equal(change, scenario.ReadyChanges("a").FirstOrDefault(line => line.EndsWith("False", StringComparison.Ordinal) && !line.StartsWith("30", StringComparison.Ordinal)));
        Assert.Equal("Running", scenario.Shown("a", 29));
        Assert.Equal(http ? "False ContainersNotReady containers with unready status: [a]" : "True", scenario.Condition(PodConditionTypes.Ready, 29));
    }

    [Fact]
    public void T41_Deleted_before_anything_ran_containers_end_as_unknown()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue)).App("b", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Delete(25).Run();

        Assert.All(new[] { "a", "b" }, name =>
        {
            var end = Assert.IsType<ContainerState.Terminated>(scenario.FinalStatus.FindContainer(name)!.State);
            Assert.Equal((137, "ContainerStatusUnknown", "The container could not be located when the pod was terminated"), (end.ExitCode, end.Reason, end.Message));
        });
    }

    [Fact]
    public void T41_During_init_only_the_init_containers_that_were_reached_do()
    {
        var scenario = new TestPod().Init("i", runs: 5).Init("j", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Init("k").App("a").Delete(25).Run();

        Assert.Equal("Terminated 0 Completed", scenario.Shown("i", 100));
        Assert.Equal("Waiting PodInitializing", scenario.Shown("k", 100));
        Assert.Equal("Waiting PodInitializing", scenario.Shown("a", 100));

        var first = new TestPod().Init("i", with: c => c.Pull(takes: 0, failures: int.MaxValue)).App("a").Delete(25).Run();
        Assert.Equal("Terminated 137 ContainerStatusUnknown", first.Shown("i", 100)); // the first always counts
    }

    private static ProbeSpec Second(ProbeSpec probe) => probe with { Period = TimeSpan.FromSeconds(1) };
}
