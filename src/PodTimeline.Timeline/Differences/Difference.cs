using System.Collections.Immutable;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Differences;

/// <summary>
/// One way in which a run differs from another. Its cases are in the files <c>Difference.*.cs</c>; they hold what was found in the two
/// logs, and their sentences use nothing else.
/// </summary>
public abstract partial record Difference
{
    private Difference() { }

    /// <summary>The letters of the runs.</summary>
    public RunLetters Pair { get; init; } = RunLetters.AB;

    /// <summary>How much it matters.</summary>
    public abstract DifferenceRank Rank { get; }

    /// <summary>How far apart the runs are; among differences of equal rank the largest comes first.</summary>
    public abstract double Size { get; }

    /// <summary>The containers that it is about; empty: it is about the pod.</summary>
    public abstract ImmutableArray<string> Containers { get; }

    /// <summary>It in one sentence about the second run, without a full stop.</summary>
    public abstract string Sentence { get; }

    /// <summary>What the first run does instead, and why, in a sentence or two; empty when there is nothing to add.</summary>
    public abstract string Detail { get; }

    /// <summary>The events it is about, at least one.</summary>
    public abstract ImmutableArray<DifferencePlace> Places { get; }

    /// <summary>Its marks in the picture.</summary>
    public abstract ImmutableArray<DifferenceMark> Marks { get; }

    /// <summary>The same difference with the runs swapped.</summary>
    public abstract Difference Swap();

    /// <summary>Where the playhead goes to show it: the earliest of its instants.</summary>
    public SimInstant At => Places.Min(place => place.What.At);

    private string First => $"In {Pair.First}";

    private static ImmutableArray<DifferencePlace> FindPlaces(string? container, Sides<Occurrence?> what) =>
        [.. new[] { Side.First, Side.Second }.Where(side => what[side] is not null).Select(side => new DifferencePlace(side, container, what[side]!))];

    private static ImmutableArray<DifferenceMark> CreateTags(string? container, Sides<Occurrence?> what) =>
        [.. FindPlaces(container, what).Select(place => new DifferenceMark(place.Side, container, place.What.At, place.What.At, MarkForm.Tag, ""))];
}
