using System.Text.Json.Nodes;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Tests.Bulk;

/// <summary>Makes objects of Kubernetes' types that every API server accepts: which fields an object has is chance, what is in them fits.</summary>
internal sealed class ValidObject(Random random)
{
    private static readonly string[] Makers = ["Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob"];

    private readonly HashSet<string> _names = [];

    /// <summary>An object that has a pod.</summary>
    public JsonObject MakeWorkload()
    {
        var kind = TextSamples.Pick(random, Makers);
        var labels = new JsonObject { ["app"] = Name() };
        var selector = new JsonObject { ["matchLabels"] = labels.DeepClone() };
        var runsOnce = kind is "Job" or "CronJob";
        var template = new JsonObject { ["metadata"] = Metadata(labels, null), ["spec"] = PodSpec(runsOnce) };
        var spec = kind switch
        {
            "Pod" => PodSpec(runsOnce: false),
            "Job" => new JsonObject { ["template"] = template },
            "CronJob" => new JsonObject { ["schedule"] = "*/5 * * * *", ["jobTemplate"] = new JsonObject { ["spec"] = new JsonObject { ["template"] = template } } },
            "StatefulSet" => new JsonObject { ["serviceName"] = "db", ["selector"] = selector, ["template"] = template },
            "ReplicaSet" or "Deployment" => new JsonObject { ["replicas"] = random.Next(1, 5), ["selector"] = selector, ["template"] = template },
            _ => new JsonObject { ["selector"] = selector, ["template"] = template },
        };
        return new JsonObject
        {
            ["apiVersion"] = kind == "Pod" ? "v1" : runsOnce ? "batch/v1" : "apps/v1",
            ["kind"] = kind,
            ["metadata"] = Metadata((JsonObject)labels.DeepClone(), Name()),
            ["spec"] = spec,
            ["status"] = random.Next(3) == 0 && kind == "Pod" ? Status() : null,
        }.Without();
    }

    /// <summary>An object that has none.</summary>
    public JsonObject MakeNeighbour() => random.Next(4) switch
    {
        0 => new JsonObject { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = Metadata([], Name()), ["data"] = Texts("file.conf") },
        1 => new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Secret", ["metadata"] = Metadata([], Name()), ["stringData"] = Texts("key") },
        2 => new JsonObject
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = Metadata([], "widgets.acme.example"),
            ["spec"] = new JsonObject
            {
                ["group"] = "acme.example",
                ["names"] = new JsonObject { ["kind"] = "Widget", ["plural"] = "widgets" },
                ["scope"] = "Cluster",
                ["versions"] = new JsonArray(new JsonObject { ["name"] = "v1", ["schema"] = new JsonObject { ["openAPIV3Schema"] = Described(3) }, ["served"] = true, ["storage"] = true }),
            },
        },
        _ => new JsonObject { ["apiVersion"] = "acme.example/v1", ["kind"] = "Widget", ["metadata"] = Metadata([], Name()), ["spec"] = Free(0) },
    };

    private JsonObject Metadata(JsonObject labels, string? name)
    {
        var metadata = new JsonObject { ["labels"] = labels };
        if (name is not null) metadata["name"] = name;
        if (random.Next(2) == 0) metadata["annotations"] = Texts("example.com/note");
        return metadata;
    }

    private JsonObject PodSpec(bool runsOnce)
    {
        _names.Clear();
        var spec = new JsonObject { ["containers"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Container(isInit: false))]) };
        if (random.Next(2) == 0) spec["initContainers"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Container(isInit: true))]);
        if (runsOnce) spec["restartPolicy"] = "Never";
        spec["volumes"] = new JsonArray(new JsonObject { ["name"] = "work", ["emptyDir"] = new JsonObject() });
        AddSimple(spec, "PodSpec", "restartPolicy", "hostname", "subdomain", "nodeName", "schedulerName", "serviceAccountName", "serviceAccount", "priorityClassName", "dnsPolicy", "preemptionPolicy");
        return Shuffled(spec);
    }

    private JsonObject Container(bool isInit)
    {
        var name = Name();
        while (!_names.Add(name)) name = Name();
        var container = new JsonObject { ["name"] = name, ["image"] = "registry.example:5000/team/app:1.2" };
        foreach (var list in new[] { "command", "args" })
            if (random.Next(2) == 0) container[list] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => JsonValue.Create(TextSamples.Any(random)))]);
        if (random.Next(2) == 0)
            container["env"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new JsonObject { ["name"] = $"VAR_{i}", ["value"] = TextSamples.Any(random) })]);
        if (random.Next(2) == 0) container["volumeMounts"] = new JsonArray(new JsonObject { ["name"] = "work", ["mountPath"] = "/work" });
        if (random.Next(2) == 0) container["resources"] = new JsonObject { ["requests"] = new JsonObject { ["cpu"] = "100m", ["memory"] = "64Mi" } };
        if (!isInit && random.Next(3) == 0)
            container["livenessProbe"] = new JsonObject { ["exec"] = new JsonObject { ["command"] = new JsonArray("sh", "-c", TextSamples.Any(random)) }, ["periodSeconds"] = random.Next(1, 30) };
        if (random.Next(4) == 0) container["securityContext"] = new JsonObject { ["capabilities"] = new JsonObject { ["add"] = new JsonArray("NET_RAW", "SYS_TIME") } };
        AddSimple(container, "Container", "restartPolicy", "imagePullPolicy", "workingDir", "terminationMessagePath", "terminationMessagePolicy", "name", "image");
        return random.Next(2) == 0 ? container : Shuffled(container);
    }

    /// <summary>Flags of a type, and those of its texts for which any valid name does.</summary>
    private void AddSimple(JsonObject @object, string type, params string[] known)
    {
        foreach (var field in KubernetesSchema.Instance[type].Fields.Values.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            if (@object.ContainsKey(field.Name) || field.Gate is not null || random.Next(6) != 0) continue;
            JsonNode? value = field.Type switch
            {
                FieldType.Flag when field.Name is not ("hostNetwork" or "hostUsers" or "hostPID" or "shareProcessNamespace" or "setHostnameAsFQDN") => random.Next(2) == 0,
                FieldType.Text when known.Contains(field.Name) => field.Name switch
                {
                    "imagePullPolicy" => "IfNotPresent",
                    "workingDir" => "/work dir",
                    "terminationMessagePath" => "/dev/termination-log",
                    "terminationMessagePolicy" => "File",
                    "dnsPolicy" => "ClusterFirst",
                    "nodeName" or "subdomain" or "hostname" or "schedulerName" => Name(),
                    _ => null,
                },
                _ => null,
            };
            if (value is not null) @object[field.Name] = value;
        }
    }

    private JsonObject Status() => new()
    {
        ["conditions"] = new JsonArray(new JsonObject
        {
            ["lastTransitionTime"] = "2024-03-01T10:00:00Z",
            ["message"] = TextSamples.Any(random),
            ["reason"] = "ContainersNotReady",
            ["status"] = "False",
            ["type"] = "Ready",
        }),
        ["phase"] = "Pending",
    };

    private JsonObject Described(int depth) => new()
    {
        ["description"] = TextSamples.Any(random),
        ["type"] = "object",
        ["properties"] = depth == 0 ? [] : new JsonObject([.. new[] { "spec", "size", "owner" }.Select(name => KeyValuePair.Create(name, (JsonNode?)Described(depth - 1)))]),
    };

    private JsonNode? Free(int depth) => random.Next(depth > 3 ? 4 : 6) switch
    {
        0 => TextSamples.Any(random),
        1 => random.Next(-5, 100_000),
        2 => random.Next(2) == 0,
        3 => depth == 0 ? new JsonObject() : null,
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Free(depth + 1))]),
        _ => new JsonObject([.. Enumerable.Range(0, random.Next(0, 4)).Select(i => KeyValuePair.Create("key" + i, Free(depth + 1)))]),
    };

    private JsonObject Texts(string key) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => KeyValuePair.Create(key + i, (JsonNode?)TextSamples.Any(random)))]);

    private JsonObject Shuffled(JsonObject @object)
    {
        var fields = @object.OrderBy(_ => random.Next()).ToList();
        @object.Clear();
        return new JsonObject(fields);
    }

    private string Name() => new([.. Enumerable.Range(0, random.Next(3, 9)).Select(_ => (char)('a' + random.Next(26)))]);
}

/// <summary>Trims objects.</summary>
internal static class JsonObjects
{
    /// <summary>The object without its null fields.</summary>
    public static JsonObject Without(this JsonObject @object)
    {
        foreach (var name in @object.Where(f => f.Value is null).Select(f => f.Key).ToList()) @object.Remove(name);
        return @object;
    }
}
