using System.Collections.Immutable;
using System.Text;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>A change of the text that removes its finding and leaves everything else alone.</summary>
/// <param name="Title">What it does, as a button would say it.</param>
/// <param name="Edits">Sorted by position, not overlapping.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix of one replacement.</summary>
    public static Fix Replace(string title, int start, int end, string newText) => new(title, [new TextEdit(start, end, newText)]);

    /// <summary>The one replacement that makes one text of another.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="before">The text.</param>
    /// <param name="after">The other one.</param>
    /// <returns>Null when they are the same.</returns>
    public static Fix? FromDifference(string title, string before, string after)
    {
        if (before == after) return null;
        var shorter = Math.Min(before.Length, after.Length);
        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        // Surrogate pairs are not split.
        if (head > 0 && char.IsHighSurrogate(before[head - 1])) head--;
        if (tail > 0 && char.IsLowSurrogate(before[^tail])) tail--;
        return Replace(title, head, before.Length - tail, after[head..(after.Length - tail)]);
    }

    /// <summary>Whether the replacements are in order, do not overlap and lie inside of a text.</summary>
    /// <param name="length">The length of that text.</param>
    public bool IsInside(int length)
    {
        var at = 0;
        foreach (var edit in Edits)
        {
            if (edit.Start < at || edit.End < edit.Start) return false;
            at = edit.End;
        }

        return at <= length;
    }

    /// <summary>The whole text after the fix.</summary>
    /// <param name="text">The text the finding was made in.</param>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var edit in Edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.NewText);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <inheritdoc />
    public bool Equals(Fix? other) => other is not null && Title == other.Title && Edits.SequenceEqual(other.Edits);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Title, Edits.Length);
}
