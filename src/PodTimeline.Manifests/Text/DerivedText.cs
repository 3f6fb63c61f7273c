using System.Text;
using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Text;

/// <summary>A text derived from the paste, with a map back to it. Its lines are read once, on first use.</summary>
/// <param name="text">The text.</param>
/// <param name="map">Maps its offsets to those of the paste.</param>
internal sealed class DerivedText(string text, OffsetMap map)
{
    private IReadOnlyList<TextLine>? _separateLines;
    private IReadOnlyList<TextLine>? _lines;
    private DerivedText? _plain;
    private Dictionary<(int Start, int End), DerivedText>? _slices;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Maps its offsets to those of the paste.</summary>
    public OffsetMap Map { get; } = map;

    /// <summary>Its lines, each read separately.</summary>
    public IReadOnlyList<TextLine> SeparateLines => _separateLines ??= LineReader.Split(Text);

    /// <summary>Its lines, with those marked that continue a value from an earlier line.</summary>
    public IReadOnlyList<TextLine> Lines => _lines ??= LineReader.Read(Text, SeparateLines);

    /// <summary>The text with every odd character replaced by the one it stands for, at the same offsets.</summary>
    public DerivedText Plain => _plain ??= PlainText.Clean(Text) is var plain && ReferenceEquals(plain, Text) ? this : new DerivedText(plain, Map);

    /// <summary>The paste itself.</summary>
    public static DerivedText FromPaste(string text) => new(text, OffsetMap.Shift(0));

    /// <summary>A part of it; the same for the same offsets.</summary>
    public DerivedText Slice(int start, int end)
    {
        if (start == 0 && end == Text.Length) return this;
        _slices ??= [];
        if (!_slices.TryGetValue((start, end), out var slice)) _slices.Add((start, end), slice = new DerivedText(Text[start..end], Map.From(start)));
        return slice;
    }

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

    /// <summary>A replacement in this text as one in the paste.</summary>
    public TextEdit ToOriginal(TextEdit edit)
    {
        var start = Map.ToOriginal(edit.Start);
        return new TextEdit(start, edit.End == edit.Start ? start : Math.Max(start, Map.ToOriginalEnd(edit.End)), edit.NewText);
    }

    /// <summary>The line, from 0, that an offset in the paste comes from.</summary>
    public int FindOriginalLine(int original) => FindLine(Map.ToDerived(original));

    /// <summary>The line, from 0, that an offset in this text is on.</summary>
    public int FindLine(int offset)
    {
        var (low, high) = (0, SeparateLines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (SeparateLines[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}

/// <summary>Builds a derived text.</summary>
internal sealed class DerivedTextBuilder(DerivedText source)
{
    private readonly StringBuilder _text = new();
    private readonly List<OffsetMap.Piece> _pieces = [];

    /// <summary>Copies a part of the source.</summary>
    public DerivedTextBuilder Copy(int start, int end)
    {
        if (end <= start) return this;
        foreach (var piece in source.Map.Slice(start, end)) _pieces.Add(piece with { From = _text.Length + piece.From });
        _text.Append(source.Text, start, end - start);
        return this;
    }

    /// <summary>Inserts a text that the source does not have; it maps to a place in the source.</summary>
    public DerivedTextBuilder Insert(string text, int place)
    {
        if (text.Length == 0) return this;
        _pieces.Add(new OffsetMap.Piece(_text.Length, 0, source.Map.ToOriginal(place)));
        _text.Append(text);
        return this;
    }

    /// <summary>The text so far.</summary>
    public DerivedText Build() => new(_text.ToString(), OffsetMap.Of(_pieces));
}
