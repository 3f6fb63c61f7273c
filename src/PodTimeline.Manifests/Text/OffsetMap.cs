namespace PodTimeline.Manifests.Text;

/// <summary>
/// Maps offsets in a derived text (one document, tabs replaced, prompts removed) back to the pasted one. The derived text consists of
/// pieces of the pasted one and of inserted pieces, which map to the place where they were inserted.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<Piece> _pieces;

    private OffsetMap(List<Piece> pieces) => _pieces = pieces;

    /// <summary>The derived text is a piece of the original that begins there.</summary>
    public static OffsetMap Shift(int original) => new([new Piece(0, int.MaxValue, original)]);

    /// <summary>Pieces in ascending order of the derived offset; the first is at 0.</summary>
    public static OffsetMap Of(List<Piece> pieces) => new(pieces.Count > 0 ? pieces : [new Piece(0, 0, 0)]);

    /// <summary>The pieces that a part of the derived text consists of, counted from its own beginning.</summary>
    public IEnumerable<Piece> Slice(int from, int to)
    {
        for (var i = Find(from); i < _pieces.Count && (_pieces[i].From < to || i == 0); i++)
        {
            var skipped = Math.Max(0, from - _pieces[i].From);
            var length = Math.Max(0, _pieces[i].Length - skipped);
            var start = Math.Max(0, _pieces[i].From - from);
            yield return new Piece(start, Math.Min(length, to - from - start), _pieces[i].Original + Math.Min(skipped, _pieces[i].Length));
        }
    }

    /// <summary>The map of the rest of the derived text from an offset on.</summary>
    public OffsetMap From(int offset) => offset == 0 ? this : new OffsetMap([.. Slice(offset, int.MaxValue)]);

    /// <summary>The offset in the pasted text.</summary>
    public int ToOriginal(int offset)
    {
        var piece = _pieces[Find(offset)];
        return piece.Original + Math.Min(offset - piece.From, piece.Length);
    }

    /// <summary>The offset in the pasted text after what comes before an offset; including the place of an inserted piece.</summary>
    public int ToOriginalEnd(int offset)
    {
        if (offset == 0) return ToOriginal(0);
        var piece = _pieces[Find(offset - 1)];
        return offset - 1 - piece.From < piece.Length ? ToOriginal(offset - 1) + 1 : ToOriginal(offset);
    }

    /// <summary>The offset in the derived text that a place in the pasted one comes from, or the nearest one before it.</summary>
    /// <remarks>Only for texts whose pieces are in the order of the pasted text.</remarks>
    public int ToDerived(int original)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Original <= original) low = middle;
            else high = middle - 1;
        }

        return _pieces[low].From + Math.Clamp(original - _pieces[low].Original, 0, _pieces[low].Length);
    }

    private int Find(int offset)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].From <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <param name="From">Offset in the derived text.</param>
    /// <param name="Length">How long both texts are identical; 0 for an inserted piece.</param>
    /// <param name="Original">Offset in the pasted text.</param>
    internal readonly record struct Piece(int From, int Length, int Original);
}
