using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Of rule V116: the source azureDisk.</summary>
/// <remarks>Source: validation.go :: validateAzureDisk; defaults.go :: SetDefaults_AzureDiskVolumeSource.</remarks>
internal static class AzureDiskValidator
{
    private static readonly Rule Rule = V116;
    private static readonly string[] Cachings = ["None", "ReadOnly", "ReadWrite"];
    private static readonly string[] Kinds = ["Dedicated", "Managed", "Shared"];

    private static readonly string[] ManagedAddress =
        ["/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"];

    private static readonly string[] BlobAddress = ["https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"];

    /// <summary>The fields of the source; the kind is Shared when none is written.</summary>
    public static void Validate(FieldErrors errors, ObjectView source)
    {
        foreach (var field in new[] { "diskName", "diskURI" })
            if (source.GetText(field).Length == 0) errors.AddRequired(Rule, source.Path / field);
        var (caching, kind) = (source.GetTextOrNull("cachingMode") ?? "ReadWrite", source.GetTextOrNull("kind") ?? "Shared");
        if (!Cachings.Contains(caching)) errors.AddNotSupported(Rule, source.Path / "cachingMode", caching, Cachings);
        if (!Kinds.Contains(kind)) errors.AddNotSupported(Rule, source.Path / "kind", kind, Kinds);
        var (start, address) = kind == "Managed" ? ("/subscriptions/", ManagedAddress) : ("https://", BlobAddress);
        if (!source.GetText("diskURI").StartsWith(start, StringComparison.Ordinal))
            errors.AddNotSupported(Rule, source.Path / "diskURI", source.GetText("diskURI"), address);
    }
}
