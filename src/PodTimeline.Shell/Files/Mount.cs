using System.Collections.Immutable;

namespace PodTimeline.Shell.Files;

/// <summary>A volume in a container's file system.</summary>
/// <param name="Volume">The volume's name.</param>
/// <param name="Path">Where it is mounted, absolute and clean.</param>
/// <param name="SubPath">Path inside the volume; empty for its root.</param>
/// <param name="ReadOnly">Writes fail.</param>
/// <param name="HoldsUnknown">Its content is not all known, from the start.</param>
/// <param name="OthersMayWrite">A program that is not understood may put files there while the pod runs.</param>
internal sealed record Mount(string Volume, string Path, string SubPath, bool ReadOnly, bool HoldsUnknown, bool OthersMayWrite)
{
    /// <summary>Files that the volume holds from the start.</summary>
    public ImmutableArray<KnownFile> Files { get; init; } = [];

    /// <summary>What is written there counts as memory.</summary>
    public bool InMemory { get; init; }
}
