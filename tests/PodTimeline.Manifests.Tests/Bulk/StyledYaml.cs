using System.Text;
using System.Text.Json.Nodes;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Tests.Bulk;

/// <summary>How a manifest is laid out.</summary>
public enum YamlStyle
{
    /// <summary>As most people write it.</summary>
    Block,

    /// <summary>Values in brackets.</summary>
    Flow,

    /// <summary>Long texts over several lines, in all ways YAML has.</summary>
    Folded,

    /// <summary>With comments wherever one can stand.</summary>
    Commented,

    /// <summary>As <c>kubectl get -o yaml</c> prints it: sorted, dashes under their key, texts folded at 80 columns.</summary>
    Kubectl,
}

/// <summary>Writes an object in a style.</summary>
internal sealed class StyledYaml(YamlStyle style, Random random)
{
    private const int Width = 80;

    private readonly StringBuilder _text = new();

    /// <summary>The object as a document.</summary>
    public static string Write(JsonObject @object, YamlStyle style, Random random)
    {
        var writer = new StyledYaml(style, random);
        writer.Fields(@object, 0, isBehindDash: false);
        return writer._text.ToString();
    }

    private void Fields(JsonObject fields, int column, bool isBehindDash)
    {
        foreach (var (key, value) in style == YamlStyle.Kubectl ? fields.OrderBy(f => f.Key, StringComparer.Ordinal) : fields.AsEnumerable())
        {
            if (!isBehindDash)
            {
                Comment(column);
                _text.Append(' ', column);
            }

            isBehindDash = false;
            _text.Append(Inline(key)).Append(':');
            Value(value, column, isItem: false);
        }
    }

    private void Items(JsonArray items, int column)
    {
        foreach (var item in items)
        {
            Comment(column);
            _text.Append(' ', column).Append('-');
            var blanks = style == YamlStyle.Commented ? random.Next(1, 4) : 1;
            if (item is JsonObject { Count: > 0 } fields && !IsFlow())
            {
                _text.Append(' ', blanks);
                Fields(fields, column + 1 + blanks, isBehindDash: true);
            }
            else
            {
                Value(item, column, isItem: true);
            }
        }
    }

    private void Value(JsonNode? value, int column, bool isItem)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } or JsonArray { Count: > 0 } when IsFlow():
                _text.Append(' ');
                Flow(value, column + 2);
                End();
                break;
            case JsonObject { Count: > 0 } fields:
                End();
                Fields(fields, column + 2, isBehindDash: false);
                break;
            case JsonArray { Count: > 0 } items:
                End();
                Items(items, !isItem && (style == YamlStyle.Kubectl || (style == YamlStyle.Commented && random.Next(2) == 0)) ? column : column + 2);
                break;
            case JsonObject or JsonArray:
                _text.Append(value is JsonObject ? " {}" : " []");
                End();
                break;
            case JsonValue text when text.TryGetValue<string>(out var content):
                Text(content, column);
                break;
            default:
                _text.Append(' ').Append(value?.ToJsonString() ?? "null");
                End();
                break;
        }
    }

    private void Text(string content, int column)
    {
        _text.Append(' ');
        if (IsBlock(content) && (style != YamlStyle.Flow || random.Next(2) == 0)) Literal(content, column);
        else if (style is YamlStyle.Folded or YamlStyle.Kubectl && content.Contains(' ') && IsFoldable(content)) Folded(content, column);
        else
        {
            _text.Append(Inline(content));
            End();
        }
    }

    /// <summary>Several lines that a block scalar can hold.</summary>
    private static bool IsBlock(string content) => content.TrimEnd('\n').Contains('\n') && !content.Contains('\r') && content.TrimStart('\n') is [not (' ' or '\t'), ..];

    private void Literal(string content, int column)
    {
        var body = content.TrimEnd('\n');
        var breaks = content.Length - body.Length;
        _text.Append('|').Append(breaks switch { 0 => "-", 1 => "", _ => "+" });
        if (style == YamlStyle.Commented && random.Next(2) == 0) _text.Append(" # What the file holds");
        _text.Append('\n');
        var isBeginning = true;
        foreach (var line in body.Split('\n'))
        {
            // Some programs indent empty lines too, those before the text included.
            isBeginning &= line.Length == 0;
            if (line.Length > 0 || (isBeginning && random.Next(2) == 0)) _text.Append(' ', column + 2);
            _text.Append(line).Append('\n');
        }

        for (var i = 1; i < breaks; i++) _text.Append('\n');
    }

    private static bool IsFoldable(string content) => content.All(c => c is >= ' ' and not '\u007f') && content == content.Trim() && !content.Contains("  ");

    private void Folded(string content, int column)
    {
        var form = style == YamlStyle.Kubectl ? (IsPlain(content) ? 0 : 1) : random.Next(4);
        if (form == 0 && !IsPlain(content)) form = 3;
        var (open, close) = form switch { 1 => ("'", "'"), 2 => ("\"", "\""), 3 => (">-\n" + new string(' ', column + 2), ""), _ => ("", "") };
        _text.Append(open);
        var used = column + 8;
        var words = content.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = form switch { 1 => words[i].Replace("'", "''"), 2 => words[i].Replace("\\", "\\\\").Replace("\"", "\\\""), _ => words[i] };
            // A line of a plain text must not look like something else to go on with.
            var breaks = i > 0 && used + word.Length > (style == YamlStyle.Kubectl ? Width : 30) && (char.IsLetterOrDigit(word[0]) || form is 1 or 2 && word[0] is not '#');
            if (breaks)
            {
                _text.Append('\n').Append(' ', column + 2);
                used = column + 2;
            }
            else if (i > 0)
            {
                _text.Append(' ');
            }

            _text.Append(word);
            used += word.Length + 1;
        }

        _text.Append(close);
        End();
    }

    private void Flow(JsonNode? node, int column)
    {
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        switch (node)
        {
            case JsonObject { Count: > 0 } or JsonArray { Count: > 0 }:
                _text.Append(open);
                var parts = node is JsonObject fields ? fields.Select(f => (f.Key, f.Value)) : ((JsonArray)node).Select(item => ("", item));
                var isFirst = true;
                foreach (var (key, value) in parts)
                {
                    if (!isFirst) _text.Append(", ");
                    isFirst = false;
                    if (random.Next(5) == 0) _text.Append('\n').Append(' ', column);
                    if (node is JsonObject) _text.Append(Inline(key, isFlow: true)).Append(": ");
                    Flow(value, column + 2);
                }

                if (random.Next(5) == 0) _text.Append('\n').Append(' ', column);
                _text.Append(close);
                break;
            case JsonValue text when text.TryGetValue<string>(out var content):
                _text.Append(Inline(content, isFlow: true));
                break;
            default:
                _text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    /// <summary>A text on one line: plain where that is possible, else in quotes.</summary>
    private string Inline(string content, bool isFlow = false)
    {
        if (IsPlain(content) && (!isFlow || content.IndexOfAny([',', '[', ']', '{', '}', ':', '?', '#']) < 0)) return content;
        if (content.All(c => c is >= ' ' and not '\u007f') && random.Next(2) == 0) return $"'{content.Replace("'", "''")}'";
        var text = new StringBuilder("\"");
        foreach (var c in content)
            text.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        return text.Append('"').ToString();
    }

    private static bool IsPlain(string content) =>
        content.Length > 0 && content == content.Trim() && content.All(c => c is >= ' ' and not '\u007f')
        && "-?:,[]{}#&*!|>'\"%@`=<~".IndexOf(content[0]) < 0 && !content.Contains(": ") && !content.Contains(" #") && !content.EndsWith(':') && content != "..."
        && ScalarResolver.Resolve(content).Kind == ScalarKind.Text;

    private bool IsFlow() => style == YamlStyle.Flow && random.Next(2) == 0;

    private void Comment(int column)
    {
        if (style != YamlStyle.Commented || random.Next(4) != 0) return;
        if (random.Next(3) == 0 && _text is [.., not '\n', '\n']) _text.Append(' ', random.Next(0, 3)).Append('\n');
        _text.Append(' ', random.Next(2) == 0 ? column : 0).Append("# ").Append(TextSamples.Any(random).ReplaceLineEndings(" ")).Append('\n');
    }

    /// <summary>Ends a line, in the commented style maybe with a remark.</summary>
    private void End()
    {
        if (style == YamlStyle.Commented && random.Next(3) == 0) _text.Append("  # Needed by the packet counter: of this node");
        _text.Append('\n');
    }
}
