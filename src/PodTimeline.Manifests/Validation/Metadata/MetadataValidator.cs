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
    public static void Object(FieldErrors errors, ObjectView metadata) =>
        Object(errors, metadata, V33, Names.Subdomain, NameFixes.WriteSubdomain);

    /// <summary>Metadata of a StatefulSet, whose name is a DNS label.</summary>
    public static void StatefulSet(FieldErrors errors, ObjectView metadata) =>
        Object(errors, metadata, V164, Names.Label, NameFixes.WriteLabel);

    private static void Object(FieldErrors errors, ObjectView metadata, Rule nameRule, Func<string, IEnumerable<string>> nameFormat,
        FieldFix nameFix)
    {
        var (name, prefix) = (metadata.Text("name"), metadata.Text("generateName"));
        foreach (var message in prefix.Length > 0 ? nameFormat(Names.WithoutTrailingDash(prefix)) : [])
            errors.Invalid(nameRule, metadata.Path / "generateName", prefix, message, fix: nameFix);
        if (name.Length == 0 && prefix.Length == 0) errors.Required(V32, metadata.Path / "name", "name or generateName is required");
        foreach (var message in name.Length > 0 ? nameFormat(name) : []) errors.Invalid(nameRule, metadata.Path / "name", name, message, fix: nameFix);
        if (metadata.Text("namespace") is { Length: > 0 } @namespace)
            foreach (var message in Names.Label(@namespace)) errors.Invalid(V34, metadata.Path / "namespace", @namespace, message, fix: NameFixes.WriteLabel);
        LabelMap(errors, V35, metadata, "labels", metadata.Path / "labels");
        Annotations(errors, metadata, metadata.Path / "annotations");
        Owners(errors, metadata);
        Finalizers(errors, metadata);
    }

    /// <summary>A map of labels: metadata.labels, nodeSelector, matchLabels. Both errors are on the map.</summary>
    public static void LabelMap(FieldErrors errors, Rule rule, ObjectView owner, string field, FieldPath path)
    {
        foreach (var (key, value) in owner.Map(field))
        {
            var entry = (owner.Path / field).Key(key);
            foreach (var message in Labels.QualifiedName(key, errors.Version)) errors.InvalidKey(rule, path, key, message, entry);
            foreach (var message in Labels.Value(value, errors.Version)) errors.Invalid(rule, path, value, message, entry);
        }
    }

    /// <summary>Annotations of an object or a template.</summary>
    public static void Annotations(FieldErrors errors, ObjectView metadata, FieldPath path)
    {
        var annotations = metadata.Map("annotations");
        foreach (var (key, _) in annotations)
            foreach (var message in Labels.QualifiedName(key.ToLowerInvariant(), errors.Version))
                errors.InvalidKey(V36, path, key, message, metadata.Path.Field("annotations").Key(key));
        if (annotations.Sum(a => Encoding.UTF8.GetByteCount(a.Key) + Encoding.UTF8.GetByteCount(a.Value)) <= MostAnnotationBytes) return;
        errors.Other(V37, path, "Too long", KubernetesText.AnnotationsTooLong.In(errors.Version, MostAnnotationBytes));
    }

    private static void Owners(FieldErrors errors, ObjectView metadata)
    {
        var owners = metadata.Objects("ownerReferences");
        var (controller, all) = ((string?)null, new Lazy<string>(() => $"[{string.Join(",", owners.Select(Json))}]"));
        foreach (var owner in owners)
        {
            var apiVersion = owner.Text("apiVersion");
            if (apiVersion.Length == 0 || apiVersion.EndsWith('/'))
                errors.Invalid(V38, owner.Path / "apiVersion", apiVersion, "version must not be empty");
            foreach (var field in new[] { "kind", "name", "uid" })
                if (owner.Text(field).Length == 0) errors.Invalid(V38, owner.Path / field, "", "must not be empty");
            if (owner.Flag("controller") != true) continue;
            var name = $"{owner.Text("kind")}/{owner.Text("name")}";
            // Each of these errors shows all owners, which of hundreds would be too much.
            if (controller is not null && owners.Count <= 100)
            {
                errors.Invalid(V38, metadata.Path / "ownerReferences", GoValue.Bare(all.Value),
                    $"Only one reference can have Controller set to true. Found \"true\" in references for {controller} and {name}");
            }

            controller ??= name;
        }
    }

    private static string Json(ObjectView owner)
    {
        var fields = new[] { "apiVersion", "kind", "name", "uid" }.Select(f => $"\"{f}\":{GoValue.JsonText(owner.Text(f))}");
        var flags = new[] { "controller", "blockOwnerDeletion" }.Where(f => owner.Flag(f) is not null).Select(f => $"\"{f}\":{(owner.Flag(f)!.Value ? "true" : "false")}");
        return "{" + string.Join(",", fields.Concat(flags)) + "}";
    }

    private static void Finalizers(FieldErrors errors, ObjectView metadata)
    {
        var (finalizers, path) = (metadata.Texts("finalizers"), metadata.Path / "finalizers");
        for (var i = 0; i < finalizers.Count; i++)
        {
            errors.Invalid(V38, path, finalizers[i], Labels.QualifiedName(finalizers[i], errors.Version), path.At(i));
            if (!finalizers[i].Contains('/') && finalizers[i] is not ("kubernetes" or "orphan" or "foregroundDeletion"))
                errors.Invalid(V38, path.At(i), finalizers[i], "name is neither a standard finalizer name nor is it fully qualified");
        }

        if (!finalizers.Contains("orphan") || !finalizers.Contains("foregroundDeletion")) return;
        var all = "[" + string.Join(",", finalizers.Select(GoValue.JsonText)) + "]";
        errors.Invalid(V38, path, GoValue.Bare(all), "finalizer orphan and foregroundDeletion cannot be both set");
    }
}
