using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>The whole run in a low strip, always to scale: one line for each container, one path for each color.</summary>
public static class Overview
{
    /// <summary>The strip's width and height in the units of the paths.</summary>
    public const int Width = 1_000, Height = 24;

    /// <summary>More lines than this cannot be told apart.</summary>
    private const int MostRows = 24;

    /// <summary>
    /// What lies closer than this, in the units of the paths, is one stroke, so no line has more strokes than the strip has points.
    /// </summary>
    private const double Gap = 0.7;

    /// <summary>The strokes of one color.</summary>
    /// <param name="Color">What they stand for.</param>
    /// <param name="Path">An SVG path.</param>
    public sealed record Strokes(OverviewColor Color, string Path);

    /// <summary>Draws the strip of a timeline.</summary>
    /// <param name="fold">The timeline.</param>
    /// <param name="axis">Where it ends.</param>
    public static ImmutableArray<Strokes> Draw(TimelineFold fold, Axis axis)
    {
        var paths = new SortedDictionary<OverviewColor, StringBuilder>();
        var rows = fold.Rows.Take(MostRows).ToList();
        var line = (double)Height / Math.Max(5, rows.Count);
        foreach (var row in rows)
            foreach (var (color, from, to) in Join(row, axis))
            {
                if (!paths.TryGetValue(color, out var path)) paths[color] = path = new StringBuilder();
                path.Append(CultureInfo.InvariantCulture, $"M{from:0.#} {row.Index * line + line / 6:0.##}h{Math.Max(Gap, to - from):0.#}v{line * 2 / 3:0.##}h-{Math.Max(Gap, to - from):0.#}z");
            }

        return [.. paths.Select(path => new Strokes(path.Key, path.Value.ToString()))];
    }

    /// <summary>
    /// The windows onto the stretches that the axis shows wide, as parts of the whole from 0 to 1; one that would hold everything is
    /// left out.
    /// </summary>
    public static IEnumerable<(double From, double To)> FindWindows(Axis axis)
    {
        if (axis.Folds.Length == 0) yield break;
        var from = 0d;
        foreach (var fold in axis.Folds)
        {
            yield return (from, fold.From.SinceCreation / axis.Horizon);
            from = fold.To.SinceCreation / axis.Horizon;
        }

        yield return (from, 1);
    }

    private static IEnumerable<(OverviewColor Color, double From, double To)> Join(ContainerRow row, Axis axis)
    {
        (OverviewColor Color, double From, double To)? last = null;
        foreach (var bar in row.Bars)
        {
            if (ChooseColor(bar.Kind, row.Container.Kind) is not { } color) continue;
            var from = bar.From.SinceCreation / axis.Horizon * Width;
            var to = (bar.To ?? axis.Until).SinceCreation / axis.Horizon * Width;
            if (last is { } before && before.Color == color && from - before.To < Gap)
            {
                last = (color, before.From, to);
                continue;
            }

            if (last is { } done) yield return done;
            last = (color, from, to);
        }

        if (last is { } open) yield return open;
    }

    private static OverviewColor? ChooseColor(BarKind bar, ContainerKind container) => bar switch
    {
        BarKind.Pulling or BarKind.Creating => OverviewColor.Preparing,
        BarKind.PreStop or BarKind.Stopping => OverviewColor.Stopping,
        BarKind.BackOff => null,
        BarKind.Starting or BarKind.NotReady or BarKind.Running or BarKind.WaitsForTurn => container switch
        {
            ContainerKind.Init => OverviewColor.Init,
            ContainerKind.Sidecar => OverviewColor.Sidecar,
            ContainerKind.App => OverviewColor.App,
        },
    };
}

/// <summary>What a color of the overview stands for.</summary>
public enum OverviewColor
{
    /// <summary>The image is pulled or the container created.</summary>
    Preparing,

    /// <summary>An init container runs.</summary>
    Init,

    /// <summary>A sidecar runs.</summary>
    Sidecar,

    /// <summary>An app container runs.</summary>
    App,

    /// <summary>It is being stopped.</summary>
    Stopping,
}
