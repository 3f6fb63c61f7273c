using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class SchedulingTests
{
    [Fact]
    public void S9_The_scheduler_binds_the_pod_and_the_kubelet_takes_it_up()
    {
        var scenario = new TestPod().Typical().App("a").Run();

        Assert.Equal([0.1], scenario.When<SimEvent.PodScheduled>());
        Assert.Equal(["0.1 Successfully assigned default/story to node-1"], scenario.Recorded("Scheduled"));
        Assert.Equal("default-scheduler", scenario.All<SimEvent.EventRecorded>().First().Source);
        Assert.Equal(SimInstant.FromSeconds(0.1), scenario.FinalStatus.StartTime);
    }

    [Fact]
    public void S9_A_pod_that_names_its_node_needs_no_scheduler()
    {
        var scenario = new TestPod().Typical().With(pod => pod with { NodeName = "mine" }).App("a").Run();

        Assert.Equal("mine", Assert.Single(scenario.All<SimEvent.PodScheduled>()).Node);
        Assert.Empty(scenario.Recorded("Scheduled"));
    }

    [Fact]
    public void S10_The_first_sync_publishes_then_mounts_then_starts_the_probe_clocks_then_makes_the_sandbox()
    {
        var scenario = new TestPod().Typical().Version(34)
            .App("a", with: c => c.Liveness(until: 0, probe: p => p with { FailureThreshold = 1 }).OnTerm(0).Pull(takes: 0)).Until(11).Run();

        Assert.Equal("Waiting ContainerCreating", scenario.Shown("a", 0.1));
        Assert.Equal([0.9], scenario.When<SimEvent.PodSandboxCreated>()); // bound 0.1, volumes 0.3, sandbox 0.5
        Assert.Equal(["10.4 Liveness failed"], scenario.Probes("a")); // the clock started at 0.4, when the volumes were there
    }

    [Fact]
    public void S11_Volumes_are_mounted_before_there_is_a_sandbox()
    {
        var scenario = new TestPod().Typical()
            .With(pod => pod with { Volumes = [new VolumeSpec("disk", VolumeKind.Claim)] })
            .Init("i").App("a").Run();

        Assert.Equal([10.6], scenario.When<SimEvent.PodSandboxCreated>()); // bound 0.1, attached and mounted 10, sandbox 0.5
        Assert.Null(scenario.StatusAt(10.5).PodIp);
        Assert.Equal("Waiting PodInitializing", scenario.Shown("i", 10.5));
        Assert.Equal("Waiting PodInitializing", scenario.Shown("a", 10.5));
        Assert.NotNull(scenario.FinalStatus.PodIp);
    }

    [Theory]
    [InlineData(VolumeKind.EmptyDir, 0.9)]
    [InlineData(VolumeKind.Projected, 0.9)]
    [InlineData(VolumeKind.Claim, 10.6)]
    public void S12_Volumes_of_the_node_are_there_at_the_second_look_after_300_ms(VolumeKind kind, double sandbox)
    {
        var scenario = new TestPod().Typical().With(pod => pod with { Volumes = [new VolumeSpec("v", kind)] }).App("a").Run();

        Assert.Equal([sandbox], scenario.When<SimEvent.PodSandboxCreated>());
    }

    [Fact]
    public void S12_A_delete_ends_the_wait_for_volumes()
    {
        var scenario = new TestPod().Typical()
            .With(pod => pod with { Volumes = [new VolumeSpec("disk", VolumeKind.Claim)] }).App("a").Delete(3).Run();

        Assert.Empty(scenario.When<SimEvent.PodSandboxCreated>());
        Assert.InRange(scenario.When<SimEvent.PodDeleted>().Single(), 3, 5);
    }

    [Theory]
    [InlineData(28, 5, "")] // the condition came with 1.29
    [InlineData(29, 0.8, "False")] // before the sandbox
    [InlineData(29, 5, "True")]
    [InlineData(36, 5, "True")]
    public void S19_C3_PodReadyToStartContainers_is_true_while_there_is_a_sandbox(int minor, double at, string condition)
    {
        var scenario = new TestPod().Typical().Version(minor).App("a").Run();

        Assert.Equal(condition, scenario.Condition(PodConditionTypes.PodReadyToStartContainers, at));
    }

    [Fact]
    public void S19_C3_It_is_false_again_after_the_kill()
    {
        var scenario = new TestPod().Version(36).App("a").Delete(10).Run();

        Assert.Equal("True", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 10.9));
        Assert.Equal("False", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 11));
    }

    [Fact]
    public void S15_S74_A_lost_sandbox_is_made_anew_and_every_init_container_runs_again()
    {
        var scenario = new TestPod()
            .Init("first", runs: 2).Sidecar("s").Init("second", runs: 3).App("a")
            .Command(100, new SimCommand.RebootNode(TimeSpan.FromSeconds(20)))
            .Until(200).Run();

        Assert.Equal([0, 1], scenario.All<SimEvent.PodSandboxCreated>().Select(made => made.SandboxAttempt));
        Assert.Equal(["10.244.1.10", "10.244.1.11"], scenario.All<SimEvent.PodSandboxCreated>().Select(made => made.Ip));
        Assert.Equal([0, 120], scenario.Starts("first"));
        Assert.Equal([2, 122], scenario.Starts("s"));
        Assert.Equal([2, 122], scenario.Starts("second"));
        Assert.Equal([5, 125], scenario.Starts("a"));
        Assert.Equal(["120 Pod sandbox changed, it will be killed and re-created."], scenario.Recorded("SandboxChanged"));
        // The phase starts over; Initialized does not, because the app still shows how it ended.
        Assert.Equal([PodPhase.Running, PodPhase.Pending, PodPhase.Running], new double[] { 99, 121, 126 }.Select(scenario.PhaseAt));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Initialized, 121));
    }

    [Fact]
    public void S74_Under_Never_a_pod_that_ran_ends_with_its_sandbox()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Init("i", runs: 2).App("a")
            .Command(100, new SimCommand.RebootNode(TimeSpan.FromSeconds(20))).Run();

        Assert.Single(scenario.When<SimEvent.PodSandboxCreated>());
        Assert.Equal([2], scenario.Starts("a"));
        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
        Assert.Equal(SimulationEnd.Ended, scenario.End);
    }

    [Fact]
    public void S74_Under_OnFailure_an_app_that_succeeded_does_not_run_again()
    {
        var scenario = new TestPod().Policy(RestartPolicy.OnFailure).App("done", runs: 5).App("serving")
            .Command(100, new SimCommand.RebootNode(TimeSpan.FromSeconds(20))).Until(150).Run();

        Assert.Equal([0], scenario.Starts("done"));
        Assert.Equal([0, 120], scenario.Starts("serving"));
    }

    [Fact]
    public void S112_Typical_times_of_a_pod_whose_images_are_there()
    {
        TestPod Pod(int minor) => new TestPod().Typical().Version(minor);

        Assert.InRange(ReadyAfterBinding(Pod(34).App("a", with: Here).Run()), 1.3 - 1e-6, 2.5);
        Assert.InRange(ReadyAfterBinding(Pod(34).Init("i", 5, with: Here).App("a", with: Here).Run()), 7, 8.5);
        var without = ReadyAfterBinding(Pod(34).App("a", with: Here).Run());
        Assert.InRange(ReadyAfterBinding(Pod(34).Sidecar("s", with: Here).App("a", with: Here).Run()) - without, 0.7, 1.1);
        without = ReadyAfterBinding(Pod(36).App("a", with: Here).Run());
        Assert.InRange(ReadyAfterBinding(Pod(36).Sidecar("s", with: Here).App("a", with: Here).Run()) - without, 0.2, 0.4);
    }

    private static Container Here(Container container) => container.Pull(takes: 0);

    private static double ReadyAfterBinding(PodReport scenario) =>
        scenario.All<SimEvent.PodConditionChanged>().First(e => e.Condition is { Type: PodConditionTypes.Ready, Status: true }).At.TotalSeconds - 0.1;
}
