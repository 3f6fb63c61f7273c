using System.Text.Json;
using System.Text.Json.Nodes;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.RealKubelet.Tests.Comparing;
using PodTimeline.RealKubelet.Tests.Traces;
using PodTimeline.Shell.Reading;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>Runs a trace's scenario in the simulation and compares.</summary>
internal static class Replay
{
    /// <summary>
    /// The lags that are tried, in seconds: a relist comes 0 to 1 s after what it finds, by chance. A life that hangs on which of
    /// two things came first, a deletion or the end of a container, may hold with one and not with another.
    /// </summary>
    private static readonly double[] Lags = [0, 0.55, 0.25, 0.9];

    /// <summary>With a lag, waits for a retry are stretched as a kubelet stretches them, from as many seeds.</summary>
    private const int Seeds = 3;

    /// <summary>Where the simulation differs from the trace; nowhere: it holds.</summary>
    public static IReadOnlyList<string> Compare(Trace trace) => Compare(trace, Distortion.None);

    /// <summary>The same of a simulation that was spoilt on purpose.</summary>
    public static IReadOnlyList<string> Compare(Trace trace, Distortion distortion)
    {
        IReadOnlyList<string>? fewest = null;
        for (var seed = 0; seed < Seeds; seed++)
        {
            foreach (var lag in Lags)
            {
                var differences = Compare(trace, distortion, lag, (ulong)seed);
                if (fewest is null || differences.Count < fewest.Count) fewest = differences;
                if (fewest.Count == 0) return fewest;
            }
        }

        return fewest!;
    }

    /// <summary>The same with one lag.</summary>
    public static IReadOnlyList<string> Compare(Trace trace, Distortion distortion, double lag, ulong seed = 0)
    {
        var version = distortion.Version ?? trace.Version;
        var (pod, simulation) = Simulate(trace, version, distortion, lag, seed);
        // The slack is that of the trace's own version, whatever is simulated.
        var account = SimulatedAccount.Of(pod, trace.Version, distortion.Version ?? trace.ServerVersion, simulation);
        return Comparison.Between(distortion.Account(account), RecordedAccount.Of(trace), trace.Until);
    }

    /// <summary>Simulates a trace's scenario.</summary>
    public static (PodSpec Pod, PodSimulation Simulation) Simulate(
        Trace trace, KubernetesVersion version, Distortion distortion, double lag, ulong seed = 0)
    {
        var pod = distortion.Pod(ReadPod(trace, version));
        var behaviors = BehaviorReader.Read(pod);
        var options = new SimulationOptions
        {
            Kubernetes = version,
            Timings = WithLag(ReadTimings(trace), lag, seed),
            Seed = seed,
            Until = TimeSpan.FromSeconds(trace.Until),
            Commands = [.. Commands(trace)],
        };
        return (pod, PodSimulation.Run(pod, behaviors, distortion.Options(options)));
    }

    private static PodSpec ReadPod(Trace trace, KubernetesVersion version)
    {
        var json = (JsonObject)JsonNode.Parse(trace.Scenario.GetProperty("manifest").GetRawText())!;
        ((JsonObject)json["metadata"]!)["annotations"] = new JsonObject { ["podtimeline.dev/behavior"] = BehaviorOf(trace).ToJsonString() };
        json["metadata"]!["name"] = trace.Name;
        var manifest = ManifestReader.Read(json.ToJsonString(), new ManifestOptions { Kubernetes = version });
        return manifest.Pod ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics.Select(found => found.Message)));
    }

    /// <summary>What the containers do, as an annotation: every image is on the node, unless its pull is spoken of.</summary>
    private static JsonObject BehaviorOf(Trace trace)
    {
        var behavior = (JsonObject)JsonNode.Parse(trace.Scenario.GetProperty("behavior").GetRawText())!;
        var spec = trace.Scenario.GetProperty("manifest").GetProperty("spec");
        foreach (var list in new[] { "initContainers", "containers" })
        {
            if (!spec.TryGetProperty(list, out var containers)) continue;
            foreach (var container in containers.EnumerateArray())
            {
                var name = container.GetProperty("name").GetString()!;
                behavior[name] ??= new JsonObject();
                foreach (var run in behavior[name] is JsonArray runs ? runs.Select(run => (JsonObject)run!) : [(JsonObject)behavior[name]!])
                {
                    if (!run.ContainsKey("pull")) run["pull"] = "present";
                    if (!run.ContainsKey("runs") && !run.ContainsKey("exits") && !run.ContainsKey("startError")) run["runs"] = container.TryGetProperty("restartPolicy", out _) || list == "containers" ? "forever" : "5s";
                }
            }
        }

        return behavior;
    }

    private static ClusterTimings ReadTimings(Trace trace)
    {
        var own = trace.Scenario.TryGetProperty("overheads", out var found) ? found : default;
        return ClusterTimings.None with
        {
            SandboxCreate = Length("sandbox"), ContainerCreate = Length("create"), ContainerStart = Length("start"),
        };

        TimeSpan Length(string name) => own.ValueKind == JsonValueKind.Object && own.TryGetProperty(name, out var seconds)
            ? TimeSpan.FromSeconds(seconds.GetDouble()) : TimeSpan.Zero;
    }

    private static ClusterTimings WithLag(ClusterTimings timings, double lag, ulong seed) => seed == 0
        ? timings with { RelistDelay = TimeSpan.FromSeconds(lag) }
        : timings with
        {
            RelistDelay = TimeSpan.FromSeconds(lag), BackOffIsExact = false, RetryStretch = 0.5, RetryPoll = TimeSpan.FromSeconds(lag / 2),
        };

    private static IEnumerable<SimCommand> Commands(Trace trace)
    {
        var done = trace.Commands.ToArray();
        var asked = trace.Scenario.GetProperty("commands").EnumerateArray().ToArray();
        for (var i = 0; i < Math.Min(asked.Length, done.Length); i++)
            yield return Command(asked[i]) with { At = SimInstant.FromSeconds(Math.Round(done[i][0].GetDouble(), 3)) };
    }

    private static SimCommand Command(JsonElement command) => command.GetProperty("do").GetString() switch
    {
        "delete" => new SimCommand.Delete(
            command.TryGetProperty("gracePeriodSeconds", out var grace) ? TimeSpan.FromSeconds(grace.GetDouble()) : null),
        "setImage" => new SimCommand.SetImage(command.GetProperty("container").GetString()!, command.GetProperty("image").GetString()!),
        "kill" => new SimCommand.Kill(command.GetProperty("container").GetString()!, command.GetProperty("exitCode").GetInt32()),
        var other => throw new NotSupportedException($"The simulation has no command {other}."),
    };
}
