using PodTimeline.Kubectl.Json;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubectl.Tests.Json;

public class StatusJsonTests
{
    [Fact]
    public void P16_Every_time_in_a_status_is_cut_to_whole_seconds()
    {
        var status = new PodStatus
        {
            StartTime = SimInstant.FromSeconds(0.9),
            Conditions = [new PodCondition(PodConditionTypes.Ready, true, LastTransition: SimInstant.FromSeconds(61.999))],
            ContainerStatuses =
            [
                new ContainerStatus
                {
                    Name = "web",
                    Image = "web:1",
                    State = new ContainerState.Running(SimInstant.FromSeconds(60.001)),
                    LastState = new ContainerState.Terminated(1, "Error", SimInstant.FromSeconds(2.5), SimInstant.FromSeconds(59.7)),
                },
            ],
        };

        var json = new StatusJson(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)).Write(status).ToJsonString();

        Assert.Contains("\"startTime\":\"2026-03-02T10:00:00Z\"", json, StringComparison.Ordinal);
        Assert.Contains("\"lastTransitionTime\":\"2026-03-02T10:01:01Z\"", json, StringComparison.Ordinal);
        Assert.Contains("\"running\":{\"startedAt\":\"2026-03-02T10:01:00Z\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"lastState\":{\"terminated\":{\"exitCode\":1,", json, StringComparison.Ordinal);
        Assert.Contains("\"startedAt\":\"2026-03-02T10:00:02Z\"", json, StringComparison.Ordinal);
        Assert.Contains("\"finishedAt\":\"2026-03-02T10:00:59Z\"", json, StringComparison.Ordinal);
    }
}
