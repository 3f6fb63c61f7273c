using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.Actions;

/// <summary>What the kubelet's cache answers about the instances of a container.</summary>
public class PodRuntimeStatusTests
{
    [Fact]
    public void S43_S95_The_newest_instance_the_one_before_it_and_the_newest_dead_one_are_told_apart()
    {
        var (first, second, third) = (Instance("a", 0, RuntimeState.Exited), Instance("a", 1, RuntimeState.Exited), Instance("a", 2, RuntimeState.Running));
        var other = Instance("b", 1, RuntimeState.Exited);
        var cache = new PodRuntimeStatus();
        foreach (var instance in new[] { first, second, third, other }) cache.Add(instance);

        Assert.Same(third, cache.Find("a"));
        Assert.Same(second, cache.FindNewestExited("a"));
        Assert.Same(second, cache.FindBefore(third));
        Assert.Null(cache.FindBefore(other));
        Assert.Null(cache.Find("c"));
        Assert.Null(cache.FindNewestExited("c"));
    }

    [Fact]
    public void S34_When_the_runtime_has_lost_an_instance_the_one_before_it_counts()
    {
        var (first, second, other) = (Instance("a", 0, RuntimeState.Exited), Instance("a", 1, RuntimeState.Exited), Instance("b", 0, RuntimeState.Running));
        var cache = new PodRuntimeStatus();
        foreach (var instance in new[] { first, second, other }) cache.Add(instance);
        var before = cache.Changes;

        second.IsGone = true;
        cache.RemoveGone();

        Assert.Same(first, cache.Find("a"));
        Assert.Same(first, cache.FindNewestExited("a"));
        Assert.Same(other, cache.Find("b"));
        Assert.True(cache.Changes > before);

        first.IsGone = true;
        cache.RemoveGone();
        Assert.Null(cache.Find("a"));
        Assert.Equal([other], cache.Containers);

        cache.Clear();
        Assert.Empty(cache.Containers);
        Assert.Null(cache.Find("b"));
    }

    private static RuntimeContainer Instance(string name, int attempt, RuntimeState observed) => new()
    {
        Spec = new ContainerSpec { Name = name, Image = "image", Kind = ContainerKind.App },
        Id = $"{name}-{attempt}",
        Image = "image",
        Attempt = attempt,
        RestartCount = attempt,
        SandboxAttempt = 0,
        State = observed,
        Observed = observed,
    };
}
