using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Tests.Pastes;

/// <summary>A Job that ends the proxy beside it completes.</summary>
public class ProxyEndingTests
{
    private static PlayedPaste Of(string proxy, string work, string more = "") => PlayedPaste.Of(
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: once}}\nspec:\n  backoffLimit: 0\n  template:\n    spec:\n      restartPolicy: Never\n{more}      containers:\n      - name: proxy\n        {proxy}\n      - name: work\n        image: curlimages/curl:8.5.0\n        command: [sh, -c, \"{work}\"]\n");

    private const string Istio = "image: docker.io/istio/proxyv2:1.22.0\n        args: [proxy, sidecar]";

    [Theory]
    [InlineData(Istio, "sleep 5; curl -fsS -X POST http://localhost:15020/quitquitquit", "")]
    [InlineData(Istio, "sleep 5; wget -q --post-data= -O- http://127.0.0.1:15000/quitquitquit", "")]
    [InlineData(Istio, "trap 'curl -s -XPOST http://127.0.0.1:15020/quitquitquit' EXIT; sleep 5", "")]
    [InlineData(Istio, "sleep 5; pkill -f pilot-agent", "      shareProcessNamespace: true\n")]
    [InlineData(Istio, "sleep 5; killall -TERM pilot-agent", "      shareProcessNamespace: true\n")]
    public void It_ends_when_it_is_asked_to(string proxy, string work, string more)
    {
        var played = Of(proxy, work, more);
        Assert.Equal(PodPhase.Succeeded, played.Events.OfType<SimEvent.PodPhaseChanged>().Last().Phase);
        Assert.Equal(0, played.FirstRun("proxy")!.Value.ExitCode);
        Assert.InRange(played.FirstRun("proxy")!.Value.Seconds, 5, 12);
    }

    [Theory]
    [InlineData("sleep 5; curl -s http://localhost:15021/healthz/ready", "")]
    [InlineData("sleep 5; pkill -f pilot-agent || true", "")]
    public void Else_it_runs_on(string work, string more) => Assert.Null(Of(Istio, work, more).FirstRun("proxy"));
}
