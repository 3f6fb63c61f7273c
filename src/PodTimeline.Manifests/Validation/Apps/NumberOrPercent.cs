using System.Globalization;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>Values that are a number from 0 or a percentage, such as maxSurge.</summary>
/// <remarks>Source: apps validation.go :: ValidatePositiveIntOrPercent, IsNotMoreThan100Percent, getIntOrPercentValue.</remarks>
internal static class NumberOrPercent
{
    /// <summary>A number is not negative, and a text is a percentage.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="numberRule">The rule about numbers.</param>
    /// <param name="textRule">The rule about texts.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">Its value.</param>
    public static void Validate(FieldErrors errors, Rule numberRule, Rule textRule, FieldPath path, NumberOrText value)
    {
        if (value.Text is { } text) errors.AddInvalid(textRule, path, GoValue.Of(value), NameFormats.FindPercentFaults(text));
        else errors.CheckNotNegative(numberRule, path, value.Number);
    }

    /// <summary>A percentage is at most 100 %.</summary>
    public static void CheckNotOverAll(FieldErrors errors, Rule rule, FieldPath path, NumberOrText value)
    {
        if (value.Text is { } text && !NameFormats.FindPercentFaults(text).Any() && GetAmount(value) > 100)
            errors.AddInvalid(rule, path, GoValue.Of(value), "must not be greater than 100%");
    }

    /// <summary>The number, or that of the percentage; 0 for any other text.</summary>
    public static long GetAmount(NumberOrText value)
    {
        if (value.Text is not { } text) return value.Number;
        return long.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
