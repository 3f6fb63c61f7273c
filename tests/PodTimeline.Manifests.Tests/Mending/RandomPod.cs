using System.Text.Json.Nodes;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Tests.Mending;

/// <summary>Makes pods from Kubernetes' types: every field may be there, in any order; what an object needs is there.</summary>
internal sealed class RandomPod
{
    private static readonly string[] Words = ["web", "data", "main", "cache", "v1", "edge", "blue", "log-shipper", "a b", "true story",
        "/var/run", "x: y", "#1"];
    private static readonly HashSet<string> Unlikely = ["ephemeralContainers", "status", "managedFields", "resources", "workloadRef",
        "evictionResponders", "schedulingGroup"];

    private readonly Random _random;

    private RandomPod(int seed) => _random = new Random(seed);

    public static JsonNode Of(int seed)
    {
        var pod = new RandomPod(seed);
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject { ["name"] = "pod-" + seed, ["labels"] = pod.Map(new FieldType.Text()) },
            ["spec"] = pod.Object("PodSpec", 0),
        };
    }

    private JsonNode Value(FieldType type, string name, int depth) => type switch
    {
        FieldType.Text => name is "restartPolicy" ? "Always" : Word(name),
        FieldType.Flag => _random.Next(2) == 0,
        FieldType.Whole => _random.Next(1, 5000),
        FieldType.Amount => $"{_random.Next(1, 900)}Mi",
        FieldType.NumberOrText => _random.Next(2) == 0 ? _random.Next(1, 9000) : "http",
        FieldType.Time => "2026-01-02T03:04:05Z",
        FieldType.Any => "any",
        FieldType.Struct @struct => Object(@struct.Name, depth + 1, name),
        FieldType.List list => new JsonArray([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value(list.Item, name, depth))]),
        FieldType.Map map => Map(map.Value),
        _ => throw new InvalidOperationException(type.ToString()),
    };

    private JsonNode Word(string name)
    {
        var word = Words[_random.Next(Words.Length)];
        return name is "command" or "args" && _random.Next(6) == 0 ? "set -e\necho \"starting: now\"\nexec main\n" : word;
    }

    private JsonObject Map(FieldType value) =>
        new(Enumerable.Range(0, _random.Next(1, 4)).Select(i =>
            KeyValuePair.Create($"example.com/key{i}", (JsonNode?)Value(value, "", 9))));

    private JsonObject Object(string type, int depth, string field = "")
    {
        var schema = KubernetesSchema.Instance[type];
        var needed = NeededFields.Get(type).Where(schema.Fields.ContainsKey).ToHashSet();
        var chance = depth switch { 0 => 12, 1 => 22, 2 => 22, _ => 15 };
        var names = schema.Fields.Keys.Order(StringComparer.Ordinal).Where(f => needed.Contains(f)
            || (!Unlikely.Contains(f) && _random.Next(100) < chance)).ToList();
        foreach (var name in names.ToList())
            foreach (var other in NeededFields.FindExcluding(type, name))
                if (other != name && names.Contains(name)) names.Remove(other);
        // Rules need a policy beside them, and readiness probes have no grace period.
        if (names.Contains("restartPolicyRules") && !names.Contains("restartPolicy")) names.Remove("restartPolicyRules");
        if (field == "readinessProbe") names.Remove("terminationGracePeriodSeconds");
        if (names.Count == 0) names.Add(schema.Fields.Keys.Order(StringComparer.Ordinal).First(n => !Unlikely.Contains(n)));
        var first = names.Contains("name") ? ["name"] : Array.Empty<string>();
        var shuffled = names.Except(first).OrderBy(_ => _random.Next()).ToList();
        return new JsonObject(first.Concat(shuffled).Select(n =>
            KeyValuePair.Create(n, (JsonNode?)Value(schema.Fields[n].Type, n, depth))));
    }
}
