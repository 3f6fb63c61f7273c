using PodTimeline.Model.Events;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Tests.Pastes;

/// <summary>Kubernetes issue 132826: up to 1.32 a sidecar that is restarted under the policy Never may never be probed again.</summary>
public class VersionFaultTests
{
    private const string Sidecars = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: v
          annotations:
            podtimeline.dev/behavior: |
              s1: { startup: { from: 1s } }
              s2: [ { runs: 1s, exits: 1, startup: never }, { runs: 1s, exits: 1, startup: never }, { runs: forever, startup: { from: 1s } } ]
              m: { runs: 5s }
        spec:
          restartPolicy: Never
          initContainers:
          - {name: s1, image: "acme/a:1", restartPolicy: Always, startupProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1, failureThreshold: 30}}
          - {name: s2, image: "acme/b:1", restartPolicy: Always, startupProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1, failureThreshold: 30}}
          containers:
          - {name: m, image: "acme/m:1"}
        """;

    private static bool Runs(string text, int minor)
    {
        Assert.True(KubernetesVersion.TryParse($"1.{minor}", out var version));
        return PlayedPaste.Of(text, version).Events.OfType<SimEvent.ContainerRunning>().Any(e => e.Container == "m");
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, false)]
    [InlineData(31, false)]
    [InlineData(32, false)]
    [InlineData(33, true)]
    [InlineData(34, true)]
    [InlineData(35, true)]
    [InlineData(36, true)]
    [InlineData(37, true)]
    public void What_comes_after_it_starts_from_1_33_on(int minor, bool runs) => Assert.Equal(runs, Runs(Sidecars, minor));

    /// <summary>Without another container that is probed the worker is made anew, and under another policy it never gives up.</summary>
    [Theory]
    [InlineData("restartPolicy: Never", "restartPolicy: OnFailure")]
    [InlineData("startupProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1, failureThreshold: 30}}\n  - {name: s2", "env: []}\n  - {name: s2")]
    public void Elsewhere_it_starts_in_all(string old, string other)
    {
        Assert.Contains(old, Sidecars);
        Assert.All(Enumerable.Range(29, 9), minor => Assert.True(Runs(Sidecars.Replace(old, other, StringComparison.Ordinal), minor), $"1.{minor}"));
    }
}
