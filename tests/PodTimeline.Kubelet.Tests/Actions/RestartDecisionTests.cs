using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Tests.Actions;

public class RestartDecisionTests
{
    private static readonly RestartRule On42 = new(RestartRuleAction.Restart, ExitCodeOperator.In, [42]);
    private static readonly RestartRule All88 = new(RestartRuleAction.RestartAllContainers, ExitCodeOperator.In, [88]);

    [Theory]
    [InlineData("none", false, true)]
    [InlineData("Created", false, true)]
    [InlineData("Running", false, false)]
    [InlineData("Unknown", false, true)]
    [InlineData("Exited", false, false)]
    [InlineData("none", true, false)] // once the deletion has been asked for nothing is started
    [InlineData("Created", true, false)]
    [InlineData("Unknown", true, false)]
    public void S60_T37_Whether_a_container_that_does_not_run_is_started_under_Never(string newest, bool deleted, bool started)
    {
        var pod = Pod(RestartPolicy.Never, ContainerKind.App);
        var instance = newest == "none" ? null : Instance(pod.Containers[0], Enum.Parse<RuntimeState>(newest));

        Assert.Equal(
            started, RestartDecision.ShouldContainerBeRestarted(pod.Containers[0], pod, instance, deleted, KubernetesVersion.Newest));
    }

    [Theory]
    [InlineData(36, RestartPolicy.Never, null, false, false)]
    [InlineData(36, RestartPolicy.OnFailure, null, false, true)]
    [InlineData(36, RestartPolicy.Always, null, false, true)]
    [InlineData(34, RestartPolicy.Never, RestartPolicy.Always, false, false)] // its own policy counts from 1.35 on
    [InlineData(35, RestartPolicy.Never, RestartPolicy.Always, false, true)]
    [InlineData(35, RestartPolicy.Always, RestartPolicy.Never, false, false)]
    [InlineData(34, RestartPolicy.Never, null, true, false)] // so do its rules
    [InlineData(35, RestartPolicy.Never, null, true, true)]
    public void S61_S64_Which_containers_may_come_back_at_all(int minor, RestartPolicy policy, RestartPolicy? own, bool hasRule, bool may)
    {
        var pod = Pod(policy, ContainerKind.App, own, hasRule ? [On42] : []);

        Assert.Equal(may, RestartDecision.MayEverRestart(pod.Containers[0], pod, new KubernetesVersion(minor)));
    }

    [Theory]
    [InlineData(29)]
    [InlineData(36)]
    public void S40_A_sidecar_may_always_come_back(int minor)
    {
        var pod = Pod(RestartPolicy.Never, ContainerKind.App) with { InitContainers = [Container("s", ContainerKind.Sidecar)] };

        Assert.True(RestartDecision.MayEverRestart(pod.InitContainers[0], pod, new KubernetesVersion(minor)));
    }

    [Theory]
    [InlineData(35, true, false)]
    [InlineData(36, true, true)]
    [InlineData(36, false, false)] // a rule that restarts one container alone
    public void S65_S66_Where_the_whole_pod_may_restart_every_container_may(int minor, bool all, bool may)
    {
        var pod = Pod(RestartPolicy.Never, ContainerKind.App) with
        {
            Containers = [Container("a", ContainerKind.App), Container("b", ContainerKind.App, RestartPolicy.Never, all ? All88 : On42)],
        };
        var version = new KubernetesVersion(minor);

        Assert.Equal(may, RestartAllContainers.CanHappen(pod, version));
        Assert.Equal(may, RestartDecision.MayEverRestart(pod.Containers[0], pod, version));
    }

    private static PodSpec Pod(RestartPolicy policy, ContainerKind kind, RestartPolicy? own = null, params RestartRule[] rules) =>
        new() { Name = "pod", RestartPolicy = policy, Containers = [Container("a", kind, own, rules)] };

    private static ContainerSpec Container(string name, ContainerKind kind, RestartPolicy? own = null, params RestartRule[] rules) =>
        new() { Name = name, Image = "image", Kind = kind, RestartPolicy = own, RestartPolicyRules = [.. rules] };

    private static RuntimeContainer Instance(ContainerSpec spec, RuntimeState state) => new()
    {
        Spec = spec, Id = spec.Name, Image = spec.Image, Attempt = 0, RestartCount = 0, SandboxAttempt = 0, State = state, Observed = state,
    };
}
