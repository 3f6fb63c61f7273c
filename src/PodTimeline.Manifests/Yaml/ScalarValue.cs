using System.Globalization;

namespace PodTimeline.Manifests.Yaml;

/// <summary>What a scalar means after the conversion to JSON.</summary>
internal enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    Text,
}

/// <summary>A scalar's meaning. Only the member for its kind is meaningful.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Boolean">For <see cref="ScalarKind.Boolean"/>.</param>
/// <param name="Integer">For <see cref="ScalarKind.Integer"/>.</param>
/// <param name="Float">For <see cref="ScalarKind.Float"/>; also integers that do not fit into 64 bits.</param>
internal readonly record struct ScalarValue(ScalarKind Kind, bool Boolean = false, long Integer = 0, double Float = 0)
{
    public static readonly ScalarValue Null = new(ScalarKind.Null);
    public static readonly ScalarValue Text = new(ScalarKind.Text);

    public static ScalarValue Of(bool value) => new(ScalarKind.Boolean, Boolean: value);

    public static ScalarValue Of(long value) => new(ScalarKind.Integer, Integer: value, Float: value);

    /// <summary>A number without a fraction that fits is an integer, as it is after conversion to JSON.</summary>
    public static ScalarValue Of(double value) =>
        Math.Abs(value) < 1e15 && Math.Floor(value) == value ? Of((long)value) : new(ScalarKind.Float, Float: value);

    /// <summary>The value as Go writes it into JSON; null for text.</summary>
    public string? JsonText => Kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => Boolean ? "true" : "false",
        ScalarKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        ScalarKind.Float => GoFloat(Float),
        ScalarKind.Text => null,
    };

    private static string GoFloat(double value)
    {
        var plain = Math.Abs(value) is >= 1e-6 and < 1e21;
        var text = value.ToString(plain ? "0.####################" : "0.################e+00", CultureInfo.InvariantCulture);
        return plain ? text : text.Replace("e-0", "e-");
    }
}
