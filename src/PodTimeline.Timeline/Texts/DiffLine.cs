namespace PodTimeline.Timeline.Texts;

/// <summary>A line of one text or of two.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The line, without its line break.</param>
/// <param name="Old">Its number in the text as it was, from 1; null: it is not there.</param>
/// <param name="New">Its number in the text as it is, from 1; null: it is not there.</param>
public sealed record DiffLine(DiffKind Kind, string Text, int? Old, int? New);

/// <summary>What happened to a line.</summary>
public enum DiffKind
{
    /// <summary>It is in both texts.</summary>
    Same,

    /// <summary>It was removed.</summary>
    Removed,

    /// <summary>It was added.</summary>
    Added,
}
