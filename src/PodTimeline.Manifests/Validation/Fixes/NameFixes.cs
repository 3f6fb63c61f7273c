using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Names that are right but for upper case, underscores or dots.</summary>
internal static partial class NameFixes
{
    /// <summary>No name of Kubernetes is longer; one that is cannot be put right by other characters alone.</summary>
    private const int LongestName = 253;

    /// <summary>The same name in the characters that are allowed.</summary>
    public static Fix? Lower(YamlNode? node, string detail)
    {
        if (ScalarFixes.Line(node) is not { } scalar) return null;
        var dots = detail.Contains("RFC 1123 subdomain", StringComparison.Ordinal);
        if (!dots && !detail.Contains("RFC 1123 label", StringComparison.Ordinal) && detail != "must not contain dots") return null;
        var name = NotAllowed().Replace(scalar.Text.Trim().ToLowerInvariant(), "-");
        if (!dots) name = name.Replace('.', '-');
        name = name.Trim('-', '.');
        return name.Length > 0 && !(dots ? Names.Subdomain(name) : Names.Label(name)).Any() ? ScalarFixes.Write(scalar, name) : null;
    }

    /// <summary>The same, of a name that nothing else in the text mentions.</summary>
    public static Fix? Rename(YamlNode? node, string detail, SourceText source) =>
        node is YamlScalar { Text.Length: <= LongestName } scalar && IsAlone(scalar.Text, source.Text) ? Lower(node, detail) : null;

    private static bool IsAlone(string word, string text)
    {
        var first = text.IndexOf(word, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(word, first + 1, StringComparison.Ordinal) < 0;
    }

    [GeneratedRegex("[^a-z0-9.-]")]
    private static partial Regex NotAllowed();
}
