using System.Collections.Immutable;

namespace PodTimeline.Manifests.Mending;

/// <summary>A text with its lost indentation restored.</summary>
/// <param name="Text">The whole text after mending, in the most likely reading.</param>
/// <param name="Doubts">Ambiguities, in the order of the text.</param>
/// <param name="Alternatives"> Other readings that are just as possible, the likelier first; empty when there is only one. If there are
/// any, ask.
/// </param>
public sealed record Mending(string Text, ImmutableArray<MendingDoubt> Doubts, ImmutableArray<MendingAlternative> Alternatives);

/// <summary>A line whose place is unclear.</summary>
/// <param name="Line">Line in the text as it was given, from 1.</param>
/// <param name="Message">Such as: It is unclear whether securityContext belongs to spec.containers[0] or to spec.</param>
public sealed record MendingDoubt(int Line, string Message);

/// <summary>Another possible reading.</summary>
/// <param name="Text">The whole text in that reading.</param>
/// <param name="Difference">What is different, such as: securityContext (line 12) belongs to spec.</param>
public sealed record MendingAlternative(string Text, string Difference);
