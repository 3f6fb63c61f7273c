namespace PodTimeline.Shell.Tests;

/// <summary>Args without a command go to what the image runs; SIGTERM comes after 5 s.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("registry.k8s.io/git-sync/git-sync:v4.1.0", "--repo=https://github.com/org/config|--period=60s", "exit 143 at 5.1")]
    [InlineData("gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.8.0", "--port=5432|project:region:instance", "exit 143 at 5.1")]
    [InlineData("redis:7", "--maxmemory|100mb", "exit 0 at 5.1")]
    [InlineData("redis:7", "redis-server|/etc/redis.conf", "exit 0 at 5.1")]
    [InlineData("redis:7", "sh|-c|sleep 3; exit 2", "exit 2 at 3")]
    [InlineData("curlimages/curl", "-o|/models/model.bin|https://storage.example.com/model.bin", "exit 0 at 1")]
    [InlineData("busybox", "sleep|2", "exit 0 at 2")]
    [InlineData("bitnami/kubectl", "get|pods", "0 ‹output of kubectl› | exit 0 at 0")]
    [InlineData("python:3.12", "python|-c|import time; time.sleep(3); exit(4)", "exit 4 at 3")]
    [InlineData("python:3.12", "python|-m|http.server", "exit 137 at 35")]
    [InlineData("node:22", "node|-e|setInterval(() => {}, 1000)", "exit 137 at 35")]
    public void Args_alone(string image, string args, string outcome)
    {
        var pod = ScriptScenario.PodOf([], image);
        pod = pod with { Containers = [pod.Containers[0] with { Args = [.. args.Split('|')] }] };

        Assert.Equal(outcome, ScriptScenario.Describe(pod, term: 5));
    }
}
