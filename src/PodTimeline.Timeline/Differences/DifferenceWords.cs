using System.Collections.Immutable;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Differences;

/// <summary>Words that several differences have in common.</summary>
internal static class DifferenceWords
{
    /// <summary>A time that is earlier or later by a length, such as <c>9.6 s earlier</c>.</summary>
    public static string Shift(TimeSpan shift) => $"{DisplayText.FormatLength(shift.Duration())} {(shift < TimeSpan.Zero ? "earlier" : "later")}";

    /// <summary>Never, once, twice, or a number of times.</summary>
    public static string FormatTimes(int count) => count switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => $"{count} times",
    };

    /// <summary>A small number as a word.</summary>
    public static string SpellNumber(int count) => count switch
    {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Names in a sentence, such as <c>web, proxy and logs</c>; of many, the first two and how many more there are.</summary>
    public static string JoinNames(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [var one] => one,
        [var one, var two] => $"{one} and {two}",
        [var one, var two, var three] => $"{one}, {two} and {three}",
        [var one, var two, .. var rest] => $"{one}, {two} and {rest.Length} others",
    };

    /// <summary>The verb form that agrees with the names.</summary>
    public static string ChooseVerb(ImmutableArray<string> names, string one, string many) => names.Length == 1 ? one : many;
}
