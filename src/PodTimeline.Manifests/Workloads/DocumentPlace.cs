namespace PodTimeline.Manifests.Workloads;

/// <summary>A document of the text.</summary>
/// <param name="Index">Which one, from 0.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last one.</param>
internal readonly record struct DocumentPlace(int Index, int Start, int End);
