using System.Globalization;
using System.Text;

namespace PodTimeline.Manifests.Decoding;

/// <summary>The path of a field, written as the API server does: <c>spec.containers[0].resources.limits[cpu]</c>.</summary>
internal sealed class FieldPath
{
    private readonly string _segment;

    private FieldPath(FieldPath? parent, string segment, SegmentKind kind, int index = -1) =>
        (Parent, _segment, Kind, Index) = (parent, segment, kind, index);

    /// <summary>The object itself; its text is empty.</summary>
    public static readonly FieldPath Root = new(null, "", SegmentKind.Root);

    public enum SegmentKind
    {
        Root,
        Field,
        Index,
        Key,
    }

    public FieldPath? Parent { get; }

    public SegmentKind Kind { get; }

    /// <summary>Place in a list, from 0; -1 for other segments.</summary>
    public int Index { get; }

    /// <summary>Name of the field or key.</summary>
    public string Name => _segment;

    public FieldPath AppendField(string name) => new(this, name, SegmentKind.Field);

    public FieldPath AppendIndex(int index) => new(this, "", SegmentKind.Index, index);

    public FieldPath AppendKey(string key) => new(this, key, SegmentKind.Key);

    /// <summary>A field, or several with dots between them.</summary>
    public static FieldPath operator /(FieldPath path, string names) => names.Contains('.')
        ? names.Split('.').Aggregate(path, (current, name) => current.AppendField(name))
        : path.AppendField(names);

    /// <summary>The segments from the outermost one on, without the root.</summary>
    public IReadOnlyList<FieldPath> ListSegments()
    {
        var segments = new List<FieldPath>();
        for (var path = this; path.Kind != SegmentKind.Root; path = path.Parent!) segments.Add(path);
        segments.Reverse();
        return segments;
    }

    /// <summary>Fields only, as Go's decoder names places: no indexes, no keys.</summary>
    public string ToDotted() => string.Join('.', ListSegments().Where(s => s.Kind == SegmentKind.Field).Select(s => s._segment));

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in ListSegments())
        {
            if (segment.Kind == SegmentKind.Field) text.Append(text.Length > 0 ? "." : "").Append(segment._segment);
            else text.Append('[').Append(segment.Kind == SegmentKind.Key ? segment._segment
                : segment.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return text.ToString();
    }
}
