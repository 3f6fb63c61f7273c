using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Fragments;

/// <summary>What is around the YAML in a text.</summary>
internal enum PasteForm
{
    /// <summary>Nothing: the text is the manifest.</summary>
    Plain,
    Fence,
    HereDocument,
    Prompt,
    Prose,
    Diff,
    LineNumbers,
    QuoteMarks,
}

/// <summary>A part of the text that is read as YAML or JSON.</summary>
/// <param name="Text">The part, with the way back to the pasted text.</param>
/// <param name="Form">What it was found in.</param>
/// <param name="IsWhole">It has an apiVersion or a kind; else it is a fragment.</param>
internal sealed record PastePiece(DerivedText Text, PasteForm Form, bool IsWhole);

/// <summary>What was found in a text.</summary>
/// <param name="Pieces">The parts that are read, in the order of the text.</param>
/// <param name="LeftOut">Fragments that are not read because there are whole manifests beside them.</param>
/// <param name="Marks">What was removed from the lines first: diff signs, numbers, quote marks.</param>
/// <param name="Around">How many non-blank lines are in none of the parts.</param>
/// <param name="Unread">How many further parts there are, beyond the most documents of one text.</param>
internal sealed record Paste(IReadOnlyList<PastePiece> Pieces, IReadOnlyList<PastePiece> LeftOut, IReadOnlyList<PasteForm> Marks, int Around = 0, int Unread = 0)
{
    /// <summary>The text is read as it is.</summary>
    public bool IsPlain => Marks.Count == 0 && LeftOut.Count == 0 && Pieces is [{ Form: PasteForm.Plain }];
}
