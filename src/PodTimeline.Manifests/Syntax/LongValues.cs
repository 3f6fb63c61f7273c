using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Values that run over several lines.</summary>
internal static class LongValues
{
    /// <summary>The value of more than one line that an offset of a text is in; null when there is none.</summary>
    /// <param name="root">The tree of the document.</param>
    /// <param name="text">A text that holds the document.</param>
    /// <param name="offset">An offset in that text.</param>
    public static YamlScalar? FindAt(YamlNode? root, DerivedText text, int offset)
    {
        var place = text.Map.ToOriginal(offset);
        while (root is not null)
        {
            if (root is YamlScalar scalar)
                return text.FindOriginalLine(scalar.Start) < text.FindOriginalLine(Math.Max(scalar.Start, scalar.End - 1)) ? scalar : null;
            root = root switch
            {
                YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }).LastOrDefault(node => Holds(node, place)),
                YamlSequence sequence => sequence.Items.LastOrDefault(node => Holds(node, place)),
                _ => null,
            };
        }

        return null;
    }

    private static bool Holds(YamlNode node, int place) => node.Start <= place && place < node.End;
}
