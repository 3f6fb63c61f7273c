using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Names that are valid except for upper case, underscores or dots.</summary>
internal static partial class NameFixes
{
    /// <summary>No name of Kubernetes is longer; a longer one cannot be fixed by replacing characters.</summary>
    private const int LongestName = 253;

    /// <summary>The same name as a DNS label.</summary>
    public static Fix? WriteLabel(FaultyField field) => Write(field.Node, dots: false);

    /// <summary>The same name as a DNS subdomain.</summary>
    public static Fix? WriteSubdomain(FaultyField field) => Write(field.Node, dots: true);

    /// <summary>The same name as a DNS label, if nothing else in the text mentions it.</summary>
    public static Fix? Rename(FaultyField field) =>
        field.Node is YamlScalar { Text.Length: <= LongestName } scalar && IsAlone(scalar.Text, field.Source.Text) ? WriteLabel(field) : null;

    private static Fix? Write(YamlNode? node, bool dots)
    {
        if (ScalarFixes.FindLine(node) is not { } scalar) return null;
        var name = NotAllowed.Replace(scalar.Text.Trim().ToLowerInvariant(), "-");
        if (!dots) name = name.Replace('.', '-');
        name = name.Trim('-', '.');
        return name.Length > 0 && !(dots ? NameFormats.FindSubdomainFaults(name) : NameFormats.FindLabelFaults(name)).Any() ? ScalarFixes.Write(scalar, name) : null;
    }

    private static bool IsAlone(string word, string text)
    {
        var first = text.IndexOf(word, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(word, first + 1, StringComparison.Ordinal) < 0;
    }

    [GeneratedRegex("[^a-z0-9.-]")]
    private static partial Regex NotAllowed { get; }
}
