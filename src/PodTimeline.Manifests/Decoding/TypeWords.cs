using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Names values and types: for Go's messages and for people.</summary>
internal static class TypeWords
{
    /// <summary>What Go's decoder calls a value.</summary>
    public static string Go(YamlNode value, string goType) => value switch
    {
        YamlSequence => "array",
        YamlMapping => "object",
        YamlScalar { Value.Kind: ScalarKind.Boolean } => "bool",
        YamlScalar { Value.Kind: ScalarKind.Integer or ScalarKind.Float } scalar =>
            goType is "int32" or "int64" ? "number " + scalar.Value.JsonText : "number",
        _ => "string",
    };

    /// <summary>The value in words, after "is".</summary>
    public static string DescribeValue(YamlNode value) => value switch
    {
        YamlSequence => "a list",
        YamlMapping => "an object with fields",
        YamlScalar { Value.Kind: ScalarKind.Boolean, Style: ScalarStyle.Plain, Text: not ("true" or "false") } scalar =>
            $"the boolean {scalar.Value.JsonText} in YAML",
        YamlScalar { Value.Kind: ScalarKind.Boolean } => "a boolean",
        YamlScalar { Value.Kind: ScalarKind.Integer or ScalarKind.Float } => "a number",
        _ => "text",
    };

    /// <summary>The value, short.</summary>
    public static string ShowValue(YamlNode value) => value is YamlScalar scalar
        ? scalar.Text.Length > 40 ? $"\"{scalar.Text[..40]}…\"" : $"\"{scalar.Text}\""
        : "this";

    /// <summary>The expected type in words.</summary>
    public static string DescribeType(string goType, bool wantsList) => wantsList ? "a list" : goType switch
    {
        "bool" => "true or false",
        "int32" => "a whole number of at most 2147483647",
        "int64" => "a whole number",
        "v1.Time" => "a time such as 2026-01-02T03:04:05Z",
        _ when goType.StartsWith("map[", StringComparison.Ordinal) || goType == "v1.ResourceList" => "an object with keys and values",
        _ when FieldHomes.IsStruct(goType) => "an object with fields",
        _ => "text",
    };

    /// <summary>The last name of a path, with its index if it has one.</summary>
    public static string TakeLast(FieldPath path)
    {
        if (path.Kind == FieldPath.SegmentKind.Root) return "The object";
        var text = path.ToString();
        return text[(text.LastIndexOf('.') + 1)..];
    }
}
