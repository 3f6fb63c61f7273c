using System.Collections.Immutable;

namespace PodTimeline.Manifests.Assist;

/// <summary>The completions at a place of a text.</summary>
/// <param name="Start">Offset of the first character that a suggestion replaces.</param>
/// <param name="End">Offset after the last one.</param>
/// <param name="Suggestions">Best first.</param>
public sealed record Completion(int Start, int End, ImmutableArray<Suggestion> Suggestions);

/// <summary>The kind of a suggestion.</summary>
public enum SuggestionKind
{
    /// <summary>A field of the object.</summary>
    Field,

    /// <summary>A value that the field can have.</summary>
    Value,

    /// <summary>A name given elsewhere in the text, such as a container's.</summary>
    Name,
}

/// <summary>One completion.</summary>
/// <param name="Label">As it is listed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Insert">What is written; for a field with colon and, where an object or a list follows, a new line.</param>
/// <param name="Note">On a field.</param>
public sealed record Suggestion(string Label, SuggestionKind Kind, string Insert, FieldNote? Note = null);
