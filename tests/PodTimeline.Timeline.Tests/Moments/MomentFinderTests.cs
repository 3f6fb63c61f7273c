using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Tests.Moments;

/// <summary>The run in moments: one sentence for each step that matters.</summary>
public sealed class MomentFinderTests
{
    [Fact]
    public void Everything() => Assert.Equal(
        """
        0 s Start-up: Created. wait-for-db comes first.
        2.3 s Start-up: wait-for-db runs. Everything below it waits.
        12.3 s Start-up: wait-for-db ends with 0, so envoy may begin.
        15.5 s Start-up: envoy runs. migrate waits for its startup probe.
        20.4 s Start-up: envoy answers its startup probe: it has started, so migrate may begin.
        22.6 s Start-up: migrate runs. Everything below it waits.
        27.6 s Start-up: migrate ends with 0, so log-shipper may begin.
        29.8 s Start-up: log-shipper runs; without a startup probe it counts as started at once, so app and metrics may begin.
        31.3 s Steady state: app and metrics run.
        31.4 s Steady state: All containers are ready: the pod is Ready, 4/4.
        45 s Shutdown: Deleted. app runs its preStop hook, metrics gets SIGTERM.
        45.1 s Shutdown: metrics exits. app is still there, so the sidecars stay.
        50 s Shutdown: The hook is done after 5 s: app gets SIGTERM.
        56 s Shutdown: app exits, the last of the apps: log-shipper gets SIGTERM.
        58.5 s Shutdown: log-shipper exits: envoy gets SIGTERM.
        60 s Shutdown: envoy exits.
        61 s Shutdown: The pod is removed. 14 s of the grace period are left.
        """, Describe(PlayedScenario.ExampleWithDeletion("everything")));

    [Fact]
    public void A_pod_that_no_node_can_hold_stays_Pending() => Assert.Contains(
        "0 s Start-up: No node can hold the pod: it stays Pending.",
        Describe(PlayedScenario.Manifest("""
            apiVersion: v1
            kind: Pod
            metadata: {name: large}
            spec: {containers: [{name: a, image: "a:1", resources: {requests: {cpu: 65}}}]}
            """)).Split('\n'));

    [Fact]
    public void Apps_that_end_at_the_same_instant_are_told_together() => Assert.Contains(
        "41 s Shutdown: a and b exit, the last of the apps: helper gets SIGTERM.",
        Describe(PlayedScenario.Manifest("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: two
              annotations:
                podtimeline.dev/behavior: |
                  a: {onTerm: {takes: 1s, exits: 0}}
                  b: {onTerm: {takes: 1s, exits: 0}}
            spec:
              initContainers:
                - {name: helper, image: acme/helper:1, restartPolicy: Always}
              containers:
                - {name: a, image: acme/a:1}
                - {name: b, image: acme/b:1}
            """, 60, new SimCommand.Delete { At = SimInstant.FromSeconds(40) })).Split('\n'));

    [Theory]
    [InlineData("deaf-shell", "40 s Shutdown: The grace period is over: poller gets SIGKILL.")]
    [InlineData("liveness-kill", "40.4 s Steady state: thumbnails fails its liveness probe 3 times: the kubelet restarts it.")]
    [InlineData("readiness", "47.7 s Steady state: The pod is no longer Ready.")]
    [InlineData("oom-kill", "12.1 s Steady state: builder runs out of memory and is killed; the first restart comes at once.")]
    [InlineData("image-pull", "4.1 s Start-up: The image of newsletter cannot be pulled: ErrImagePull.")]
    [InlineData("init-never", "11.1 s Shutdown: The pod has ended: Failed.")]
    public void A_step_that_matters(string example, string sentence) => Assert.Contains(sentence, Describe(PlayedScenario.ExampleWithDeletion(example)).Split('\n'));

    [Fact]
    public void What_repeats_is_told_twice_and_counted()
    {
        var moments = MomentFinder.Find(PlayedScenario.Example("crash-loop", 7200).Fold, PlayedScenario.Example("crash-loop", 1).Scenario.Pod);
        var longest = moments.Where(moment => moment.Text.EndsWith("waits 5 min before it restarts it.", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, longest.Count);
        Assert.InRange(longest[^1].Repeats, 19, 21);
        Assert.InRange(moments.Length, 8, 16);
    }

    [Fact]
    public void An_example_is_told_in_few_moments() => Assert.All(ExampleCatalog.All, example =>
        Assert.InRange(MomentFinder.Find(PlayedScenario.ExampleWithDeletion(example.Id).Fold, PlayedScenario.Example(example.Id, 1).Scenario.Pod).Length, 3, 24));

    private static string Describe(PlayedScenario played) =>
        string.Join('\n', MomentFinder.Find(played.Fold, played.Scenario.Pod).Select(moment => $"{DisplayText.FormatTick(moment.At)} {moment.Part}: {moment.Text}"));
}
