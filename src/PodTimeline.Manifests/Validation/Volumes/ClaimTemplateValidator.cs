using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Metadata;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>The claim template of an ephemeral volume (rule V116).</summary>
/// <remarks>Source: validation.go :: validateEphemeralVolumeSource, ValidateTemplateObjectMeta, ValidatePersistentVolumeClaimSpec.</remarks>
internal static class ClaimTemplateValidator
{
    private static readonly Rule Rule = V116;
    private static readonly string[] AccessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    /// <summary>Metadata other than labels and annotations, as Go spells the fields, in the order of the struct.</summary>
    private static readonly (string Field, string Blamed)[] Unwanted =
    [
        ("name", "name"), ("generateName", "generateName"), ("namespace", "namespace"), ("selfLink", "selfLink"), ("uid", "uID"),
        ("resourceVersion", "resourceVersion"), ("generation", "generation"), ("creationTimestamp", "creationTimestamp"),
        ("deletionTimestamp", "deletionTimestamp"), ("deletionGracePeriodSeconds", "deletionGracePeriodSeconds"),
        ("ownerReferences", "ownerReferences"), ("finalizers", "finalizers"), ("managedFields", "managedFields"),
    ];

    /// <summary>The source <c>ephemeral</c>.</summary>
    public static void Validate(FieldErrors errors, ObjectView source)
    {
        var template = source.Object("volumeClaimTemplate");
        if (!template.IsPresent)
        {
            errors.Required(Rule, source.Path / "volumeClaimTemplate");
            return;
        }

        var metadata = template.Object("metadata");
        MetadataValidator.Annotations(errors, metadata, metadata.Path / "annotations");
        MetadataValidator.LabelMap(errors, V35, metadata, "labels", metadata.Path / "labels");
        foreach (var (field, blamed) in Unwanted)
            if (IsSet(metadata, field)) errors.Forbidden(Rule, metadata.Path / blamed, "cannot be set", metadata.Path / field);
        Spec(errors, template.Object("spec"));
    }

    /// <summary>Strings and numbers that are empty or 0 count as not set.</summary>
    private static bool IsSet(ObjectView metadata, string field) =>
        metadata.Has(field) && metadata.TextOrNull(field) != "" && metadata.Whole(field) != 0;

    private static void Spec(FieldErrors errors, ObjectView spec)
    {
        var modes = spec.Texts("accessModes");
        if (modes.Count == 0) errors.Required(Rule, spec.Path / "accessModes", "at least 1 access mode is required");
        SelectorValidator.Syntax(errors, spec.Object("selector"));
        foreach (var mode in modes.Where(m => !AccessModes.Contains(m)))
            errors.NotSupported(Rule, spec.Path / "accessModes", mode, AccessModes);
        if (modes.Contains("ReadWriteOncePod") && modes.Any(m => m != "ReadWriteOncePod" && AccessModes.Contains(m)))
            errors.Forbidden(Rule, spec.Path / "accessModes", "may not use ReadWriteOncePod with other access modes");
        Storage(errors, spec);
        ClassName(errors, spec, "storageClassName");
        if (spec.TextOrNull("volumeMode") is { } volumeMode && !VolumeModes.Contains(volumeMode))
            errors.NotSupported(Rule, spec.Path / "volumeMode", volumeMode, VolumeModes);
        DataSources(errors, spec);
        if (errors.Version.Has(Feature.VolumeAttributesClass)) ClassName(errors, spec, "volumeAttributesClassName");
    }

    /// <summary>The amount is blamed as <c>resources[storage]</c>.</summary>
    private static void Storage(FieldErrors errors, ObjectView spec)
    {
        var (path, mark) = ((spec.Path / "resources").Key("storage"), (spec.Path / "resources.requests").Key("storage"));
        var storage = spec.Object("resources").Amounts("requests").Where(r => r.Key == "storage").ToList();
        if (storage.Count == 0) errors.Required(Rule, path, mark: mark);
        else if (storage[0].Value.Value <= 0) errors.Invalid(Rule, path, storage[0].Value.ToString(), "must be greater than zero", mark);
    }

    private static void ClassName(FieldErrors errors, ObjectView spec, string field)
    {
        if (spec.Text(field) is { Length: > 0 } name) errors.Invalid(Rule, spec.Path / field, name, Names.Subdomain(name), fix: NameFixes.WriteSubdomain);
    }

    private static void DataSources(FieldErrors errors, ObjectView spec)
    {
        var (source, reference) = (spec.Object("dataSource"), spec.Object("dataSourceRef"));
        if (source.IsPresent) DataSource(errors, source);
        if (!reference.IsPresent) return;
        DataSource(errors, reference);
        var @namespace = reference.Text("namespace");
        if (@namespace.Length > 0) errors.Invalid(Rule, reference.Path / "namespace", @namespace, Names.Label(@namespace), fix: NameFixes.WriteLabel);
        if (!source.IsPresent) return;
        var isSame = new[] { "apiGroup", "kind", "name" }.All(field => source.TextOrNull(field) == reference.TextOrNull(field));
        // The value shown is the path of dataSource, which JSON shows nothing of.
        if (@namespace.Length > 0) Mismatch("may not be specified when dataSourceRef.namespace is specified");
        else if (!isSame) Mismatch("must match dataSourceRef");

        void Mismatch(string detail) => errors.Invalid(Rule, spec.Path, GoValue.Bare("{}"), detail, source.Path);
    }

    private static void DataSource(FieldErrors errors, ObjectView source)
    {
        foreach (var field in new[] { "name", "kind" })
            if (source.Text(field).Length == 0) errors.Required(Rule, source.Path / field);
        var (group, kind) = (source.Text("apiGroup"), source.Text("kind"));
        if (group.Length > 0) errors.Invalid(Rule, source.Path / "apiGroup", group, Names.Subdomain(group), fix: NameFixes.WriteSubdomain);
        else if (kind != "PersistentVolumeClaim")
            errors.Invalid(Rule, source.Path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup", source.Path / "kind");
    }
}
