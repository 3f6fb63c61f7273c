using System.Collections.Immutable;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Pictures;

/// <summary>A word of a row. The page sets the first form that fits between its begin and its end, or none.</summary>
/// <param name="From">Where its space begins.</param>
/// <param name="To">Where its space ends.</param>
/// <param name="Forms">The same in ever fewer letters.</param>
/// <param name="Place">What it stands on.</param>
public sealed record RowWord(SimInstant From, SimInstant To, ImmutableArray<string> Forms, WordPlace Place);

/// <summary>What a word stands on.</summary>
public enum WordPlace
{
    /// <summary>A solid bar in the kind's color.</summary>
    Bar,

    /// <summary>A pale or patterned bar, on which ink is legible.</summary>
    PaleBar,

    /// <summary>A bar in one of the colors of stopping.</summary>
    StopBar,

    /// <summary>The dotted line of a container that waits for another.</summary>
    Wait,

    /// <summary>The gap below a low bar.</summary>
    Below,

    /// <summary>The space after an end mark.</summary>
    End,
}
