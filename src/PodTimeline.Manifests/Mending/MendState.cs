using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Mending;

/// <summary>A reading of the lines so far.</summary>
internal sealed record MendState
{
    /// <summary>The innermost open object or list.</summary>
    public required Frame Top { get; init; }

    /// <summary>The key of the last line, if what belongs under it is still to come.</summary>
    public Pending? Pending { get; init; }

    /// <summary>The block scalar that the last line belongs to.</summary>
    public Script? Script { get; init; }

    /// <summary>How unlikely it is.</summary>
    public double Cost { get; init; }

    /// <summary>Where the lines went, the last one first.</summary>
    public Placement? Placements { get; init; }

    /// <summary>Equal for readings that later lines cannot distinguish.</summary>
    public int Signature => HashCode.Combine(Top.Signature, Pending, Script);

    public MendState AddCost(double more) => more == 0 ? this : this with { Cost = Cost + more };
}

/// <summary>A key, or the dash of an item, with nothing after it.</summary>
/// <param name="Name">The key, or the item's number in brackets.</param>
/// <param name="Type">What belongs under it.</param>
/// <param name="Column">Its column in the mended text.</param>
/// <param name="Source">Its column in the given text.</param>
internal sealed record Pending(string Name, FieldType Type, int Column, int Source);

/// <summary>The text of a block scalar.</summary>
/// <param name="Column">Column of the key or dash it belongs to, in the mended text.</param>
/// <param name="HeaderSource">The same in the given text.</param>
/// <param name="Source">Column of its first line in the given text; -1 before that.</param>
/// <param name="Until">The word that ends a here-document inside it, or null.</param>
internal sealed record Script(int Column, int HeaderSource, int Source, string? Until);

/// <summary>Where a line went.</summary>
/// <param name="Before">The line before.</param>
/// <param name="Index">Place among the lines.</param>
/// <param name="Column">Column of its first dash or its content in the mended text; -1 for a comment, which goes with what follows.</param>
/// <param name="AddDash">It gets the dash that it has lost.</param>
/// <param name="Owner">What it belongs to; null for text, comments and blank lines.</param>
internal sealed record Placement(Placement? Before, int Index, int Column, bool AddDash, Frame? Owner);
