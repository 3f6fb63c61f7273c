using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Tests.Actions;

/// <summary>
/// What one sync decides. A pod is written as its init entries and its apps, <c>i s* | a b</c>, a star for a sidecar, a plus for a
/// sidecar with a startup probe; what was seen of a container as <c>a=0</c> (exited with that code), <c>run</c>, <c>made</c> (created and never started) or <c>lost</c> (nobody
/// knows), with a probe's verdict where there is one: <c>a=run/liveness:Failure</c>. A container that is not named left no trace.
/// </summary>
public class SyncActionsTests
{
    [Theory]
    [InlineData("i j k | a", "", "start i")]
    [InlineData("i j k | a", "i=run", "nothing")]
    [InlineData("i j k | a", "i=0", "start j")]
    [InlineData("i j k | a", "i=1", "start i")]
    [InlineData("i j k | a", "j=0", "start k")] // the record of i is gone
    [InlineData("i j k | a", "k=run", "nothing")]
    [InlineData("i j k | a", "i=1 j=1 k=1", "start k")] // what comes before the last one no longer counts
    [InlineData("i j k | a", "i=1 j=run k=0", "start a")]
    [InlineData("i j k | a", "a=run", "nothing")] // an app is there, so all have been
    [InlineData("i j k | a", "k=1 a=run", "nothing")]
    [InlineData("i j k | a", "k=1 a=made", "start a")]
    public void S34_S35_S36_S41_The_last_init_container_with_a_trace_says_how_far_the_pod_is(string pod, string seen, string actions) =>
        Assert.Equal(actions, Sync(pod, RestartPolicy.Always, seen));

    [Theory]
    [InlineData("i j k | a", RestartPolicy.Always, "a=1", "start i", "start a")] // up to 1.36 an app that has ended may be of an earlier sandbox
    [InlineData("s* | a", RestartPolicy.Never, "s=1 a=0", "start s", "kill pod")] // and behind the last init entry, down, no app is looked at
    [InlineData("s* | a", RestartPolicy.Always, "s=1 a=1", "start s", "start s a")]
    public void S34_S54_What_an_app_that_has_ended_says_of_init(string pod, RestartPolicy policy, string seen, string before, string from37) =>
        Assert.All(KubernetesVersion.All, version =>
            Assert.Equal(version == new KubernetesVersion(37) ? from37 : before, Sync(Pod(pod, policy), seen, "ready", version)));

    [Theory]
    [InlineData("i=made", RestartPolicy.Always, "start i")] // the runtime could not start it
    [InlineData("i=made", RestartPolicy.Never, "start i")]
    [InlineData("i=1", RestartPolicy.OnFailure, "start i")]
    [InlineData("i=1", RestartPolicy.Never, "kill pod")]
    [InlineData("i=lost", RestartPolicy.Always, "kill i Unknown, start i")]
    [InlineData("i=lost", RestartPolicy.OnFailure, "kill i Unknown, start i")]
    [InlineData("i=lost", RestartPolicy.Never, "kill pod")]
    public void S37_An_init_container_that_failed_is_tried_again_but_under_Never_the_pod_ends(string seen, RestartPolicy policy, string actions) =>
        Assert.Equal(actions, Sync("s* i j | a", policy, seen + " s=run"));

    [Theory]
    [InlineData("s* t* | a", "s=run", "start t")]
    [InlineData("s* t* | a", "s=run t=run", "start a")]
    [InlineData("s* t* | a", "s=1 t=run", "start s a")] // a later one was reached: it comes back on its own
    [InlineData("s* t* | a", "t=run", "start s a")] // its record is gone
    [InlineData("s* i | a", "i=run", "start s")]
    [InlineData("s* i | a", "s=run i=0", "start a")]
    [InlineData("s* t* | a", "a=run", "start s t")]
    [InlineData("s* t* | a", "s=run t=0 a=run", "start t")]
    [InlineData("s* t* | a", "s=run t=0", "start t")] // the last one is down: the apps wait for it (S54)
    [InlineData("s* t* | a", "s=made t=lost a=run", "kill t Unknown, start s t")]
    public void S38_S40_S50_S51_Sidecars_are_kept_running_whatever_comes_after_them(string pod, string seen, string actions) =>
        Assert.All(Enum.GetValues<RestartPolicy>(), policy => Assert.Equal(actions, Sync(pod, policy, seen)));

    [Theory]
    [InlineData("s=run", "nothing")] // not asked yet
    [InlineData("s=run/startup:Unknown", "nothing")]
    [InlineData("s=run/startup:Success", "start i")]
    [InlineData("s=run/startup:Failure", "kill s StartupProbe, start s")]
    [InlineData("s=run/startup:Success/liveness:Failure", "kill s LivenessProbe, start s i")]
    [InlineData("s=run/startup:Failure/liveness:Failure", "kill s StartupProbe, start s")]
    [InlineData("s=run/startup:Success/changed", "kill s DefinitionChanged, start s i")]
    [InlineData("s=run/startup:Unknown/changed", "nothing")] // an image is looked at only after the startup probe
    [InlineData("s=run/startup:Success/changed/liveness:Failure", "kill s DefinitionChanged, start s i")]
    public void S39_S55_S77_A_sidecars_startup_probe_comes_before_everything_else(string seen, string actions) =>
        Assert.Equal(actions, Sync("s+ i | a", RestartPolicy.Always, seen));

    [Theory]
    [InlineData("", RestartPolicy.Never, "start a b")]
    [InlineData("a=0 b=1", RestartPolicy.Always, "start a b")]
    [InlineData("a=0 b=1", RestartPolicy.OnFailure, "start b")]
    [InlineData("a=0 b=1", RestartPolicy.Never, "kill pod")]
    [InlineData("a=0 b=0", RestartPolicy.OnFailure, "kill pod")]
    [InlineData("a=0 b=run", RestartPolicy.Never, "nothing")]
    [InlineData("a=made b=run", RestartPolicy.Never, "start a")]
    [InlineData("a=lost b=run", RestartPolicy.Never, "kill a Unknown, start a")]
    public void S60_T42_Every_app_is_decided_on_its_own_and_when_none_is_left_the_pod_is_killed(string seen, RestartPolicy policy, string actions) =>
        Assert.Equal(actions, Sync("| a b", policy, seen));

    [Theory]
    [InlineData("liveness:Failure", RestartPolicy.Always, "kill a LivenessProbe, start a")]
    [InlineData("liveness:Failure", RestartPolicy.OnFailure, "kill a LivenessProbe, start a")]
    [InlineData("liveness:Failure", RestartPolicy.Never, "kill a LivenessProbe")]
    [InlineData("startup:Failure", RestartPolicy.Always, "kill a StartupProbe, start a")]
    [InlineData("startup:Failure", RestartPolicy.Never, "kill a StartupProbe")]
    [InlineData("liveness:Failure/startup:Failure", RestartPolicy.Always, "kill a LivenessProbe, start a")]
    [InlineData("liveness:Unknown/startup:Unknown", RestartPolicy.Always, "nothing")]
    [InlineData("liveness:Success/startup:Success", RestartPolicy.Always, "nothing")]
    [InlineData("changed", RestartPolicy.Never, "kill a DefinitionChanged, start a")]
    [InlineData("changed/liveness:Failure", RestartPolicy.Never, "kill a DefinitionChanged, start a")]
    public void S64_S77_S85_S86_Why_an_app_that_runs_is_killed_and_whether_it_comes_back(string why, RestartPolicy policy, string actions) =>
        Assert.Equal(actions, Sync("| a b", policy, $"a=run/{why} b=run"));

    [Theory]
    [InlineData("s* | a", "s=run a=run/liveness:Failure", "kill pod, kill a LivenessProbe")] // nothing else runs and it does not come back
    [InlineData("s* | a b", "s=run a=run/liveness:Failure b=run", "kill a LivenessProbe")]
    [InlineData("s* t* | a", "s=1 t=run a=0", "kill pod")] // s does not come back
    public void S53_Once_no_app_is_left_no_sidecar_is_started(string pod, string seen, string actions) =>
        Assert.Equal(actions, Sync(pod, RestartPolicy.Never, seen));

    [Theory]
    [InlineData("none", false, null)]
    [InlineData("ready 0 with IP", false, "kept")]
    [InlineData("ready 2 without IP", false, "attempt 3")]
    [InlineData("ready 2 without IP", true, "kept")] // the node's network gives no IP to the sandbox
    [InlineData("down 0 with IP", false, "attempt 1")]
    [InlineData("down 4 with IP", true, "attempt 5")]
    public void S15_When_a_new_sandbox_is_made(string sandbox, bool hostNetwork, string? expected)
    {
        var pod = Pod("| a", RestartPolicy.Always) with { HostNetwork = hostNetwork };
        var changed = PodActionComputation.HasPodSandboxChanged(pod, Sandbox(sandbox), out var attempt);

        Assert.Equal(expected ?? "attempt 0", changed ? $"attempt {attempt}" : "kept");
    }

    [Theory]
    [InlineData("| a b", RestartPolicy.Always, "none", "", "kill pod, sandbox 0, start a b")]
    [InlineData("i | a b", RestartPolicy.Always, "none", "", "kill pod, sandbox 0, start i")]
    [InlineData("| a b", RestartPolicy.Always, "down", "a=0 b=0", "kill pod, sandbox 1, start a b")]
    [InlineData("| a b", RestartPolicy.OnFailure, "down", "a=0 b=1", "kill pod, sandbox 1, start b")]
    [InlineData("| a b", RestartPolicy.OnFailure, "down", "a=0 b=run", "kill pod, sandbox 1, start b")]
    [InlineData("| a b", RestartPolicy.OnFailure, "down", "a=0 b=0", "kill pod")] // all have succeeded
    [InlineData("i s* | a b", RestartPolicy.OnFailure, "down", "i=0 s=run a=0 b=0", "kill pod")]
    [InlineData("i | a b", RestartPolicy.OnFailure, "down", "i=0 a=made b=0", "kill pod")] // a was made and never started: no failure
    [InlineData("i | a b", RestartPolicy.OnFailure, "down", "i=0 a=lost b=made", "kill pod")]
    [InlineData("i | a b", RestartPolicy.OnFailure, "down", "i=0 a=lost b=lost", "kill pod, sandbox 1, start i")] // none is known to be made
    [InlineData("i | a b", RestartPolicy.OnFailure, "down", "i=0", "kill pod, sandbox 1, start i")]
    [InlineData("i s* | a b", RestartPolicy.OnFailure, "down", "i=0 s=run a=0 b=1", "kill pod, sandbox 1, start i")]
    [InlineData("| a b", RestartPolicy.Never, "down", "a=0", "kill pod")] // containers have been made: it is over
    [InlineData("i | a b", RestartPolicy.Never, "down", "i=run", "kill pod")]
    [InlineData("i | a b", RestartPolicy.Never, "down", "", "kill pod, sandbox 1, start i")] // none has been made yet: again
    [InlineData("| a b", RestartPolicy.Never, "none", "", "kill pod, sandbox 0, start a b")]
    [InlineData("| a b", RestartPolicy.Never, "none", "a=0", "kill pod, sandbox 0, start a b")] // the first sandbox is always made
    public void S74_A_new_sandbox_begins_again_unless_the_pods_policy_says_that_it_is_over(
        string pod, RestartPolicy policy, string sandbox, string seen, string actions) => Assert.Equal(actions, Sync(pod, policy, seen, sandbox));

    [Theory]
    [InlineData(34, "kill pod")]
    [InlineData(35, "start a")]
    public void S61_From_1_35_on_a_containers_own_policy_counts(int minor, string actions)
    {
        var pod = Pod("| a", RestartPolicy.Never);
        pod = pod with { Containers = [pod.Containers[0] with { RestartPolicy = RestartPolicy.OnFailure }] };

        Assert.Equal(actions, Sync(pod, "a=1", "ready", new KubernetesVersion(minor)));
    }

    [Fact]
    public void A_sync_remembers_nothing_of_the_one_before()
    {
        var pod = Pod("s* i | a", RestartPolicy.Always) with { EphemeralContainers = [Container("debug", ContainerKind.App)] };
        var actions = new PodActions();
        Compute(actions, pod, "", "down");
        Assert.Equal("kill pod, sandbox 1, start s", Text(pod, actions));
        Compute(actions, pod, "s=lost i=0 a=1", "ready");
        Assert.Equal("kill s Unknown, start s a debug", Text(pod, actions));
        Compute(actions, pod, "s=run i=0 a=run debug=run", "ready");

        Assert.Equal("nothing", Text(pod, actions));
        Assert.Equal(0, actions.Attempt);
    }

    private static string Sync(string pod, RestartPolicy policy, string seen, string sandbox = "ready") =>
        Sync(Pod(pod, policy), seen, sandbox, KubernetesVersion.Newest);

    private static string Sync(PodSpec pod, string seen, string sandbox, KubernetesVersion version)
    {
        var actions = new PodActions();
        Compute(actions, pod, seen, sandbox, version);
        return Text(pod, actions);
    }

    private static void Compute(PodActions actions, PodSpec pod, string seen, string sandbox, KubernetesVersion? version = null)
    {
        var cache = new PodRuntimeStatus { Sandbox = Sandbox(sandbox) };
        Dictionary<(string, ProbeKind), ProbeVerdict> verdicts = [];
        foreach (var words in seen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('=', '/')))
        {
            var spec = pod.Find(words[0]) ?? pod.EphemeralContainers.Single(container => container.Name == words[0]);
            cache.Add(Instance(spec, words[1], words.Contains("changed")));
            foreach (var verdict in words.Skip(2).Where(word => word.Contains(':', StringComparison.Ordinal)).Select(word => word.Split(':')))
                verdicts[(words[0], Enum.Parse<ProbeKind>(verdict[0], ignoreCase: true))] = Enum.Parse<ProbeVerdict>(verdict[1]);
        }

        PodActionComputation.ComputePodActions(actions, pod, cache, new Verdicts(verdicts), deleted: false, version ?? KubernetesVersion.Newest);
    }

    private static PodSpec Pod(string text, RestartPolicy policy)
    {
        var parts = text.Split('|');
        return new PodSpec
        {
            Name = "pod",
            RestartPolicy = policy,
            InitContainers =
                [.. Names(parts[0]).Select(name => Container(name, char.IsLetter(name[^1]) ? ContainerKind.Init : ContainerKind.Sidecar))],
            Containers = [.. Names(parts[1]).Select(name => Container(name, ContainerKind.App))],
        };

        static string[] Names(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static ContainerSpec Container(string name, ContainerKind kind) => new()
    {
        Name = name.TrimEnd('*', '+'),
        Image = "image",
        Kind = kind,
        RestartPolicy = kind == ContainerKind.Sidecar ? RestartPolicy.Always : null,
        StartupProbe = kind == ContainerKind.App || name.EndsWith('+') ? Probe : null,
        LivenessProbe = kind == ContainerKind.Init ? null : Probe,
    };

    private static ProbeSpec Probe => new() { Handler = new HandlerSpec.Exec(["probe"]) };

    private static PodSandbox? Sandbox(string text)
    {
        var words = text.Split(' ');
        if (words[0] == "none") return null;
        var ready = words[0] == "ready";
        var attempt = words.Length > 1 ? int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new PodSandbox(attempt, words.Contains("without") ? null : "10.0.0.1") { Ready = ready, ObservedReady = ready };
    }

    private static RuntimeContainer Instance(ContainerSpec spec, string state, bool changed)
    {
        var observed = state switch
        {
            "run" => RuntimeState.Running,
            "made" => RuntimeState.Created,
            "lost" => RuntimeState.Unknown,
            _ => RuntimeState.Exited,
        };
        return new RuntimeContainer
        {
            Spec = spec,
            Id = spec.Name,
            Image = changed ? "another" : spec.Image,
            Attempt = 0,
            RestartCount = 0,
            SandboxAttempt = 0,
            State = observed,
            Observed = observed,
            ExitCode = observed == RuntimeState.Exited ? int.Parse(state, System.Globalization.CultureInfo.InvariantCulture) : 0,
        };
    }

    private static string Text(PodSpec pod, PodActions actions)
    {
        List<string> parts = [];
        if (actions.KillPod) parts.Add("kill pod");
        parts.AddRange(actions.ContainersToKill.Select(kill => $"kill {kill.Container.Name} {kill.Reason}"));
        if (actions.CreateSandbox) parts.Add($"sandbox {actions.Attempt}");
        var starts = actions.InitContainersToStart.Select(index => pod.InitContainers[index].Name)
            .Concat(actions.ContainersToStart.Select(index => pod.Containers[index].Name))
            .Concat(actions.EphemeralContainersToStart.Select(index => pod.EphemeralContainers[index].Name)).ToArray();
        if (starts.Length > 0) parts.Add($"start {string.Join(' ', starts)}");
        return parts.Count > 0 ? string.Join(", ", parts) : "nothing";
    }

    private sealed class Verdicts(Dictionary<(string, ProbeKind), ProbeVerdict> verdicts) : IProbeResults
    {
        public ProbeVerdict? Get(RuntimeContainer container, ProbeKind kind) =>
            verdicts.TryGetValue((container.Name, kind), out var verdict) ? verdict : null;
    }
}
