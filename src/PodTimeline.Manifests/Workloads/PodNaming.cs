using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Workloads;

/// <summary>
/// Names the first pod of a workload the way its controller does. Where a cluster uses random letters, they are derived from the
/// template, so that a manifest always gives the same name.
/// </summary>
/// <remarks>
/// Source: apiserver pkg/storage/names/generate.go, pkg/controller/controller_utils.go :: ComputeHash, apimachinery
/// pkg/util/rand :: SafeEncodeString, pkg/controller/job/indexed_job_utils.go, pkg/controller/cronjob/utils.go.
/// </remarks>
internal static class PodNaming
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int SuffixLength = 5;
    private const int LongestGenerated = 63 - SuffixLength;

    /// <summary>A CronJob's job is named after the minute it was due; this one stands for it: 2026-01-01T00:00Z.</summary>
    private const long DueMinute = 29_453_760;

    /// <summary>The identity of the first pod.</summary>
    public static PodIdentity NameFirstPod(DecodedObject @object, PodTemplate template)
    {
        var @namespace = GetNamespace(@object);
        var seed = HashFnv(ToCanonical(template));
        var name = NameObject(@object, template);
        var none = ImmutableDictionary<string, string>.Empty;
        if (@object.Template is not null) return OfForeign(@object, name, @namespace, seed);
        switch (@object.Kind)
        {
            case "Deployment":
                var hash = EncodeSafely(seed);
                var set = $"{name}-{hash}";
                return new PodIdentity(GenerateName(set + "-", seed, "pod"), @namespace, "ReplicaSet/" + set,
                    none.Add("pod-template-hash", hash));
            case "StatefulSet":
                var ordinal = @object.View.GetObject("spec").GetObject("ordinals").GetInteger("start") ?? 0;
                var pod = $"{name}-{ordinal.ToString(CultureInfo.InvariantCulture)}";
                return new PodIdentity(pod, @namespace, "StatefulSet/" + name, none
                    .Add("apps.kubernetes.io/pod-index", ordinal.ToString(CultureInfo.InvariantCulture))
                    .Add("controller-revision-hash", $"{name}-{EncodeSafely(seed)}")
                    .Add("statefulset.kubernetes.io/pod-name", pod));
            case "DaemonSet":
                return new PodIdentity(GenerateName(name + "-", seed, "pod"), @namespace, "DaemonSet/" + name, none
                    .Add("controller-revision-hash", EncodeSafely(seed)).Add("pod-template-generation", "1"));
            case "ReplicaSet":
                return new PodIdentity(GenerateName(name + "-", seed, "pod"), @namespace, "ReplicaSet/" + name, none);
            case "ReplicationController":
                return new PodIdentity(GenerateName(name + "-", seed, "pod"), @namespace, "ReplicationController/" + name, none);
            case "Job":
                return OfJob(name, @namespace, @object.View.GetObject("spec"), seed);
            case "CronJob":
                var job = $"{name}-{DueMinute.ToString(CultureInfo.InvariantCulture)}";
                return OfJob(job, @namespace, @object.View.GetObject("spec").GetObject("jobTemplate").GetObject("spec"), seed);
            default:
                return new PodIdentity(name, @namespace, null, none);
        }
    }

    /// <summary>
    /// An object's name, made from its generateName where it has none, as the API server does before it validates the object.
    /// </summary>
    public static string NameObject(DecodedObject @object) => NameObject(@object, PodTemplate.Find(@object));

    /// <summary>The namespace that an object is in. Default <c>default</c>.</summary>
    public static string GetNamespace(DecodedObject @object) =>
        @object.View.GetObject("metadata").GetText("namespace") is { Length: > 0 } written ? written : "default";

    /// <summary>The name that is written in an object's metadata, or else the beginning of the one that is generated; empty when there is neither.</summary>
    public static string NameWritten(YamlMapping root)
    {
        if (root.Find("metadata")?.Value.Target is not YamlMapping metadata) return "";
        return (metadata.Find("name") ?? metadata.Find("generateName"))?.Value.Target is YamlScalar name ? name.Text : "";
    }

    private static string NameObject(DecodedObject @object, PodTemplate? template)
    {
        var metadata = @object.View.GetObject("metadata");
        if (metadata.GetText("name") is { Length: > 0 } given) return given;
        return metadata.GetText("generateName") is { Length: > 0 } prefix ? GenerateName(prefix, template is null ? HashFnv("") : HashFnv(ToCanonical(template)), "object") : "";
    }

    /// <summary>Pods of extension kinds: Argo Rollouts, OpenShift's DeploymentConfigs, Knative's Services, and any other.</summary>
    private static PodIdentity OfForeign(DecodedObject @object, string name, string @namespace, uint seed)
    {
        var none = ImmutableDictionary<string, string>.Empty;
        var hash = EncodeSafely(seed);
        switch (KindCatalog.FindGroup(@object.ApiVersion), @object.Kind)
        {
            case ("argoproj.io", "Rollout"):
                return new PodIdentity(GenerateName($"{name}-{hash}-", seed, "pod"), @namespace, $"ReplicaSet/{name}-{hash}", none.Add("rollouts-pod-template-hash", hash));
            case ("apps.openshift.io", "DeploymentConfig"):
                return new PodIdentity(GenerateName($"{name}-1-", seed, "pod"), @namespace, $"ReplicationController/{name}-1",
                    none.Add("deployment", $"{name}-1").Add("deploymentconfig", name));
            case ("serving.knative.dev", "Service"):
                var set = $"{name}-00001-deployment-{hash}";
                return new PodIdentity(GenerateName(set + "-", seed, "pod"), @namespace, "ReplicaSet/" + set,
                    none.Add("pod-template-hash", hash).Add("serving.knative.dev/revision", $"{name}-00001").Add("serving.knative.dev/service", name));
            default:
                return new PodIdentity(GenerateName(name + "-", seed, "pod"), @namespace, $"{@object.Kind}/{name}", none);
        }
    }

    private static PodIdentity OfJob(string job, string @namespace, ObjectView spec, uint seed)
    {
        var indexed = spec.GetText("completionMode") == "Indexed";
        var labels = ImmutableDictionary<string, string>.Empty.Add("batch.kubernetes.io/job-name", job).Add("job-name", job);
        if (indexed) labels = labels.Add("batch.kubernetes.io/job-completion-index", "0");
        return new PodIdentity(GenerateName(job + (indexed ? "-0-" : "-"), seed, "pod"), @namespace, "Job/" + job, labels);
    }

    private static string GenerateName(string prefix, uint seed, string what)
    {
        if (prefix.Length > LongestGenerated) prefix = prefix[..LongestGenerated];
        var draw = HashFnv(what + prefix, seed);
        var suffix = new char[SuffixLength];
        for (var i = 0; i < SuffixLength; i++, draw /= (uint)Alphabet.Length) suffix[i] = Alphabet[(int)(draw % (uint)Alphabet.Length)];
        return prefix + new string(suffix);
    }

    /// <summary>The digits of a hash in letters that cannot form words.</summary>
    private static string EncodeSafely(uint hash) =>
        string.Concat(hash.ToString(CultureInfo.InvariantCulture).Select(digit => Alphabet[digit % Alphabet.Length]));

    private static uint HashFnv(string text, uint start = 2166136261)
    {
        foreach (var b in Encoding.UTF8.GetBytes(text)) start = unchecked((start ^ b) * 16777619);
        return start;
    }

    /// <summary>A text that is the same for templates of the same meaning, however they are laid out.</summary>
    private static string ToCanonical(PodTemplate template)
    {
        var text = new StringBuilder();
        Write(template.Metadata.Node, text);
        Write(template.Spec.Node, text);
        return text.ToString();
    }

    private static void Write(YamlNode? node, StringBuilder text)
    {
        switch (node?.Target)
        {
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(e => e.Name, StringComparer.Ordinal))
                {
                    text.Append(entry.Name).Append(':');
                    Write(entry.Value, text);
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items) Write(item, text);
                text.Append(']');
                break;
            case YamlScalar scalar:
                text.Append(scalar.Value.JsonText ?? '"' + scalar.Text + '"').Append(',');
                break;
        }
    }
}
