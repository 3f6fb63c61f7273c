using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>A stretch of a lane above the rows.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end; null while it goes on.</param>
/// <param name="Text">What it says.</param>
/// <param name="Tone">Its color.</param>
/// <param name="Seq">The event that began it.</param>
public sealed record LaneSpan(SimInstant From, SimInstant? To, string Text, Tone Tone, int Seq);

/// <summary>Colors of lanes and shades; never the only carrier of a meaning.</summary>
public enum Tone
{
    /// <summary>Nothing to say yet.</summary>
    Neutral,

    /// <summary>On its way.</summary>
    Progress,

    /// <summary>As intended.</summary>
    Good,

    /// <summary>Something failed.</summary>
    Bad,

    /// <summary>Being stopped.</summary>
    Stopping,

    /// <summary>The last known state, which may no longer hold: nothing is there to update it.</summary>
    Frozen,
}
