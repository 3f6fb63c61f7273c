using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PodTimeline.Testing.Lifecycle;

/// <summary>Kubernetes' own lifecycle tests, as manifests with a behavior annotation.</summary>
internal static partial class LifecycleCases
{
    private static readonly JsonArray All = Read();

    /// <summary>The names of the cases.</summary>
    public static IEnumerable<string> Ids => All.Select(one => one!["id"].Text()!);

    /// <summary>The request of a case: its pod, and its actions a while after the start.</summary>
    public static string Request(string id)
    {
        var one = All.Single(other => other!["id"].Text() == id)!;
        return new JsonObject { ["manifest"] = Manifest(one).ToJsonString(), ["until"] = "10m", ["overheads"] = "none", ["commands"] = Commands(one) }.ToJsonString();
    }

    private static JsonArray Read()
    {
        using var stream = typeof(LifecycleCases).Assembly.GetManifestResourceStream("lifecycle.json")!;
        return JsonNode.Parse(stream)!["cases"]!.AsArray();
    }

    private static JsonObject Manifest(JsonNode one)
    {
        var containers = one["containers"]!.AsArray().Select(container => container!).ToList();
        var behavior = new JsonObject(containers.Select(container => KeyValuePair.Create(container["name"].Text()!, (JsonNode?)Behavior(container))));
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject { ["name"] = "case", ["annotations"] = new JsonObject { ["podtimeline.dev/behavior"] = behavior.ToJsonString() } },
            ["spec"] = new JsonObject
            {
                ["restartPolicy"] = one["pod"]!["restartPolicy"].Text(),
                ["terminationGracePeriodSeconds"] = one["pod"]!["terminationGracePeriodSeconds"]?.DeepClone(),
                ["initContainers"] = new JsonArray([.. containers.Where(container => container["kind"].Text() != "app").Select(Container)]),
                ["containers"] = new JsonArray([.. containers.Where(container => container["kind"].Text() == "app").Select(Container)]),
            },
        };
    }

    private static JsonNode Container(JsonNode from)
    {
        var container = new JsonObject { ["name"] = from["name"].Text(), ["image"] = "registry.k8s.io/e2e-test-images/busybox:1.36.1-1" };
        if (from["kind"].Text() == "sidecar") container["restartPolicy"] = "Always";
        foreach (var field in new[] { "restartPolicy", "restartPolicyRules" })
            if (from[field] is { } value) container[field] = value.DeepClone();
        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
            if (from[probe] is JsonObject said) container[probe] = Probe(said);
        var hooks = new JsonObject();
        foreach (var hook in new[] { "postStart", "preStop" })
            if (from[hook] is JsonObject) hooks[hook] = new JsonObject { ["httpGet"] = new JsonObject { ["port"] = 80 } };
        if (hooks.Count > 0) container["lifecycle"] = hooks;
        return container;
    }

    private static JsonObject Probe(JsonObject said)
    {
        var probe = new JsonObject { ["tcpSocket"] = new JsonObject { ["port"] = 80 } };
        foreach (var (name, value) in said)
            if (name.EndsWith("Seconds", StringComparison.Ordinal) || name.EndsWith("Threshold", StringComparison.Ordinal)) probe[name] = value?.DeepClone();
        return probe;
    }

    private static JsonNode Behavior(JsonNode container)
    {
        if (container["runs"] is JsonArray runs) return new JsonArray([.. runs.Select(run => Run(container, run!))]);
        return Run(container, container);
    }

    private static JsonNode Run(JsonNode container, JsonNode run)
    {
        var said = new JsonObject { ["runs"] = Length(run["runSeconds"]) };
        if (run["exitCode"] is { } code && run["runSeconds"] is not null) said["exits"] = code.DeepClone();
        if (container["onTermSeconds"] is { } onTerm)
            said["onTerm"] = new JsonObject { ["takes"] = Length(onTerm), ["exits"] = container["onTermExitCode"]?.DeepClone() ?? 0 };
        foreach (var probe in new[] { "startup", "liveness", "readiness" })
            if (container[probe + "Probe"] is JsonObject asked) said[probe] = Window(asked["outcome"].Text()!);
        foreach (var hook in new[] { "postStart", "preStop" })
            if (container[hook] is JsonObject runsFor) said[hook] = Length(runsFor["seconds"]);
        if (container["image"].Text() == "unpullable") said["pull"] = new JsonObject { ["fails"] = "always" };
        return said;
    }

    private static JsonNode Window(string outcome)
    {
        if (outcome.StartsWith("always succeeds", StringComparison.Ordinal)) return "always";
        if (outcome == "fails" || outcome.StartsWith("always fails", StringComparison.Ordinal)) return "never";
        if (outcome.StartsWith("succeeds until SIGTERM", StringComparison.Ordinal)) return new JsonObject { ["until"] = "sigterm" };
        var seconds = Seconds().Match(outcome);
        if (!seconds.Success) throw new JsonException($"Unknown outcome: {outcome}");
        return new JsonObject { [seconds.Groups[1].Value == "fails" ? "from" : "until"] = seconds.Groups[2].Value + "s" };
    }

    private static string Length(JsonNode? seconds) => seconds is null ? "forever" : seconds.ToJsonString() + "s";

    private static JsonArray Commands(JsonNode one)
    {
        var commands = new JsonArray();
        foreach (var action in one["actions"]!.AsArray())
        {
            var at = 30 + (5 * commands.Count);
            JsonObject? command = action!["do"].Text() switch
            {
                "delete" => new JsonObject { ["do"] = "delete", ["gracePeriodSeconds"] = action["gracePeriodSeconds"]?.DeepClone() },
                "updateImage" => new JsonObject { ["do"] = "setImage", ["container"] = action["container"].Text(), ["image"] = "busybox:1.37" },
                "kubeletRestart" => new JsonObject { ["do"] = "restartKubelet", ["downFor"] = 10 },
                _ => null,
            };
            if (command is null) continue;
            command["at"] = at;
            commands.Add((JsonNode)command);
        }

        return commands;
    }

    private static string? Text(this JsonNode? node) => node?.GetValue<string>();

    [GeneratedRegex("^(succeeds|fails) until ([0-9]+) s after")]
    private static partial Regex Seconds();
}
