using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>The texts in an object's fields, except free text: scripts, files, notes.</summary>
internal static class FieldTexts
{
    private const int Deepest = 40;

    private static readonly string[] Free = ["command", "args", "value", "data", "stringData", "binaryData", "annotations", "description", "message", "subPathExpr"];

    /// <summary>Each text with the name of its field; null for an item of a list. In the order of the text.</summary>
    public static IEnumerable<(YamlScalar Scalar, string? Field)> Of(YamlNode node, string? field = null, int depth = 0)
    {
        switch (node)
        {
            case YamlScalar { Value.Kind: ScalarKind.Text } scalar:
                return [(scalar, field)];
            case YamlMapping mapping when depth < Deepest:
                return mapping.Entries.Where(entry => !entry.IsMerged && !Free.Contains(entry.Name)).SelectMany(entry => Of(entry.Value, entry.Name, depth + 1));
            case YamlSequence sequence when depth < Deepest:
                return sequence.Items.SelectMany(item => Of(item, null, depth + 1));
            default:
                return [];
        }
    }
}
