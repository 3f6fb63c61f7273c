using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class EventsTests
{
    [Theory]
    [InlineData(1, "10s")]
    [InlineData(2, "20s")]
    [InlineData(3, "40s")]
    [InlineData(4, "1m20s")]
    [InlineData(5, "2m40s")]
    [InlineData(6, "5m0s")]
    [InlineData(7, "5m0s")]
    public void S108_The_message_of_a_container_in_back_off(int restarts, string delay)
    {
        var scenario = new TestPod().Version(34).App("web", runs: 1, exits: 0).Until(1100).Run();

        var waiting = scenario.Events.OfType<SimEvent.StatusPublished>()
            .Select(published => published.Status.FindContainer("web")).First(status => status is { State: ContainerState.Waiting { Reason: "CrashLoopBackOff" } } && status.RestartCount == restarts);
        Assert.Matches(
            $@"^back-off {delay} restarting failed container=web pod=story_default\([0-9a-f-]{{36}}\)$", ((ContainerState.Waiting)waiting!.State).Message);
    }

    [Theory]
    [InlineData("http", "Get \"http://10.244.1.10:8080/up\": dial tcp 10.244.1.10:8080: connect: connection refused")]
    [InlineData("tcp", "dial tcp 10.244.1.10:5432: connect: connection refused")]
    [InlineData("grpc", "timeout: failed to connect service \"10.244.1.10:9090\" within 1s: context deadline exceeded")]
    [InlineData("exec", "command failed")]
    public void S109_The_event_of_a_failed_probe_says_what_it_saw(string kind, string output)
    {
        HandlerSpec handler = kind switch
        {
            "http" => new HandlerSpec.HttpGet("8080", "/up"),
            "tcp" => new HandlerSpec.TcpSocket("5432"),
            "grpc" => new HandlerSpec.Grpc(9090),
            _ => new HandlerSpec.Exec(["check"]),
        };
        var scenario = new TestPod().App("a", with: c => c.Readiness(from: 100, probe: p => p with { Handler = handler })).Until(5).Run();

        Assert.Equal($"0 Readiness probe failed: {output}", scenario.Recorded("Unhealthy")[0]);
    }

    [Fact]
    public void S110_After_a_burst_of_25_one_event_is_written_every_5_minutes()
    {
        var scenario = new TestPod().App("a", with: c => c.Readiness(from: 100_000, probe: p => p with { Period = TimeSpan.FromSeconds(1) })).Until(3600).Run();

        var kubelet = scenario.Events.OfType<SimEvent.EventRecorded>().Where(e => e is { Source: "kubelet", EventType: "Warning" })
            .Select(e => e.At.TotalSeconds).ToArray();
        Assert.InRange(kubelet.Count(at => at < 60), 25, 25);
        var later = kubelet.Where(at => at > 60).ToArray();
        Assert.InRange(later.Length, 11, 12);
        Assert.All(later.Zip(later.Skip(1), (a, b) => b - a), gap => Assert.InRange(gap, 299, 301));
    }

    [Fact]
    public void S110_Ten_similar_ones_within_ten_minutes_are_put_together()
    {
        // Each image name that cannot be read is an event of the same kind about the same container, with another text.
        var pod = new TestPod().App("a", with: c => c.Image("Image 0"));
        for (var n = 1; n <= 9; n++) pod.Command(n * 0.1, new SimCommand.SetImage("a", $"Image {n}"));
        var scenario = pod.Until(1).Run();

        var texts = scenario.Recorded("InspectFailed").Select(line => line.Split(' ', 2)[1]).ToArray();
        Assert.Equal(11, texts.Length); // the first one twice, with the sync that the new sandbox brings
        Assert.StartsWith("(combined from similar events): Failed to apply default image tag \"Image 9\"", texts[^1], StringComparison.Ordinal);
        Assert.All(texts.SkipLast(1), text => Assert.StartsWith("Failed to apply", text, StringComparison.Ordinal));
    }
}
