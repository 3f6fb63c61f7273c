using System.Globalization;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Writes a node as Go's <c>%#v</c> does, which kubectl uses for invalid keys.</summary>
/// <remarks>Source: Go fmt/print.go :: printValue, for the types that go-yaml v2 decodes to. Long ones are cut.</remarks>
internal static class GoSyntax
{
    private const int Longest = 200;

    /// <summary>The node in Go's notation.</summary>
    public static string Format(YamlNode node)
    {
        var text = Write(node, 0);
        return text.Length > Longest ? text[..Longest] + "..." : text;
    }

    private static string Write(YamlNode node, int depth) => node.Target switch
    {
        YamlScalar { Value.Kind: ScalarKind.Text } scalar => Quote(scalar.Text),
        YamlScalar { Value.Kind: ScalarKind.Null } => depth == 0 ? "<nil>" : "interface {}(nil)",
        YamlScalar scalar => scalar.Value.JsonText ?? scalar.Text,
        YamlSequence list => $"[]interface {{}}{{{JoinParts(list.Items.Select(item => Write(item, depth + 1)), depth)}}}",
        YamlMapping map => $"map[interface {{}}]interface {{}}{{{JoinParts(map.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => $"{Write(entry.Key, depth + 1)}:{Write(entry.Value, depth + 1)}"), depth)}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    /// <summary>As many parts as can be shown: aliases may make a small text large.</summary>
    private static string JoinParts(IEnumerable<string> parts, int depth) => depth > 4 ? "..." : string.Join(", ", parts.Take(8));

    private static string Quote(string text)
    {
        var shown = text.Length > Longest ? text[..Longest] : text;
        return string.Create(CultureInfo.InvariantCulture, $"\"{shown.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")
            .Replace("\t", "\\t")}\"");
    }
}
