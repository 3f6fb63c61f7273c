using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>A stretch of a lane as it is drawn, or several that are too narrow to be told apart.</summary>
/// <param name="Span">The stretch, or the first of them.</param>
/// <param name="To">Where it ends; null while it goes on.</param>
/// <param name="Text">What it says, or what they say in turn.</param>
public sealed record DrawnSpan(LaneSpan Span, SimInstant? To, string Text)
{
    /// <summary>What it says, in ever fewer letters; the longest that fits is drawn.</summary>
    public ImmutableArray<string> Forms => Span.Tone == Tone.Frozen ? [$"{Text} frozen", Text] : Shorten(Text);

    /// <summary>A state in ever fewer letters, cut between its words: CrashLoopBackOff, CrashLoop…, Crash….</summary>
    public static ImmutableArray<string> Shorten(string state) =>
    [
        state,
        .. Enumerable.Range(1, Math.Max(0, state.Length - 1)).Where(i => char.IsUpper(state[i]) && char.IsLower(state[i - 1])).Reverse().Select(i => state[..i] + "…"),
    ];
}
