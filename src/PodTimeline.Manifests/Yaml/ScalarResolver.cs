using System.Globalization;
using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Says what a plain scalar means in YAML 1.1, the way kubectl's parser reads it.</summary>
/// <remarks>Source: go-yaml v2 resolve.go :: resolve.</remarks>
internal static partial class ScalarResolver
{
    /// <summary>The meaning of an unquoted text without a tag.</summary>
    public static ScalarValue Resolve(string text)
    {
        if (text.Length == 0) return ScalarValue.Null;
        switch (text)
        {
            case "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                return ScalarValue.Of(true);
            case "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                return ScalarValue.Of(false);
            case "~" or "null" or "Null" or "NULL":
                return ScalarValue.Null;
            case ".nan" or ".NaN" or ".NAN":
                return new ScalarValue(ScalarKind.Float, Float: double.NaN);
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF":
                return new ScalarValue(ScalarKind.Float, Float: double.PositiveInfinity);
            case "-.inf" or "-.Inf" or "-.INF":
                return new ScalarValue(ScalarKind.Float, Float: double.NegativeInfinity);
            default:
                return text[0] is (>= '0' and <= '9') or '+' or '-' or '.' ? ParseNumber(text) : ScalarValue.Text;
        }
    }

    private static ScalarValue ParseNumber(string text)
    {
        var digits = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        if (text[0] != '.' && ParseInteger(digits) is { } integer) return integer;
        return FloatShape.IsMatch(digits) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? ScalarValue.Of(number)
            : ScalarValue.Text;
    }

    /// <summary>Decimal, or with the prefix 0x, 0o, 0b or 0 (octal).</summary>
    private static ScalarValue? ParseInteger(string text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        var (radix, body) = digits switch
        {
            ['0', 'x' or 'X', .. var rest] => (16, rest),
            ['0', 'o' or 'O', .. var rest] => (8, rest),
            ['0', 'b' or 'B', .. var rest] => (2, rest),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (body.Length == 0 || body.Any(c => !char.IsAsciiHexDigit(c) || Convert.ToInt32(c.ToString(), 16) >= radix)) return null;
        var value = body.Aggregate(0m, (sum, c) => sum > 1e20m ? sum : sum * radix + Convert.ToInt32(c.ToString(), 16)) * sign;
        if (value is >= long.MinValue and <= long.MaxValue) return ScalarValue.Of((long)value);
        return radix == 10 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large)
            ? new ScalarValue(ScalarKind.Float, Float: large)
            : null;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex FloatShape { get; }
}
