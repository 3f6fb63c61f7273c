using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Fixes that replace a value and keep its quotes.</summary>
internal static class ScalarFixes
{
    /// <summary>Another text in the same quotes.</summary>
    public static Fix Write(YamlScalar scalar, string text) => Fix.Replace($"Change to {text}", scalar.Start, scalar.End, scalar.Style switch
    {
        ScalarStyle.DoubleQuoted => $"\"{text}\"",
        ScalarStyle.SingleQuoted => $"'{text}'",
        _ => text,
    });

    /// <summary>The number 1.</summary>
    public static Fix? WriteOne(FaultyField field) => field.Node is YamlScalar scalar ? Write(scalar, "1") : null;

    /// <summary>The value without blanks around it.</summary>
    public static Fix? Trim(FaultyField field) =>
        FindLine(field.Node) is { } scalar && scalar.Text.Trim() is { Length: > 0 } text ? Write(scalar, text) : null;

    /// <summary>The path without its first slash.</summary>
    public static Fix? WithoutSlash(FaultyField field) =>
        FindLine(field.Node) is { } scalar && scalar.Text.TrimStart('/') is { Length: > 0 } text ? Write(scalar, text) : null;

    /// <summary>The integer without plus sign and leading zeros.</summary>
    public static Fix? WritePlainNumber(FaultyField field) =>
        FindLine(field.Node) is { } scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Write(scalar, number.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>A port's number without the quotes that make it a name.</summary>
    public static Fix? WritePortNumber(FaultyField field) =>
        FindLine(field.Node) is { } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= 65535
            ? Fix.Replace($"Change to {port}", scalar.Start, scalar.End, port.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>A mode such as 644 with the zero that makes it octal.</summary>
    public static Fix? WriteOctal(FaultyField field)
    {
        if (field.Node is not YamlScalar { Style: ScalarStyle.Plain } scalar) return null;
        var written = field.Source.Text[scalar.Start..scalar.End];
        return written.Length == 3 && written.All(c => c is >= '0' and <= '7')
            ? Fix.Replace($"Change to 0{written}", scalar.Start, scalar.End, "0" + written) : null;
    }

    /// <summary>A scalar in a form that can be replaced in place.</summary>
    internal static YamlScalar? FindLine(YamlNode? node) =>
        node is YamlScalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar
            && scalar.Start < scalar.End ? scalar : null;
}
