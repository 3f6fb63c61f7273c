using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation;

/// <summary>Which part of a field is marked.</summary>
internal enum Mark
{
    /// <summary>Its value.</summary>
    Value,

    /// <summary>Its key.</summary>
    Key,
}

/// <summary>Finds the place of a field by its path; for a field that is absent, that of the nearest object around it.</summary>
internal sealed class FieldLocator(YamlMapping root, SourceText source)
{
    /// <summary>The span to mark, and the node there if the field exists.</summary>
    public (TextSpan Span, YamlNode? Node) Find(FieldPath path, Mark mark)
    {
        YamlNode node = root;
        var (key, dash) = ((YamlNode?)null, -1);
        foreach (var segment in path.ListSegments())
        {
            switch (segment.Kind, node.Target)
            {
                case (FieldPath.SegmentKind.Index, YamlSequence list) when segment.Index < list.Items.Count:
                    (key, dash) = (null, segment.Index < list.Dashes.Count ? list.Dashes[segment.Index] : -1);
                    node = list.Items[segment.Index];
                    break;
                case (FieldPath.SegmentKind.Field or FieldPath.SegmentKind.Key,
                    YamlMapping fields) when fields.Find(segment.Name) is { } entry:
                    (key, dash, node) = (entry.Key, -1, entry.Value);
                    break;
                default:
                    return (LocateAround(key, dash, node), null);
            }
        }

        return (mark == Mark.Key && key is not null ? source.GetSpan(key) : LocateWhole(key, dash, node), node);
    }

    /// <summary>A value; of one that is empty or spans lines, its key or the dash before it.</summary>
    private TextSpan LocateWhole(YamlNode? key, int dash, YamlNode node)
    {
        if (node.Start < node.End && (node is not (YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false })
            || (key is null && dash < 0)))
            return source.GetSpan(node);
        return LocateAround(key, dash, node);
    }

    private TextSpan LocateAround(YamlNode? key, int dash, YamlNode node)
    {
        if (key is not null) return source.GetSpan(key);
        if (dash >= 0) return source.MakeSpan(dash, dash + 1);
        return node is YamlMapping { IsFlow: false, Entries: [var first, ..] } ? source.GetSpan(first.Key) : source.GetSpan(node);
    }
}
