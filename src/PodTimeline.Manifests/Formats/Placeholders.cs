using System.Text.RegularExpressions;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>A value that still has to be filled in, such as <c>${APP}</c> or <c>&lt;your-image&gt;</c>.</summary>
/// <param name="Scalar">The value it stands in.</param>
/// <param name="Field">The field; null for an item of a list.</param>
/// <param name="Names">The placeholders in it, as they are written.</param>
internal sealed record Placeholder(YamlScalar Scalar, string? Field, IReadOnlyList<string> Names);

/// <summary>Finds placeholders in the fields of an object; scripts and free texts may contain such characters legitimately.</summary>
internal static partial class Placeholders
{
    /// <summary>All of an object, in the order of the text.</summary>
    public static List<Placeholder> Find(YamlMapping root) =>
    [
        .. FieldTexts.Of(root).Where(text => Sign.IsMatch(text.Scalar.Text))
            .Select(text => new Placeholder(text.Scalar, text.Field, [.. Sign.Matches(text.Scalar.Text).Select(match => match.Value)])),
    ];

    /// <summary>The value with a stand-in for each placeholder.</summary>
    public static string Fill(Placeholder placeholder) => Sign.Replace(placeholder.Scalar.Text, match =>
        match.Groups["default"] is { Success: true, Length: > 0 } given ? given.Value
            : StandIns.Choose(placeholder.Scalar.Text == match.Value ? placeholder.Field : null, match.Groups["name"].Value.ToLowerInvariant()));

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_.\-]*)(:?-(?<default>[^}]*))?\}|(?<![\w$])\$(?<name>[A-Z][A-Z0-9_]{1,40})\b|<(?<name>[A-Za-z][A-Za-z0-9 _.\-]{1,60})>|__(?<name>[A-Z][A-Z0-9_]*[A-Z0-9])__|%%?(?<name>[A-Z][A-Z0-9_]{1,40})%%?|@@?(?<name>[A-Z][A-Z0-9_]{1,40})@@?|\[\[\s*(?<name>[\w.]+)\s*\]\]|\$\((?<name>[A-Z][A-Z0-9_]{1,40})\)|\{\{-?\s*(?<name>[\w.$]+)[^}]*\}\}")]
    private static partial Regex Sign { get; }
}
