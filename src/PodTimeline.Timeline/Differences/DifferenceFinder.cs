using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Differences;

/// <summary>Finds how one run differs from another: a fold over both logs.</summary>
public static class DifferenceFinder
{
    /// <summary>Nobody reads more sentences than this.</summary>
    public const int Most = 8;

    /// <summary>The most differences of one kind; many containers may differ in the same way.</summary>
    private const int MostOfARank = 3;

    /// <summary>The differences, most important first; at most <see cref="Most"/>, and none when the logs say the same.</summary>
    /// <param name="first">The run that the other is compared with.</param>
    /// <param name="firstPod">Its pod.</param>
    /// <param name="second">The run that the sentences are about.</param>
    /// <param name="secondPod">Its pod.</param>
    /// <param name="pair">Their letters.</param>
    public static ImmutableArray<Difference> Find(TimelineFold first, PodSpec firstPod, TimelineFold second, PodSpec secondPod, RunLetters pair)
    {
        if (first.Events.Count == 0 || second.Events.Count == 0) return [];
        var lives = new Sides<PodLife>(PodLife.Of(first, firstPod), PodLife.Of(second, secondPod));
        var found = new List<Difference>();
        found.AddRange(OutcomeDifferences.Find(lives));
        found.AddRange(StartDifferences.Find(lives));
        found.AddRange(StopDifferences.Find(lives));
        found.AddRange(ReadyDifferences.Find(lives, found));
        var ordered = found.OrderBy(difference => difference.Rank).ThenByDescending(difference => difference.Size)
            .ThenBy(difference => string.Join(' ', difference.Containers), StringComparer.Ordinal);
        return [.. ordered.GroupBy(difference => difference.Rank).SelectMany(alike => alike.Take(MostOfARank)).Take(Most).Select(difference => difference with { Pair = pair })];
    }
}
