using System.Net;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Formats;

/// <summary>Finds characters that are still HTML entities: <c>&amp;quot;</c> for a quote.</summary>
internal static partial class HtmlEntities
{
    /// <summary>Further ones are left as they are: a page of 1 MiB has some 10,000.</summary>
    private const int Most = 20_000;

    /// <summary>The changes that decode them, where one stands at the beginning of a value or key; else none.</summary>
    public static List<TextEdit> Find(DerivedText text)
    {
        if (!text.Text.Contains(';') || !Entity.IsMatch(text.Text)) return [];
        return text.SeparateLines.Any(line => Breaks(text.Text, line)) ? Decode(text.Text) : [];
    }

    /// <summary>The changes that decode the entities in a text.</summary>
    public static List<TextEdit> Decode(string text)
    {
        var edits = new List<TextEdit>();
        foreach (var match in Entity.EnumerateMatches(text))
        {
            if (edits.Count == Most) break;
            edits.Add(new TextEdit(match.Index, match.Index + match.Length, WebUtility.HtmlDecode(text.Substring(match.Index, match.Length)).Replace('\u00A0', ' ')));
        }

        return edits;
    }

    /// <summary>A text with its entities decoded.</summary>
    public static string DecodeText(string text) => Entity.Replace(text, match => WebUtility.HtmlDecode(match.Value).Replace('\u00A0', ' '));

    /// <summary>Whether a text has one.</summary>
    public static bool AreIn(string text) => Entity.IsMatch(text);

    /// <summary>An entity begins a key, a value, or a value in brackets, where YAML reads an anchor.</summary>
    private static bool Breaks(string text, TextLine line)
    {
        if (line.IsBlank || line.IsComment) return false;
        if (Is(text, line.Body) || Is(text, line.Value) || Indentation.IsMatch(text[line.Start..Math.Min(line.End, line.Start + 80)])) return true;
        return line.Kind == ValueKind.Flow && AfterBracket.IsMatch(text[line.Value..line.Comment]);
    }

    private static bool Is(string text, int at) => at < text.Length && text[at] == '&' && Entity.Match(text, at) is { Success: true } match && match.Index == at;

    [GeneratedRegex(@"&(quot|apos|lt|gt|amp|nbsp|#39|#x27|#34|#x22|#60|#62|#38|#160|#xA0|#47|#x2F|ldquo|rdquo|lsquo|rsquo);", RegexOptions.IgnoreCase)]
    private static partial Regex Entity { get; }

    [GeneratedRegex(@"^\s*(&nbsp;|&#160;)")]
    private static partial Regex Indentation { get; }

    [GeneratedRegex(@"[\[{,:]\s*&(quot|apos|#39|#x27|#34|#x22|lt|gt);")]
    private static partial Regex AfterBracket { get; }
}
