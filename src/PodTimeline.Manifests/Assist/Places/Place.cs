using System.Collections.Immutable;

namespace PodTimeline.Manifests.Assist.Places;

/// <summary>The completions at a place.</summary>
internal enum PlaceForm
{
    /// <summary>A key that already has its colon.</summary>
    Key,

    /// <summary>A key or a value, depending on the type around it: only this word is there yet.</summary>
    Open,

    /// <summary>The value of a key, or an item of a flow list.</summary>
    Value,
}

/// <summary>A place in a text, as it lies in the tree; found even if the text is invalid.</summary>
/// <param name="Path">From the document's root to what the word is directly in. For a value, to its key or item.</param>
/// <param name="Form">What can stand there.</param>
/// <param name="Start">Offset of the word there, or of the cursor.</param>
/// <param name="End">Offset after the word.</param>
internal sealed record Place(ImmutableArray<PathStep> Path, PlaceForm Form, int Start, int End)
{
    /// <summary>The other keys of the same object.</summary>
    public ImmutableHashSet<string> Siblings { get; init; } = [];

    /// <summary>The column of the key, from 0; -1 in a flow collection.</summary>
    public int Column { get; init; } = -1;

    /// <summary>Whether the place is in a flow collection.</summary>
    public bool IsFlow => Column < 0;

    /// <summary>Whether the cursor is right after a colon without a space.</summary>
    public bool NeedsSpace { get; init; }

    /// <summary>The same place, where the text is part of a longer one that begins that many characters earlier.</summary>
    public Place Shift(int by) => this with { Start = Start + by, End = End + by };
}
