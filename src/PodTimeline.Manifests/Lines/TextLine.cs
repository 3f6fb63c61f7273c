namespace PodTimeline.Manifests.Lines;

/// <summary>What is at the beginning of a line.</summary>
internal enum LineContext
{
    /// <summary>Keys, dashes and values.</summary>
    Structure,

    /// <summary>The text of a block scalar (| or &gt;).</summary>
    Block,

    /// <summary>The rest of a flow list, a flow mapping or a quoted text that began on a line before.</summary>
    Continued,
}

/// <summary>The kind of a line's value.</summary>
internal enum ValueKind
{
    /// <summary>Nothing; what follows may belong under it.</summary>
    None,
    Plain,
    Quoted,
    Flow,
    BlockScalar,
    Alias,
}

/// <summary>One line, split without regard to the lines around it. Offsets count in the whole text.</summary>
internal sealed record TextLine
{
    /// <summary>Number from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Offset of its first character.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after its last character, line break not included.</summary>
    public required int End { get; init; }

    /// <summary>Offset of the first non-blank character; <see cref="End"/> for an empty line.</summary>
    public required int Content { get; init; }

    /// <summary>Offsets of the dashes before the content.</summary>
    public IReadOnlyList<int> Dashes { get; init; } = [];

    /// <summary>Offset of what follows the dashes: key, scalar or comment.</summary>
    public int Body { get; init; }

    /// <summary>The key as written, without quotes; null if there is none.</summary>
    public string? Key { get; init; }

    /// <summary>Offset of the colon; -1 without a key.</summary>
    public int Colon { get; init; } = -1;

    /// <summary>Offset of the value, anchors and tags left out; of the comment or the end if there is none.</summary>
    public int Value { get; init; }

    public ValueKind Kind { get; init; }

    /// <summary>Offset of the comment; <see cref="End"/> if there is none.</summary>
    public int Comment { get; init; }

    public LineContext Context { get; init; }

    /// <summary>The column of its first character, from 0.</summary>
    public int Indent => Content - Start;

    /// <summary>The column of what follows the dashes, from 0.</summary>
    public int BodyColumn => Body - Start;

    public bool IsBlank => Content == End;

    public bool IsComment => Content < End && Comment == Content;

    /// <summary>Neither blank nor a comment, and not inside of a longer value.</summary>
    public bool IsStructure => Context == LineContext.Structure && !IsBlank && !IsComment;

    /// <summary>The column that a block scalar or a value on this line must be deeper than.</summary>
    public int ParentColumn => Key is not null ? BodyColumn : Dashes.Count > 0 ? Dashes[^1] - Start : -1;

    /// <summary>Offset after the value's last character, blanks before a comment left out; only of values on one line.</summary>
    public int FindValueEnd(string text)
    {
        var end = Comment;
        while (end > Value && text[end - 1] is ' ' or '\t') end--;
        return end;
    }
}
