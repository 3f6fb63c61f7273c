using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>The claim template of an ephemeral volume (rule V116).</summary>
/// <remarks>Source: validation.go :: validateEphemeralVolumeSource, ValidatePersistentVolumeClaimSpec.</remarks>
internal static class ClaimTemplateValidator
{
    private static readonly string[] AccessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];
    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    /// <summary>The source <c>ephemeral</c>.</summary>
    public static void Validate(FieldErrors errors, ObjectView source)
    {
        var template = source.Object("volumeClaimTemplate");
        if (!template.IsPresent)
        {
            errors.Required("V116", source.Path / "volumeClaimTemplate");
            return;
        }

        var metadata = template.Object("metadata");
        MetadataValidator.Annotations(errors, metadata, metadata.Path / "annotations");
        MetadataValidator.LabelMap(errors, "V35", metadata, "labels", metadata.Path / "labels");
        foreach (var field in new[] { "name", "generateName", "namespace" })
            if (metadata.Text(field).Length > 0) errors.Forbidden("V116", metadata.Path / field, "cannot be set");
        Spec(errors, template.Object("spec"));
    }

    private static void Spec(FieldErrors errors, ObjectView spec)
    {
        var modes = spec.Texts("accessModes");
        if (modes.Count == 0) errors.Required("V116", spec.Path / "accessModes", "at least 1 access mode is required");
        foreach (var mode in modes.Where(m => !AccessModes.Contains(m))) errors.NotSupported("V116", spec.Path / "accessModes", mode, AccessModes);
        if (modes.Contains("ReadWriteOncePod") && modes.Any(m => m != "ReadWriteOncePod" && AccessModes.Contains(m)))
            errors.Forbidden("V116", spec.Path / "accessModes", "may not use ReadWriteOncePod with other access modes");
        var path = (spec.Path / "resources").Key("storage");
        var mark = (spec.Path / "resources.requests").Key("storage");
        var storage = spec.Object("resources").Amounts("requests").Where(r => r.Key == "storage").ToList();
        if (storage.Count == 0) errors.Required("V116", path, mark: mark);
        else if (storage[0].Value.Value <= 0) errors.Invalid("V116", path, storage[0].Value.ToString(), "must be greater than zero", mark);
        if (spec.Text("storageClassName") is { Length: > 0 } name) errors.Invalid("V116", spec.Path / "storageClassName", name, Names.Subdomain(name));
        if (spec.TextOrNull("volumeMode") is { } volumeMode && !VolumeModes.Contains(volumeMode))
            errors.NotSupported("V116", spec.Path / "volumeMode", volumeMode, VolumeModes);
    }
}
