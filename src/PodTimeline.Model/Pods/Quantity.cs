using System.Globalization;
using System.Text.RegularExpressions;

namespace PodTimeline.Model.Pods;

/// <summary>
/// An amount of a resource, such as <c>500m</c>, <c>1Gi</c> or <c>2</c>. Compared by value; printed in the canonical form
/// of the API server.
/// </summary>
/// <remarks>Source: apimachinery pkg/api/resource/quantity.go.</remarks>
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const long SmallestBinary = 1024;
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly (string Suffix, int Exponent)[] DecimalSuffixes =
        [("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];

    private readonly QuantityFormat _format;

    /// <summary>An amount with the family of suffixes it is printed in.</summary>
    /// <param name="value">Units, with at most nine decimals.</param>
    /// <param name="format">How it was written.</param>
    public Quantity(decimal value, QuantityFormat format = QuantityFormat.DecimalSi) => (Value, _format) = (value, format);

    /// <summary>Units: cores, bytes, pieces.</summary>
    public decimal Value { get; }

    /// <summary>Whether the amount is zero, however it was written.</summary>
    public bool IsZero => Value == 0;

    /// <summary>Reads a quantity as the API server does.</summary>
    /// <param name="text">Such as <c>1.5Gi</c>, <c>100m</c>, <c>1e3</c>.</param>
    /// <param name="quantity">The amount; more decimals than nano are rounded up.</param>
    /// <returns>What is wrong with the text, if anything.</returns>
    public static QuantityError TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        var match = Shape.Match(text);
        if (text.Length == 0 || !match.Success) return QuantityError.NotANumber;

        var suffix = match.Groups["suffix"].Value;
        // Digits may be missing: "Mi" is 0.
        var digits = match.Groups["number"].ValueSpan;
        var number = digits.ContainsAnyInRange('0', '9') ? ParseNumber(digits) : 0;
        if (Array.IndexOf(BinarySuffixes, suffix, 1) is > 0 and var power)
            quantity = new Quantity(RoundUpToNano(Scale(number, SmallestBinary, power)), QuantityFormat.BinarySi);
        else if (Array.Find(DecimalSuffixes, s => s.Suffix == suffix) is { Suffix: not null } known)
            quantity = new Quantity(RoundUpToNano(Scale(number, 10, known.Exponent)), QuantityFormat.DecimalSi);
        else if (Exponent.Match(suffix) is { Success: true } exponent
            && long.TryParse(exponent.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var e))
            quantity = new Quantity(RoundUpToNano(Scale(number, 10, e)), QuantityFormat.DecimalExponent);
        else
            return QuantityError.UnknownSuffix;
        return QuantityError.None;
    }

    /// <summary>Reads a quantity that is known to be valid.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity) == QuantityError.None ? quantity : throw new FormatException($"\"{text}\" is not a quantity.");

    /// <summary>The sum, printed in the suffixes of the first amount that is not zero; it saturates at 64 bits.</summary>
    public static Quantity operator +(Quantity a, Quantity b) => new(Math.Clamp(a.Value + b.Value, -Largest, Largest), a.IsZero ? b._format : a._format);

    /// <summary>The larger of two amounts; the first if they are equal.</summary>
    public static Quantity PickLarger(Quantity a, Quantity b) => b.Value > a.Value ? b : a;

    /// <inheritdoc />
    public int CompareTo(Quantity other) => Value.CompareTo(other.Value);

    /// <summary>Less than.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Value < right.Value;

    /// <summary>More than.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Value > right.Value;

    /// <summary>At most.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Value <= right.Value;

    /// <summary>At least.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Value >= right.Value;

    /// <inheritdoc />
    public bool Equals(Quantity other) => Value == other.Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Same amount.</summary>
    public static bool operator ==(Quantity a, Quantity b) => a.Equals(b);

    /// <summary>Different amounts.</summary>
    public static bool operator !=(Quantity a, Quantity b) => !a.Equals(b);

    /// <summary>The canonical form: the largest suffix that leaves a whole number.</summary>
    public override string ToString()
    {
        if (IsZero) return "0";
        var whole = decimal.Truncate(Value) == Value;
        if (_format == QuantityFormat.BinarySi && whole && Math.Abs(Value) >= SmallestBinary) return ToBinaryText();

        var mantissa = Value;
        var exponent = 0;
        while (decimal.Truncate(mantissa) != mantissa) (mantissa, exponent) = (mantissa * 1000, exponent - 3);
        while (mantissa % 1000 == 0 && exponent < 18) (mantissa, exponent) = (mantissa / 1000, exponent + 3);
        var digits = mantissa.ToString("0", CultureInfo.InvariantCulture);
        return _format == QuantityFormat.DecimalExponent
            ? exponent == 0 ? digits : $"{digits}e{exponent.ToString(CultureInfo.InvariantCulture)}"
            : digits + Array.Find(DecimalSuffixes, s => s.Exponent == exponent).Suffix;
    }

    private string ToBinaryText()
    {
        var (mantissa, power) = (Value, 0);
        while (mantissa % SmallestBinary == 0 && power < BinarySuffixes.Length - 1) (mantissa, power) = (mantissa / SmallestBinary, power + 1);
        return mantissa.ToString("0", CultureInfo.InvariantCulture) + BinarySuffixes[power];
    }

    private static decimal Largest => long.MaxValue;

    /// <summary>Less than a nano; any amount that is not zero is rounded up to that.</summary>
    private static decimal Smallest => 0.000_000_000_1m;

    private static decimal RoundUpToNano(decimal value)
    {
        var nano = value * 1_000_000_000m;
        var rounded = nano >= 0 ? decimal.Ceiling(nano) : decimal.Floor(nano);
        return (rounded / 1_000_000_000m) / 1.000000000000000000000000000m;
    }

    private static decimal ParseNumber(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : digits[0] == '-' ? -Largest : Largest;

    /// <summary>A number times a power, between what a long holds and what is less than a nano.</summary>
    private static decimal Scale(decimal number, long @base, long exponent)
    {
        for (; exponent > 0 && number != 0 && Math.Abs(number) <= Largest; exponent--) number *= @base;
        for (; exponent < 0 && Math.Abs(number) > Smallest; exponent++) number /= @base;
        return Math.Clamp(number, -Largest, Largest);
    }

    // Atomic, so that a text of very many digits with a wrong end is refused in one pass.
    [GeneratedRegex(@"^(?<number>[+-]?(?>[0-9]*)(\.(?>[0-9]*))?)(?<suffix>[eEinumkKMGTP]*[-+]?[0-9]*)\z")]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"^[eE]([-+]?[0-9]+)\z")]
    private static partial Regex Exponent { get; }
}

/// <summary>The family of suffixes a <see cref="Quantity"/> is printed in.</summary>
public enum QuantityFormat
{
    /// <summary>m, k, M, G, …: powers of 1000.</summary>
    DecimalSi,

    /// <summary>Ki, Mi, Gi, …: powers of 1024.</summary>
    BinarySi,

    /// <summary>e3, e6, …</summary>
    DecimalExponent,
}

/// <summary>Why a text is no <see cref="Quantity"/>; the API server has a text for each.</summary>
public enum QuantityError
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It does not have the shape of number and suffix.</summary>
    NotANumber,

    /// <summary>The suffix does not exist, such as <c>mi</c> or <c>g</c>.</summary>
    UnknownSuffix,
}
