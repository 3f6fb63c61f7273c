namespace PodTimeline.Model.Behaviors;

/// <summary>
/// Something that the manifest does not say and that had to be assumed: how long a program takes, when a service answers. It is changed
/// with a line of the annotation <c>podtimeline.dev/behavior</c>.
/// </summary>
/// <param name="Key">Stable name within the container, such as <c>answers:postgres:5432</c>.</param>
/// <param name="Text">One sentence for a reader.</param>
/// <param name="Length">The length in effect; null when the assumption has none.</param>
/// <param name="AnnotationLine"> The line that states the same in the annotation, to be changed there; null when no key of the annotation
/// covers it.
/// </param>
public sealed record BehaviorAssumption(string Key, string Text, RunLength? Length = null, string? AnnotationLine = null);
