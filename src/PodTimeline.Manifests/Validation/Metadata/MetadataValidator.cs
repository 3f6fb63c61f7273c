using System.Text;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Metadata;

/// <summary>Rules V32 to V38: names, namespace, labels, annotations, finalizers, owners.</summary>
/// <remarks>Source: apimachinery pkg/api/validation/objectmeta.go.</remarks>
internal static class MetadataValidator
{
    private const int MostAnnotationBytes = 256 * 1024;

    /// <summary>Metadata of an object that is created and has a DNS subdomain as its name.</summary>
    public static void CheckObject(FieldErrors errors, ObjectView metadata) =>
        CheckObject(errors, metadata, V33, NameFormats.FindSubdomainFaults, NameFixes.WriteSubdomain);

    /// <summary>Metadata of a StatefulSet, whose name is a DNS label.</summary>
    public static void CheckStatefulSet(FieldErrors errors, ObjectView metadata) =>
        CheckObject(errors, metadata, V164, NameFormats.FindLabelFaults, NameFixes.WriteLabel);

    private static void CheckObject(FieldErrors errors, ObjectView metadata, Rule nameRule, Func<string, IEnumerable<string>> nameFormat,
        FieldFix nameFix)
    {
        var (name, prefix) = (metadata.GetText("name"), metadata.GetText("generateName"));
        foreach (var message in prefix.Length > 0 ? nameFormat(NameFormats.WithoutTrailingDash(prefix)) : [])
            errors.AddInvalid(nameRule, metadata.Path / "generateName", prefix, message, fix: nameFix);
        if (name.Length == 0 && prefix.Length == 0) errors.AddRequired(V32, metadata.Path / "name", "name or generateName is required");
        foreach (var message in name.Length > 0 ? nameFormat(name) : []) errors.AddInvalid(nameRule, metadata.Path / "name", name, message, fix: nameFix);
        if (metadata.GetText("namespace") is { Length: > 0 } @namespace)
            foreach (var message in NameFormats.FindLabelFaults(@namespace)) errors.AddInvalid(V34, metadata.Path / "namespace", @namespace, message, fix: NameFixes.WriteLabel);
        CheckLabels(errors, V35, metadata, "labels", metadata.Path / "labels");
        CheckAnnotations(errors, metadata, metadata.Path / "annotations");
        CheckOwners(errors, metadata);
        CheckFinalizers(errors, metadata);
    }

    /// <summary>A map of labels: metadata.labels, nodeSelector, matchLabels. Both errors are on the map.</summary>
    public static void CheckLabels(FieldErrors errors, Rule rule, ObjectView owner, string field, FieldPath path)
    {
        foreach (var (key, value) in owner.GetMap(field))
        {
            var entry = (owner.Path / field).AppendKey(key);
            foreach (var message in Labels.FindNameFaults(key, errors.Version)) errors.AddInvalidKey(rule, path, key, message, entry);
            foreach (var message in Labels.FindValueFaults(value, errors.Version)) errors.AddInvalid(rule, path, value, message, entry);
        }
    }

    /// <summary>Annotations of an object or a template.</summary>
    public static void CheckAnnotations(FieldErrors errors, ObjectView metadata, FieldPath path)
    {
        var annotations = metadata.GetMap("annotations");
        foreach (var (key, _) in annotations)
            foreach (var message in Labels.FindNameFaults(key.ToLowerInvariant(), errors.Version))
                errors.AddInvalidKey(V36, path, key, message, metadata.Path.AppendField("annotations").AppendKey(key));
        if (annotations.Sum(a => Encoding.UTF8.GetByteCount(a.Key) + Encoding.UTF8.GetByteCount(a.Value)) <= MostAnnotationBytes) return;
        errors.AddOther(V37, path, "Too long", KubernetesText.AnnotationsTooLong.FormatFor(errors.Version, MostAnnotationBytes));
    }

    private static void CheckOwners(FieldErrors errors, ObjectView metadata)
    {
        var owners = metadata.GetObjects("ownerReferences");
        var (controller, all) = ((string?)null, new Lazy<string>(() => $"[{string.Join(",", owners.Select(ToJson))}]"));
        foreach (var owner in owners)
        {
            var apiVersion = owner.GetText("apiVersion");
            if (apiVersion.Length == 0 || apiVersion.EndsWith('/'))
                errors.AddInvalid(V38, owner.Path / "apiVersion", apiVersion, "version must not be empty");
            foreach (var field in new[] { "kind", "name", "uid" })
                if (owner.GetText(field).Length == 0) errors.AddInvalid(V38, owner.Path / field, "", "must not be empty");
            if (owner.GetBoolean("controller") != true) continue;
            var name = $"{owner.GetText("kind")}/{owner.GetText("name")}";
            // Each of these errors shows all owners, which of hundreds would be too much.
            if (controller is not null && owners.Count <= 100)
            {
                errors.AddInvalid(V38, metadata.Path / "ownerReferences", GoValue.OfVerbatim(all.Value),
                    $"Only one reference can have Controller set to true. Found \"true\" in references for {controller} and {name}");
            }

            controller ??= name;
        }
    }

    private static string ToJson(ObjectView owner)
    {
        var fields = new[] { "apiVersion", "kind", "name", "uid" }.Select(f => $"\"{f}\":{GoValue.QuoteForJson(owner.GetText(f))}");
        var flags = new[] { "controller", "blockOwnerDeletion" }.Where(f => owner.GetBoolean(f) is not null).Select(f => $"\"{f}\":{(owner.GetBoolean(f)!.Value ? "true" : "false")}");
        return "{" + string.Join(",", fields.Concat(flags)) + "}";
    }

    private static void CheckFinalizers(FieldErrors errors, ObjectView metadata)
    {
        var (finalizers, path) = (metadata.GetTexts("finalizers"), metadata.Path / "finalizers");
        for (var i = 0; i < finalizers.Count; i++)
        {
            errors.AddInvalid(V38, path, finalizers[i], Labels.FindNameFaults(finalizers[i], errors.Version), path.AppendIndex(i));
            if (!finalizers[i].Contains('/') && finalizers[i] is not ("kubernetes" or "orphan" or "foregroundDeletion"))
                errors.AddInvalid(V38, path.AppendIndex(i), finalizers[i], "name is neither a standard finalizer name nor is it fully qualified");
        }

        if (!finalizers.Contains("orphan") || !finalizers.Contains("foregroundDeletion")) return;
        var all = "[" + string.Join(",", finalizers.Select(GoValue.QuoteForJson)) + "]";
        errors.AddInvalid(V38, path, GoValue.OfVerbatim(all), "finalizer orphan and foregroundDeletion cannot be both set");
    }
}
