namespace PodTimeline.Manifests.Yaml;

/// <summary>Explicit tags such as <c>!!str</c>.</summary>
/// <remarks>Source: go-yaml v2 resolve.go :: resolve, decode.go :: scalar.</remarks>
internal static class ScalarTags
{
    private const string Core = "tag:yaml.org,2002:";

    /// <summary>The meaning of a scalar with a tag or without, and the words of its error if the tag does not fit.</summary>
    public static (ScalarValue Value, string? Problem) Resolve(string? tag, string text, bool isPlain)
    {
        if (tag is null or "" or "?") return (isPlain ? ScalarResolver.Resolve(text) : ScalarValue.Text, null);
        if (tag == "!" || !tag.StartsWith(Core, StringComparison.Ordinal)) return (ScalarValue.Text, null);
        var name = tag[Core.Length..];
        if (name is "str" or "binary" or "timestamp" or "merge") return (ScalarValue.Text, null);

        var value = ScalarResolver.Resolve(text);
        var fits = name switch
        {
            "int" => value.Kind == ScalarKind.Integer,
            "float" => value.Kind is ScalarKind.Float or ScalarKind.Integer,
            "bool" => value.Kind == ScalarKind.Boolean,
            "null" => value.Kind == ScalarKind.Null,
            _ => true,
        };
        return fits ? (value, null) : (ScalarValue.Text, $"cannot decode !!{GetName(value.Kind)} `{text}` as a !!{name}");
    }

    private static string GetName(ScalarKind kind) => kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => "bool",
        ScalarKind.Integer => "int",
        ScalarKind.Float => "float",
        ScalarKind.Text => "str",
    };
}
