using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>A volume of the pod, as far as it matters for a pod's life.</summary>
/// <param name="Name">Unique in the pod.</param>
/// <param name="Kind">Where it comes from.</param>
public sealed record VolumeSpec(string Name, VolumeKind Kind)
{
    /// <summary>Its files count as memory: an emptyDir with medium Memory.</summary>
    public bool InMemory { get; init; }

    /// <summary>Files of the downward API in it.</summary>
    public ImmutableArray<DownwardFile> DownwardFiles { get; init; } = [];

    /// <summary>Files of ConfigMaps and Secrets that are known.</summary>
    public ImmutableArray<VolumeFile> Files { get; init; } = [];

    /// <summary>Whether it holds no other files. Default false.</summary>
    public bool HoldsOnlyFiles { get; init; }
}

/// <summary>A file of a ConfigMap or Secret.</summary>
/// <param name="Path">Inside the volume.</param>
/// <param name="Text">Its content; null when that is not text.</param>
/// <param name="Mode">Permission bits, as <c>chmod</c> takes them.</param>
public sealed record VolumeFile(string Path, string? Text, int Mode = VolumeFile.DefaultMode)
{
    /// <summary>0644: everybody reads, nobody executes.</summary>
    public const int DefaultMode = 0x1a4;
}

/// <summary>A file that the downward API writes.</summary>
/// <param name="Path">Inside the volume.</param>
/// <param name="Source">What it holds.</param>
public sealed record DownwardFile(string Path, DownwardSource Source);

/// <summary>Where a volume comes from, as far as its mount time and its content differ.</summary>
public enum VolumeKind
{
    /// <summary>Empty at first, shared by the pod's containers, lives as long as the pod.</summary>
    EmptyDir,

    /// <summary>Files from a ConfigMap, Secret, the downward API or a projection; there at once, content unknown.</summary>
    Projected,

    /// <summary>Attached and mounted: a claim, an ephemeral or a CSI volume.</summary>
    Claim,

    /// <summary>A directory of the node.</summary>
    HostPath,

    /// <summary>Files of an image (1.35 and later by default).</summary>
    Image,

    /// <summary>Any other source.</summary>
    Other,
}

/// <summary>A volume in a container's file system.</summary>
/// <param name="Volume">The volume's name.</param>
/// <param name="MountPath">Absolute path in the container.</param>
/// <param name="SubPath">Path inside the volume; empty means its root.</param>
/// <param name="ReadOnly">Writes fail.</param>
public sealed record VolumeMountSpec(string Volume, string MountPath, string SubPath = "", bool ReadOnly = false);
