namespace PodTimeline.Shell.Files;

/// <summary>What decides which files of a container are known, and which may be written.</summary>
/// <param name="IsPlainSystem">The image is an operating system and nothing more.</param>
/// <param name="IsUnderstood">Everything that the main process writes is known.</param>
/// <param name="HasReadOnlyRoot">Nothing but volumes can be written to.</param>
/// <param name="IsUnprivileged">It is known to run as another user than root.</param>
/// <param name="MayChangeKernel">The kernel's settings under /proc/sys and /sys can be written.</param>
internal sealed record FileRights(bool IsPlainSystem, bool IsUnderstood, bool HasReadOnlyRoot, bool IsUnprivileged, bool MayChangeKernel);
