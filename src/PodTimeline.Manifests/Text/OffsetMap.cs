namespace PodTimeline.Manifests.Text;

/// <summary>
/// Leads from offsets in a derived text (one document, tabs replaced, prompts taken off) back to the pasted one. Between two
/// points both texts run in step.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<(int From, int Original)> _points;

    private OffsetMap(List<(int From, int Original)> points) => _points = points;

    /// <summary>The derived text is a piece of the original that begins there.</summary>
    public static OffsetMap Shift(int original) => new([(0, original)]);

    /// <summary>Points in rising order of the derived offset; the first is at 0.</summary>
    public static OffsetMap Of(List<(int From, int Original)> points) => new(points);

    /// <summary>The map of the rest of the derived text from an offset on.</summary>
    public OffsetMap From(int offset)
    {
        if (offset == 0) return this;
        var points = new List<(int, int)> { (0, ToOriginal(offset)) };
        points.AddRange(_points.Where(p => p.From > offset).Select(p => (p.From - offset, p.Original)));
        return new OffsetMap(points);
    }

    /// <summary>The offset in the pasted text.</summary>
    public int ToOriginal(int offset)
    {
        if (_points.Count == 1) return _points[0].Original + offset;
        var (low, high) = (0, _points.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_points[middle].From <= offset) low = middle;
            else high = middle - 1;
        }

        var original = _points[low].Original + offset - _points[low].From;
        return low + 1 < _points.Count ? Math.Min(original, _points[low + 1].Original) : original;
    }
}
