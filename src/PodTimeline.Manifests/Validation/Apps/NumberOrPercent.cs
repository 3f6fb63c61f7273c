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
    /// <param name="errors">Takes the errors.</param>
    /// <param name="numberRule">The rule about numbers.</param>
    /// <param name="textRule">The rule about texts.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">Its value.</param>
    public static void Validate(FieldErrors errors, Rule numberRule, Rule textRule, FieldPath path, NumberOrText value)
    {
        if (value.Text is { } text) errors.Invalid(textRule, path, GoValue.Of(value), Names.Percent(text));
        else errors.NotNegative(numberRule, path, value.Number);
    }

    /// <summary>A percentage is at most 100 %.</summary>
    public static void NotOverAll(FieldErrors errors, Rule rule, FieldPath path, NumberOrText value)
    {
        if (value.Text is { } text && !Names.Percent(text).Any() && Amount(value) > 100)
            errors.Invalid(rule, path, GoValue.Of(value), "must not be greater than 100%");
    }

    /// <summary>The number, or that of the percentage; 0 for any other text.</summary>
    public static long Amount(NumberOrText value)
    {
        if (value.Text is not { } text) return value.Number;
        return long.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
