using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>One <c>{{ … }}</c> of a template.</summary>
/// <param name="Start">Offset of its first brace.</param>
/// <param name="End">Offset after its last brace.</param>
/// <param name="Content">What stands between the braces, without the signs that trim blanks.</param>
internal readonly record struct TemplateAction(int Start, int End, string Content)
{
    /// <summary>Its first word, such as <c>if</c> or <c>include</c>.</summary>
    public string Word => Content.Split([' ', '\t', '\n', '('], 2)[0];
}

/// <summary>Finds what makes a document a template of Helm or another engine.</summary>
internal static partial class TemplateActions
{
    private const int LongestAction = 2_000;

    /// <summary>All actions of a text, in order.</summary>
    public static List<TemplateAction> FindAll(string text)
    {
        var found = new List<TemplateAction>();
        var end = -1;
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start, StringComparison.Ordinal))
        {
            if (end < start + 2) end = text.IndexOf("}}", start + 2, StringComparison.Ordinal);
            if (end < 0) break;
            if (end - start > LongestAction)
            {
                start += 2;
                continue;
            }

            found.Add(new TemplateAction(start, end + 2, text.AsSpan((start + 2)..end).Trim().Trim('-').Trim().ToString()));
            start = end + 2;
        }

        return found;
    }

    /// <summary>Whether a document is a template: actions produce its structure, or Helm's actions its values.</summary>
    /// <param name="document">The document.</param>
    /// <param name="read">Reads it as YAML; where that succeeds, braces in free texts are for another program.</param>
    public static bool AreIn(DerivedText document, Func<YamlDocument> read)
    {
        if (!document.Text.Contains("{{", StringComparison.Ordinal)) return false;
        var lines = document.Lines.Where(line => line.Context != LineContext.Block && !line.IsComment);
        if (!lines.Any(line => document.Text.AsSpan(line.Content, line.End - line.Content).Contains("{{", StringComparison.Ordinal))) return false;
        if (read() is { Problems.Count: 0, Root.Target: YamlMapping root }) return FieldTexts.Of(root).Any(text => HelmAction.IsMatch(text.Scalar.Text));
        return lines.Any(line => HelmAction.IsMatch(document.Text.AsSpan(line.Content..line.End)) || IsOfTemplate(document.Text, line));
    }

    /// <summary>Whether an action is Helm's, or at least Go's.</summary>
    public static bool IsHelm(string content) => HelmWords.IsMatch(content);

    private static bool IsOfTemplate(string text, TextLine line)
    {
        var content = text.AsSpan(line.Content..line.End);
        return HoldsAction(content) && (content.StartsWith("{{")
            || (line.Kind == ValueKind.Flow && text.AsSpan(line.Value).StartsWith("{{")) || line.Kind == ValueKind.Plain);
    }

    /// <summary>Whether there are braces of an action; braces around a colon are a mapping.</summary>
    private static bool HoldsAction(ReadOnlySpan<char> content)
    {
        // From the end on, so that what comes after each pair of braces is known without looking again.
        var colonFollows = false;
        for (var index = content.Length - 1; index >= 0; index--)
        {
            if (content[index] == '}') colonFollows = false;
            else if (content[index] == ':' && index + 1 < content.Length && char.IsWhiteSpace(content[index + 1])) colonFollows = true;
            else if (content[index] == '{' && index + 1 < content.Length && content[index + 1] == '{' && !colonFollows) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\.(Values|Release|Chart|Capabilities|Files|Template)\b|^(include|template|toYaml|tpl|lookup|define|range|with|if|else|end|block|required|default)\b")]
    private static partial Regex HelmWords { get; }

    [GeneratedRegex(@"\{\{-?\s*[^}]*(\.(Values|Release|Chart|Capabilities|Files|Template)\b|\b(include|template|toYaml|tpl|lookup|define)\s)", RegexOptions.NonBacktracking)]
    private static partial Regex HelmAction { get; }
}
