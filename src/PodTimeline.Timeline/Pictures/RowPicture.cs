using System.Collections.Immutable;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Everything that is drawn of one container.</summary>
/// <param name="Row">Its bars and marks.</param>
/// <param name="Waits">Where it waits and nothing is done for it.</param>
/// <param name="Words">Its words; none touches another.</param>
/// <param name="Stop">Its stop number; null: it is not stopped.</param>
public sealed record RowPicture(ContainerRow Row, ImmutableArray<WaitLine> Waits, ImmutableArray<RowWord> Words, StopNumber? Stop)
{
    /// <summary>Its bars as they are drawn.</summary>
    public required ImmutableArray<DrawnBar> Bars { get; init; }

    /// <summary>Its marks, except those within joined bars.</summary>
    public required ImmutableArray<Mark> Marks { get; init; }
}
