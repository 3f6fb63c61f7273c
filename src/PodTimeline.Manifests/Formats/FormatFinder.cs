using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Recognizes YAML documents that are not manifests by their keys.</summary>
internal static class FormatFinder
{
    private static readonly string[] OfService = ["image", "build", "command", "ports", "environment", "env_file", "volumes", "depends_on", "restart", "container_name", "networks", "deploy", "healthcheck"];

    /// <summary>Keys that only kustomization.yaml has, and those that others may have too.</summary>
    private static readonly string[] OfKustomize =
    [
        "bases", "patches", "patchesStrategicMerge", "patchesJson6902", "configMapGenerator", "secretGenerator", "generatorOptions", "namePrefix", "nameSuffix",
            "commonLabels", "commonAnnotations", "components", "crds", "vars", "replacements", "helmCharts", "helmChartInflationGenerator", "transformers", "generators",
            "configurations", "openapi", "buildMetadata",
    ];

    private static readonly string[] OfKustomizeToo = ["resources", "images", "replicas", "namespace", "labels", "apiVersion", "kind", "metadata", "validators", "sortOptions"];

    /// <summary>Keys that the values of most charts have.</summary>
    private static readonly string[] OfValues =
    [
        "replicaCount", "image", "imagePullSecrets", "nameOverride", "fullnameOverride", "serviceAccount", "podAnnotations", "podLabels", "podSecurityContext", "securityContext",
            "service", "ingress", "resources", "autoscaling", "nodeSelector", "tolerations", "affinity", "persistence", "global", "rbac", "metrics", "env", "extraEnv", "config",
            "livenessProbe", "readinessProbe", "volumes", "volumeMounts", "replicas", "existingSecret", "auth", "initContainers", "sidecars", "podDisruptionBudget", "httpRoute",
    ];

    /// <summary>What a document is; null when it is none of these.</summary>
    public static ForeignFormat? Find(YamlNode root) => root.Target switch
    {
        YamlMapping mapping => FindMapping(mapping),
        YamlSequence { Items.Count: > 0 } list when list.Items.All(item => item.Target is YamlMapping map && map.Find("op") is not null && map.Find("path") is not null) =>
            ForeignFormat.JsonPatch,
        YamlSequence { Items.Count: > 0 } list when list.Items.Any(item => item.Target is YamlMapping map && map.Find("hosts") is not null
            && (map.Find("tasks") ?? map.Find("roles")) is not null) => ForeignFormat.Playbook,
        _ => null,
    };

    private static ForeignFormat? FindMapping(YamlMapping root)
    {
        List<string> keys = [.. root.Entries.Select(e => e.Name)];
        var (apiVersion, kind) = (ReadText(root, "apiVersion"), ReadText(root, "kind"));
        if (kind is "Kustomization" or "Component" && apiVersion is null or ['k', 'u', 's', 't', 'o', 'm', 'i', 'z', 'e', '.', 'c', 'o', 'n', 'f', 'i', 'g', '.', ..])
            return ForeignFormat.Kustomization;
        if (kind == "Config" && keys.Contains("clusters") && keys.Contains("contexts")) return ForeignFormat.Kubeconfig;
        if (kind is not null || keys.Contains("spec")) return null;
        if (apiVersion is "v1" or "v2" && ReadText(root, "name") is not null && root.Find("version") is not null) return ForeignFormat.HelmChart;
        if (apiVersion is not null || keys.Contains("metadata")) return null;
        if (IsCompose(root)) return ForeignFormat.Compose;
        if (keys.Exists(OfKustomize.Contains) && keys.TrueForAll(key => OfKustomize.Contains(key) || OfKustomizeToo.Contains(key))) return ForeignFormat.Kustomization;
        if (HasTexts(root, "resources") && keys.TrueForAll(key => OfKustomizeToo.Contains(key))) return ForeignFormat.Kustomization;
        if (ListMaps(root, "jobs").Any(job => job.Find("runs-on") is not null || job.Find("steps") is not null)) return ForeignFormat.Workflow;
        if (root.Entries.Any(e => e.Value.Target is YamlMapping job && job.Find("script") is not null && (job.Find("stage") is not null || keys.Contains("stages")))) return ForeignFormat.Pipeline;
        return IsValues(root, keys) ? ForeignFormat.HelmValues : null;
    }

    private static bool IsCompose(YamlMapping root) =>
        ListMaps(root, "services").ToList() is { Count: > 0 } services && services.Exists(service => service.Entries.Any(e => OfService.Contains(e.Name)));

    /// <summary>Several of the usual keys, and one that only values files have; a container's image is a text.</summary>
    private static bool IsValues(YamlMapping root, List<string> keys)
    {
        if (root.Find("containers") is not null) return false;
        if (IsImage(root) || root.Entries.Any(e => e.Value.Target is YamlMapping part && IsImage(part))) return true;
        var usual = keys.Count(OfValues.Contains);
        return keys.Exists(key => key is "replicaCount" or "fullnameOverride" or "nameOverride" or "podAnnotations") && (usual >= 2 || usual == keys.Count);
    }

    /// <summary>An image in parts; in a container it is one text.</summary>
    private static bool IsImage(YamlMapping owner) =>
        owner.Find("image")?.Value.Target is YamlMapping image && (image.Find("repository") ?? image.Find("tag") ?? image.Find("registry")) is not null;

    private static IEnumerable<YamlMapping> ListMaps(YamlMapping root, string field) =>
        root.Find(field)?.Value.Target is YamlMapping map ? map.Entries.Select(e => e.Value.Target).OfType<YamlMapping>() : [];

    private static bool HasTexts(YamlMapping root, string field) =>
        root.Find(field)?.Value.Target is YamlSequence { Items.Count: > 0 } list && list.Items.All(item => item.Target is YamlScalar);

    private static string? ReadText(YamlMapping root, string field) => root.Find(field)?.Value.Target is YamlScalar { Value.Kind: ScalarKind.Text } text ? text.Text : null;
}
