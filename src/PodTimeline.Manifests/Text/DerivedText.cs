using System.Collections.Immutable;
using System.Text;

namespace PodTimeline.Manifests.Text;

/// <summary>A text made of the pasted one, with the way back.</summary>
/// <param name="Text">The text.</param>
/// <param name="Map">Leads from its offsets to those of the pasted text.</param>
internal sealed record DerivedText(string Text, OffsetMap Map)
{
    /// <summary>The pasted text itself.</summary>
    public static DerivedText Whole(string text) => new(text, OffsetMap.Shift(0));

    /// <summary>A part of it.</summary>
    public DerivedText Slice(int start, int end) => new(Text[start..end], Map.From(start));

    /// <summary>The text after replacements, which are sorted and do not overlap.</summary>
    public DerivedText With(IEnumerable<TextEdit> edits)
    {
        var builder = new DerivedTextBuilder(this);
        var at = 0;
        foreach (var edit in edits)
        {
            builder.Copy(at, edit.Start).Insert(edit.NewText, edit.Start);
            at = edit.End;
        }

        return builder.Copy(at, Text.Length).Build();
    }

    /// <summary>A replacement in this text as one in the pasted text.</summary>
    public TextEdit ToOriginal(TextEdit edit)
    {
        var start = Map.ToOriginal(edit.Start);
        return new TextEdit(start, edit.End == edit.Start ? start : Math.Max(start, Map.ToOriginalEnd(edit.End)), edit.NewText);
    }
}

/// <summary>Puts a derived text together.</summary>
internal sealed class DerivedTextBuilder(DerivedText source)
{
    private readonly StringBuilder _text = new();
    private readonly List<OffsetMap.Piece> _pieces = [];

    /// <summary>Takes over a part of the source.</summary>
    public DerivedTextBuilder Copy(int start, int end)
    {
        if (end <= start) return this;
        foreach (var piece in source.Map.Slice(start, end)) _pieces.Add(piece with { From = _text.Length + piece.From });
        _text.Append(source.Text, start, end - start);
        return this;
    }

    /// <summary>Puts in a text that the source does not have; it stands for a place in the source.</summary>
    public DerivedTextBuilder Insert(string text, int place)
    {
        if (text.Length == 0) return this;
        _pieces.Add(new OffsetMap.Piece(_text.Length, 0, source.Map.ToOriginal(place)));
        _text.Append(text);
        return this;
    }

    public DerivedText Build() => new(_text.ToString(), OffsetMap.Of(_pieces));
}
