using PodTimeline.Manifests.Assist.Places;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Assist;

/// <summary>A place with the document around it.</summary>
/// <param name="Place">The place.</param>
/// <param name="Root">The type that its path begins with.</param>
/// <param name="Document">The document.</param>
internal sealed record Spot(Place Place, FieldType Root, DocumentView Document);
