using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation;

/// <summary>Changes that remove an error of the API server, where there is one safe way.</summary>
internal static class FieldFixes
{
    /// <summary>The supported value that was nearly written.</summary>
    public static Fix? WriteSupported(YamlNode? node, string[] supported)
    {
        if (node is not YamlScalar scalar || scalar.Start == scalar.End) return null;
        return Nearest.Of(scalar.Text, supported) is { } meant ? Write(scalar, meant) : null;
    }

    /// <summary>The fix of a rule.</summary>
    public static Fix? For(string rule, FieldPath path, YamlNode? node, DecodedObject @object, SourceText source) => null;

    private static Fix Write(YamlScalar scalar, string text) => Fix.Replace($"Write {text}", scalar.Start, scalar.End, scalar.Style switch
    {
        ScalarStyle.DoubleQuoted => $"\"{text}\"",
        ScalarStyle.SingleQuoted => $"'{text}'",
        _ => text,
    });
}
