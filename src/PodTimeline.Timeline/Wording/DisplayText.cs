using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Wording;

/// <summary>Times and kinds as the page writes them.</summary>
public static partial class DisplayText
{
    /// <summary>The same words, in which a number and its unit stay on one line.</summary>
    public static string KeepTogether(string sentence) => UnitOfNumber.Replace(sentence, "\u00A0");

    /// <summary>A length such as <c>0.5 s</c>, <c>12 s</c>, <c>3 min 20 s</c> or <c>2 h 5 min</c>.</summary>
    public static string FormatLength(TimeSpan length)
    {
        if (length.TotalSeconds < 120) return FormatNumber(Math.Round(length.TotalSeconds, 1)) + " s";
        if (length.TotalHours < 2) return JoinUnits((int)length.TotalMinutes, "min", length.Seconds, "s");
        return JoinUnits((int)length.TotalHours, "h", length.Minutes, "min");
    }

    /// <summary>An instant such as <c>48.2 s</c>.</summary>
    public static string FormatInstant(SimInstant instant) =>
        instant.TotalSeconds < 600 ? instant.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : FormatLength(instant.SinceCreation);

    /// <summary>An instant in a list of instants, such as <c>9.3 s</c> or <c>6 min 30 s</c>, with no more digits than needed.</summary>
    public static string FormatTick(SimInstant instant) => FormatLength(TimeSpan.FromSeconds(Math.Round(instant.TotalSeconds, 1)));

    /// <summary>A kind of container under its name.</summary>
    public static string Abbreviate(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app",
    };

    /// <summary>A kind of probe in a sentence.</summary>
    public static string Describe(ProbeKind probe) => probe switch
    {
        ProbeKind.Startup => "startup",
        ProbeKind.Readiness => "readiness",
        ProbeKind.Liveness => "liveness",
    };

    /// <summary>A kind of container in a sentence.</summary>
    public static string Describe(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => "init container",
        ContainerKind.Sidecar => "sidecar",
        ContainerKind.App => "app container",
    };

    private static string JoinUnits(int first, string firstUnit, int second, string secondUnit) =>
        second == 0 ? $"{first} {firstUnit}" : $"{first} {firstUnit} {second} {secondUnit}";

    private static string FormatNumber(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\d) (?=(s|min|h|ms)\b)")]
    private static partial Regex UnitOfNumber { get; }
}
