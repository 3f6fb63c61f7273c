using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Volumes by where they come from.</summary>
internal static class VolumeMapper
{
    private static readonly (string Field, VolumeKind Kind)[] Sources =
    [
        ("emptyDir", VolumeKind.EmptyDir), ("hostPath", VolumeKind.HostPath),
        ("configMap", VolumeKind.Projected), ("secret", VolumeKind.Projected),
        ("downwardAPI", VolumeKind.Projected), ("projected", VolumeKind.Projected),
        ("persistentVolumeClaim", VolumeKind.Claim), ("ephemeral", VolumeKind.Claim), ("csi", VolumeKind.Claim),
        ("image", VolumeKind.Image),
    ];

    /// <summary>A volume; one without a source is an emptyDir.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="config">What it gets from ConfigMaps and Secrets.</param>
    /// <param name="error">Why it cannot be mounted; null when it can.</param>
    public static VolumeSpec MapVolume(ObjectView volume, ConfigMapper config, out string? error)
    {
        var (files, areAll) = config.MapFiles(volume, out error);
        foreach (var (field, kind) in Sources)
            if (volume.Has(field))
                return new VolumeSpec(volume.GetText("name"), kind)
                {
                    InMemory = volume.GetObject("emptyDir").GetText("medium") == "Memory",
                    DownwardFiles = DownwardMapper.MapFiles(volume),
                    Files = files,
                    HoldsOnlyFiles = areAll,
                };
        var hasOther = volume.Node!.Entries.Any(e => e.Name != "name" && volume.Has(e.Name));
        return new VolumeSpec(volume.GetText("name"), hasOther ? VolumeKind.Other : VolumeKind.EmptyDir);
    }
}
