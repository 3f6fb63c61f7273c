using System.Collections.Immutable;
using System.Text.Json;
using PodTimeline.Model.Pods;

namespace PodTimeline.Testing.Tables;

/// <summary>The pod of a table's row.</summary>
internal static class TableSpec
{
    public static PodSpec Pod(JsonElement spec) => new()
    {
        Name = "table",
        RestartPolicy = Policy(spec.Text("restartPolicy")) ?? RestartPolicy.Always,
        InitContainers = [.. spec.List("initContainers").Select(entry => Container(entry, isInit: true))],
        Containers = [.. spec.List("containers").Select(entry => Container(entry, isInit: false))],
        EphemeralContainers = [.. spec.List("ephemeralContainers").Select(entry => Container(entry, isInit: false))],
        ReadinessGates = [.. spec.List("readinessGates").Select(gate => gate.Text("conditionType")!)],
        Resources = Resources(spec),
        Overhead = spec.Has("overhead", out var overhead) ? Amounts(overhead) : ResourceList.Empty,
    };

    public static RestartPolicy? Policy(string? name) => name is null ? null : Enum.Parse<RestartPolicy>(name);

    private static ContainerSpec Container(JsonElement entry, bool isInit)
    {
        var policy = Policy(entry.Text("restartPolicy"));
        return new ContainerSpec
        {
            Name = entry.Text("name")!,
            Image = entry.Text("image") ?? "image",
            Kind = !isInit ? ContainerKind.App : policy == RestartPolicy.Always ? ContainerKind.Sidecar : ContainerKind.Init,
            RestartPolicy = policy,
            RestartPolicyRules = Rules(entry),
            StartupProbe = Probe(entry, "startupProbe"),
            LivenessProbe = Probe(entry, "livenessProbe"),
            Resources = Resources(entry),
        };
    }

    public static ImmutableArray<RestartRule> Rules(JsonElement container) =>
    [
        .. container.List("restartPolicyRules").Select(rule => new RestartRule(
            Enum.Parse<RestartRuleAction>(rule.Text("action")!),
            Enum.Parse<ExitCodeOperator>(rule.GetProperty("exitCodes").Text("operator")!),
            [.. rule.GetProperty("exitCodes").List("values").Select(code => code.GetInt32())])),
    ];

    private static ProbeSpec? Probe(JsonElement entry, string name) =>
        entry.Has(name, out _) ? new ProbeSpec { Handler = new HandlerSpec.Exec(["probe"]) } : null;

    private static ResourceRequirements Resources(JsonElement owner) => owner.Has("resources", out var resources)
        ? new ResourceRequirements(
            resources.Has("requests", out var requests) ? Amounts(requests) : ResourceList.Empty,
            resources.Has("limits", out var limits) ? Amounts(limits) : ResourceList.Empty)
        : ResourceRequirements.None;

    private static ResourceList Amounts(JsonElement amounts) => ResourceList.Empty with
    {
        Amounts = ResourceList.Empty.Amounts.AddRange(
            amounts.EnumerateObject().Select(amount => KeyValuePair.Create(amount.Name, Quantity.Parse(amount.Value.GetString()!)))),
    };
}
