using System.Text.RegularExpressions;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Formats;

/// <summary>Formats of label keys and values. Each method gives what is wrong with a text, in the API server's words.</summary>
/// <remarks>Source: apimachinery pkg/util/validation/validation.go, pkg/api/validate/content.</remarks>
internal static partial class Labels
{
    private const string NameRule =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
        + " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    /// <summary>A qualified name: a key of a label or annotation, a condition, a gate.</summary>
    public static IEnumerable<string> FindNameFaults(string text, KubernetesVersion version)
    {
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            yield return $"a {KubernetesText.LabelKey.FormatFor(version)} {NameRule} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            yield break;
        }

        if (parts.Length == 2)
        {
            if (parts[0].Length == 0) yield return "prefix part must be non-empty";
            else foreach (var message in NameFormats.FindSubdomainFaults(parts[0])) yield return "prefix part " + message;
        }

        var name = parts[^1];
        if (name.Length == 0) yield return "name part must be non-empty";
        else if (NameFormats.CountBytes(name) > 63) yield return $"name part must be no more than 63 {GetUnit(version)}";
        if (!NameShape.IsMatch(name)) yield return "name part " + NameRule;
    }

    /// <summary>A label's value.</summary>
    public static IEnumerable<string> FindValueFaults(string text, KubernetesVersion version)
    {
        if (NameFormats.CountBytes(text) > 63) yield return $"must be no more than 63 {GetUnit(version)}";
        if (!ValueShape.IsMatch(text))
        {
            yield return "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric"
                + " character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
        }
    }

    private static string GetUnit(KubernetesVersion version) => KubernetesText.LabelUnit.FormatFor(version);

    [GeneratedRegex(@"^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex NameShape { get; }

    [GeneratedRegex(@"^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\z")]
    private static partial Regex ValueShape { get; }
}
