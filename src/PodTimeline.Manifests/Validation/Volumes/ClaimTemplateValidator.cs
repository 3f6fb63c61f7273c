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
        var template = source.GetObject("volumeClaimTemplate");
        if (!template.IsPresent)
        {
            errors.AddRequired(Rule, source.Path / "volumeClaimTemplate");
            return;
        }

        var metadata = template.GetObject("metadata");
        MetadataValidator.CheckAnnotations(errors, metadata, metadata.Path / "annotations");
        MetadataValidator.CheckLabels(errors, V35, metadata, "labels", metadata.Path / "labels");
        foreach (var (field, blamed) in Unwanted)
            if (IsSet(metadata, field)) errors.AddForbidden(Rule, metadata.Path / blamed, "cannot be set", metadata.Path / field);
        CheckSpec(errors, template.GetObject("spec"));
    }

    /// <summary>Strings and numbers that are empty or 0 count as not set.</summary>
    private static bool IsSet(ObjectView metadata, string field) =>
        metadata.Has(field) && metadata.GetTextOrNull(field) != "" && metadata.GetInteger(field) != 0;

    private static void CheckSpec(FieldErrors errors, ObjectView spec)
    {
        var modes = spec.GetTexts("accessModes");
        if (modes.Count == 0) errors.AddRequired(Rule, spec.Path / "accessModes", "at least 1 access mode is required");
        SelectorValidator.CheckSyntax(errors, spec.GetObject("selector"));
        foreach (var mode in modes.Where(m => !AccessModes.Contains(m)))
            errors.AddNotSupported(Rule, spec.Path / "accessModes", mode, AccessModes);
        if (modes.Contains("ReadWriteOncePod") && modes.Any(m => m != "ReadWriteOncePod" && AccessModes.Contains(m)))
            errors.AddForbidden(Rule, spec.Path / "accessModes", "may not use ReadWriteOncePod with other access modes");
        CheckStorage(errors, spec);
        CheckClassName(errors, spec, "storageClassName");
        if (spec.GetTextOrNull("volumeMode") is { } volumeMode && !VolumeModes.Contains(volumeMode))
            errors.AddNotSupported(Rule, spec.Path / "volumeMode", volumeMode, VolumeModes);
        CheckDataSources(errors, spec);
        if (errors.Version.Has(Feature.VolumeAttributesClass)) CheckClassName(errors, spec, "volumeAttributesClassName");
    }

    /// <summary>The amount is reported as <c>resources[storage]</c>.</summary>
    private static void CheckStorage(FieldErrors errors, ObjectView spec)
    {
        var (path, mark) = ((spec.Path / "resources").AppendKey("storage"), (spec.Path / "resources.requests").AppendKey("storage"));
        var storage = spec.GetObject("resources").GetQuantities("requests").Where(r => r.Key == "storage").ToList();
        if (storage.Count == 0) errors.AddRequired(Rule, path, mark: mark);
        else if (storage[0].Value.Value <= 0) errors.AddInvalid(Rule, path, storage[0].Value.ToString(), "must be greater than zero", mark);
    }

    private static void CheckClassName(FieldErrors errors, ObjectView spec, string field)
    {
        if (spec.GetText(field) is { Length: > 0 } name) errors.AddInvalid(Rule, spec.Path / field, name, NameFormats.FindSubdomainFaults(name), fix: NameFixes.WriteSubdomain);
    }

    private static void CheckDataSources(FieldErrors errors, ObjectView spec)
    {
        var (source, reference) = (spec.GetObject("dataSource"), spec.GetObject("dataSourceRef"));
        if (source.IsPresent) CheckDataSource(errors, source);
        if (!reference.IsPresent) return;
        CheckDataSource(errors, reference);
        var @namespace = reference.GetText("namespace");
        if (@namespace.Length > 0) errors.AddInvalid(Rule, reference.Path / "namespace", @namespace, NameFormats.FindLabelFaults(@namespace), fix: NameFixes.WriteLabel);
        if (!source.IsPresent) return;
        var isSame = new[] { "apiGroup", "kind", "name" }.All(field => source.GetTextOrNull(field) == reference.GetTextOrNull(field));
        // The value shown is the path of dataSource, which is empty as JSON.
        if (@namespace.Length > 0) Mismatch("may not be specified when dataSourceRef.namespace is specified");
        else if (!isSame) Mismatch("must match dataSourceRef");

        void Mismatch(string detail) => errors.AddInvalid(Rule, spec.Path, GoValue.OfVerbatim("{}"), detail, source.Path);
    }

    private static void CheckDataSource(FieldErrors errors, ObjectView source)
    {
        foreach (var field in new[] { "name", "kind" })
            if (source.GetText(field).Length == 0) errors.AddRequired(Rule, source.Path / field);
        var (group, kind) = (source.GetText("apiGroup"), source.GetText("kind"));
        if (group.Length > 0) errors.AddInvalid(Rule, source.Path / "apiGroup", group, NameFormats.FindSubdomainFaults(group), fix: NameFixes.WriteSubdomain);
        else if (kind != "PersistentVolumeClaim")
            errors.AddInvalid(Rule, source.Path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup", source.Path / "kind");
    }
}
