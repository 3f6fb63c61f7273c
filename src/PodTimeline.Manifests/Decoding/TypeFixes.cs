using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Changes that give a value the type its field expects, if there is no doubt what was meant.</summary>
internal static class TypeFixes
{
    public static Fix? Offer(FieldPath path, YamlNode value, string goType, bool wantsList, SourceText source)
    {
        if (value is not YamlScalar scalar || scalar.Start == scalar.End) return null;
        var written = source.Text[scalar.Start..scalar.End];
        if (wantsList) return goType is "[]string" ? WrapInList(path, scalar, written) : null;
        switch (goType)
        {
            case "bool" when scalar.Text.ToLowerInvariant() is "true" or "yes" or "on":
                return Replace("true");
            case "bool" when scalar.Text.ToLowerInvariant() is "false" or "no" or "off":
                return Replace("false");
            case "int32" or "int64" when ScalarResolver.Resolve(scalar.Text.Trim()) is { Kind: ScalarKind.Integer } number
                && scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
                    && (goType == "int64" || number.Integer is >= int.MinValue and <= int.MaxValue):
                return Replace(number.JsonText!);
            case "int32" or "int64" when path.Name.EndsWith("Seconds", StringComparison.Ordinal)
                && Model.Behaviors.DurationText.TryParse(scalar.Text, out var length) && length.TotalSeconds % 1 == 0:
                return Replace(length.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
            case "string" when scalar is { Style: ScalarStyle.Plain, Value.Kind: not ScalarKind.Text }:
                return Fix.Replace("Put it in quotes", scalar.Start, scalar.End, $"\"{written}\"");
            default:
                return null;
        }

        Fix Replace(string text) => Fix.Replace($"Change to {text}", scalar.Start, scalar.End, text);
    }

    private static Fix? WrapInList(FieldPath path, YamlScalar scalar, string written)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted) || written.Contains('\n'))
            return null;
        var quoted = scalar.Style == ScalarStyle.Plain ? $"\"{written.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"" : written;
        return path.Name == "command" && scalar.Text.Contains(' ')
            ? Fix.Replace("Run it in a shell", scalar.Start, scalar.End, $"[\"sh\", \"-c\", {quoted}]")
            : Fix.Replace("Make it a list", scalar.Start, scalar.End, $"[{quoted}]");
    }
}
