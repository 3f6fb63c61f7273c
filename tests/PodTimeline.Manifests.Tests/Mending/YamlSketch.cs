using System.Text;
using System.Text.Json.Nodes;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Tests.Mending;

/// <summary>Writes JSON as YAML, takes indentation away, and compares what texts mean.</summary>
internal static class YamlSketch
{
    /// <summary>A value as YAML in the common layout; text of several lines becomes a block scalar.</summary>
    public static string Write(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0, isBehindDash: false);
        return text.ToString();
    }

    /// <summary>Every line at column one, as pages and slides deliver it.</summary>
    public static string Flatten(string yaml) => string.Join('\n', yaml.Split('\n').Select(line => line.TrimStart(' ')));

    /// <summary>What a text means. The indentation inside of block scalars is no part of it: it is lost for good.</summary>
    public static string Meaning(string yaml)
    {
        var read = YamlReader.Read(DerivedText.FromPaste(yaml), new ParseCount());
        if (read.Root is null || read.Problems.Count > 0) return "unreadable: " + string.Join("; ", read.Problems);
        var text = new StringBuilder();
        Meaning(text, read.Root);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int column, bool isBehindDash)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } fields:
                foreach (var (key, value) in fields)
                {
                    if (!isBehindDash) text.Append(' ', column);
                    isBehindDash = false;
                    text.Append(Scalar(key)).Append(':');
                    Value(text, value, column);
                }

                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                {
                    if (!isBehindDash) text.Append(' ', column);
                    isBehindDash = false;
                    text.Append('-');
                    if (item is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                    {
                        text.Append(' ');
                        Write(text, item, column + 2, isBehindDash: true);
                    }
                    else
                    {
                        Value(text, item, column);
                    }
                }

                break;
            default:
                Value(text, node, column);
                break;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int column)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } or JsonArray { Count: > 0 }:
                text.Append('\n');
                Write(text, value, column + 2, isBehindDash: false);
                break;
            case JsonObject or JsonArray:
                text.Append(value is JsonObject ? " {}\n" : " []\n");
                break;
            case JsonValue scalar when scalar.TryGetValue<string>(out var content) && content.TrimEnd('\n').Contains('\n')
                && content == content.Trim(' '):
                text.Append(content.EndsWith('\n') ? " |\n" : " |-\n");
                foreach (var line in content.TrimEnd('\n').Split('\n')) text.Append(' ', line.Length == 0 ? 0 : column + 2).Append(line)
                    .Append('\n');
                break;
            case JsonValue scalar when scalar.TryGetValue<string>(out var content):
                text.Append(' ').Append(Scalar(content)).Append('\n');
                break;
            default:
                text.Append(' ').Append(value?.ToJsonString() ?? "null").Append('\n');
                break;
        }
    }

    /// <summary>Plain where YAML allows it, as people write it.</summary>
    private static string Scalar(string content)
    {
        var isPlain = content.Length > 0 && content == content.Trim() && !content.Any(c => c < ' ' || c == '\u007f' || c > '~')
            && "-?:,[]{}#&*!|>'\"%@`=<~".IndexOf(content[0]) < 0 && !content.Contains(": ") && !content.Contains(" #")
                && !content.EndsWith(':')
            && ScalarResolver.Resolve(content).Kind == ScalarKind.Text;
        return isPlain || (content is ['-', not (' ' or '-'), ..] && content.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && ScalarResolver.Resolve(content).Kind == ScalarKind.Text)
            ? content : JsonValue.Create(content).ToJsonString();
    }

    private static void Meaning(StringBuilder text, YamlNode node)
    {
        switch (node.Target)
        {
            case YamlMapping mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries)
                {
                    text.Append(entry.Name).Append(": ");
                    Meaning(text, entry.Value);
                    text.Append(", ");
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    Meaning(text, item);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            case YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } scalar:
                text.Append('"').AppendJoin('\n', scalar.Text.TrimEnd('\n').Split('\n').Select(line => line.Trim())).Append('"');
                break;
            case YamlScalar scalar:
                text.Append(scalar.Value.JsonText
                    ?? $"\"{string.Join('\n', scalar.Text.TrimEnd('\n').Split('\n').Select(line => line.Trim()))}\"");
                break;
        }
    }
}
