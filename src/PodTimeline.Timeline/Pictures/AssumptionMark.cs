using System.Collections.Immutable;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>The sign that a bar is as long as it is because something was assumed.</summary>
/// <param name="Bar">The bar: the first that the assumptions shape.</param>
/// <param name="Texts">What was assumed, a clause each.</param>
public sealed record AssumptionMark(Bar Bar, ImmutableArray<string> Texts)
{
    /// <summary>Assumptions about what a probe finds.</summary>
    private static readonly string[] OfProbes = ["listens:", "probe:"];

    /// <summary>The signs of a row, at most one on a bar; what happens to a container that never runs has none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="behavior">What was assumed of its container.</param>
    public static ImmutableArray<AssumptionMark> Find(ContainerRow row, ContainerBehavior behavior)
    {
        var told = behavior.Assumptions.Select(assumption => (assumption.Text, Bar: FindBar(row, OfProbes.Any(key => assumption.Key.StartsWith(key, StringComparison.Ordinal)))));
        return [.. told.Where(one => one.Bar is not null).GroupBy(one => one.Bar!, one => one.Text).Select(bar => new AssumptionMark(bar.Key, [.. bar]))];
    }

    /// <summary>A probe shapes how long the container is not started or not ready; all else shapes how long it runs.</summary>
    private static Bar? FindBar(ContainerRow row, bool isOfProbe)
    {
        var process = row.Bars.Where(bar => bar.Kind is BarKind.Starting or BarKind.NotReady or BarKind.Running).ToList();
        return process.Find(bar => isOfProbe == bar.Kind is not BarKind.Running) ?? process.FirstOrDefault();
    }
}
