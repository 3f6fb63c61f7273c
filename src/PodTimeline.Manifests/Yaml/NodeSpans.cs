using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Spans of nodes.</summary>
internal static class NodeSpans
{
    /// <summary>A whole scalar; for anything longer than a line, its first line.</summary>
    public static TextSpan GetSpan(this SourceText source, YamlNode node)
    {
        var lineEnd = source.GetLineEnd(source.FindLine(Math.Clamp(node.Start, 0, source.Text.Length)));
        var end = node is YamlScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } ? node.End : Math.Min(node.End, lineEnd);
        return source.MakeSpan(node.Start, Math.Max(end, node.Start));
    }
}
