using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PodTimeline.Manifests;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

/// <summary>Writes the pod of a case as a manifest with its behavior annotation, and reads it as anybody's manifest is read.</summary>
internal static partial class LifecycleManifest
{
    public static PodSpec Read(JsonElement row, KubernetesVersion version)
    {
        var manifest = ManifestReader.Read(Text(row), new ManifestOptions { Kubernetes = version });
        return manifest.Pod ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics.Select(found => found.Message)));
    }

    private static string Text(JsonElement row)
    {
        var (init, apps, behavior) = (new JsonArray(), new JsonArray(), new JsonObject());
        foreach (var container in row.List("containers"))
        {
            (container.Text("kind") == "app" ? apps : init).Add((JsonNode)Container(container));
            behavior[container.Text("name")!] = Behavior(container);
        }

        var spec = new JsonObject { ["restartPolicy"] = row.GetProperty("pod").Text("restartPolicy"), ["initContainers"] = init, ["containers"] = apps };
        if (row.GetProperty("pod").Has("terminationGracePeriodSeconds", out var grace)) spec["terminationGracePeriodSeconds"] = grace.GetInt32();
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject
            {
                ["name"] = "case",
                ["annotations"] = new JsonObject { ["podtimeline.dev/behavior"] = behavior.ToJsonString() },
            },
            ["spec"] = spec,
        }.ToJsonString();
    }

    private static JsonObject Container(JsonElement container)
    {
        var json = new JsonObject { ["name"] = container.Text("name"), ["image"] = "registry.example/e2e:1" };
        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" })
            if (container.Has(probe, out var found)) json[probe] = Probe(found);
        var hooks = new JsonObject();
        foreach (var hook in new[] { "postStart", "preStop" })
            if (container.Has(hook, out var found)) hooks[hook] = Hook(found);
        if (hooks.Count > 0) json["lifecycle"] = hooks;
        if (container.Text("restartPolicy") is { } policy) json["restartPolicy"] = policy;
        else if (container.Text("kind") == "sidecar") json["restartPolicy"] = "Always";
        if (container.Has("restartPolicyRules", out var rules)) json["restartPolicyRules"] = JsonNode.Parse(rules.GetRawText());
        return json;
    }

    private static JsonObject Probe(JsonElement probe)
    {
        var json = new JsonObject { [probe.Text("handler") ?? "exec"] = Handler(probe.Text("handler")) };
        foreach (var field in new[] { "initialDelaySeconds", "periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold", "terminationGracePeriodSeconds" })
            if (probe.Has(field, out var value)) json[field] = value.GetInt32();
        return json;
    }

    private static JsonObject Handler(string? kind) => kind switch
    {
        "httpGet" => new JsonObject { ["path"] = "/healthz", ["port"] = 8080 },
        "tcpSocket" => new JsonObject { ["port"] = 8080 },
        "grpc" => new JsonObject { ["port"] = 5000 },
        _ => new JsonObject { ["command"] = new JsonArray("probe") },
    };

    private static JsonObject Hook(JsonElement hook) => hook.Text("handler") == "sleep"
        ? new JsonObject { ["sleep"] = new JsonObject { ["seconds"] = hook.GetProperty("seconds").GetInt32() } }
        : new JsonObject { ["exec"] = new JsonObject { ["command"] = new JsonArray("hook") } };

    private static JsonNode Behavior(JsonElement container)
    {
        var common = new JsonObject();
        if (container.Text("image") == "unpullable") common["pull"] = new JsonObject { ["fails"] = "always" };
        if (container.Has("onTermSeconds", out var term))
            common["onTerm"] = new JsonObject { ["takes"] = Seconds(term), ["exits"] = container.Has("onTermExitCode", out var code) ? code.GetInt32() : 0 };
        else if (container.Text("note")?.Contains("no SIGTERM handler", StringComparison.Ordinal) == true) common["onTerm"] = "ignore";
        foreach (var probe in new[] { "startup", "liveness", "readiness" })
            if (container.Has(probe + "Probe", out var found)) common[probe] = Window(found.Text("outcome")!);
        foreach (var hook in new[] { "postStart", "preStop" })
            if (container.Has(hook, out var found) && found.Text("handler") != "sleep")
                common[hook] = new JsonObject
                {
                    ["takes"] = found.Has("seconds", out var takes) ? Seconds(takes) : "forever",
                    ["exits"] = found.Has("exitCode", out var code) ? code.GetInt32() : 0,
                };

        if (!container.Has("runs", out var runs)) return Run(common, container);
        return new JsonArray([.. runs.EnumerateArray().Select(run => Run(common, run))]);
    }

    private static JsonObject Run(JsonObject common, JsonElement run)
    {
        var json = (JsonObject)common.DeepClone();
        json["runs"] = run.Has("runSeconds", out var length) ? Seconds(length) : "forever";
        if (run.Has("exitCode", out var code)) json["exits"] = code.GetInt32();
        return json;
    }

    private static JsonNode Window(string outcome)
    {
        if (Number().Match(outcome) is { Success: true } match)
            return new JsonObject { [outcome.StartsWith("fails until", StringComparison.Ordinal) ? "from" : "until"] = match.Groups[1].Value + "s" };
        if (outcome.StartsWith("succeeds until SIGTERM", StringComparison.Ordinal)) return new JsonObject { ["until"] = "sigterm" };
        return outcome.StartsWith("always succeeds", StringComparison.Ordinal) ? "always"
            : outcome.StartsWith("always fails", StringComparison.Ordinal) || outcome == "fails" ? "never"
            : throw new InvalidOperationException($"Unknown outcome \"{outcome}\".");
    }

    private static string Seconds(JsonElement value) => value.GetDouble().ToString(CultureInfo.InvariantCulture) + "s";

    [GeneratedRegex(@"until (\d+) s after")]
    private static partial Regex Number();
}
