using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>The end of a bar that a person may move: it follows from an assumption or from the annotation.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Attempt">The run of the container, from 0.</param>
/// <param name="From">Where its length is counted from.</param>
/// <param name="At">Where it is.</param>
public sealed record ShapeHandle(ShapeHandleKind Kind, int Attempt, SimInstant From, SimInstant At)
{
    /// <summary>The most handles of a container that keeps restarting.</summary>
    private const int Most = 12;

    /// <summary>The handles of a row.</summary>
    public static ImmutableArray<ShapeHandle> Find(ContainerRow row) => [.. FindAll(row).Take(Most)];

    private static IEnumerable<ShapeHandle> FindAll(ContainerRow row)
    {
        foreach (var bar in row.Bars)
        {
            if (bar.To is not { } end) continue;
            var start = row.Bars.First(first => first.Attempt == bar.Attempt && first.Kind is not (BarKind.Pulling or BarKind.Creating or BarKind.BackOff) || first == bar).From;
            switch (bar.Kind)
            {
                case BarKind.Pulling:
                    yield return new ShapeHandle(ShapeHandleKind.Pull, bar.Attempt, bar.From, end);
                    break;
                case BarKind.Starting when row.Container.StartupProbe is not null && bar.Text != "postStart":
                    yield return new ShapeHandle(ShapeHandleKind.Startup, bar.Attempt, start, end);
                    break;
                case BarKind.NotReady when row.Container.ReadinessProbe is not null && bar.From == start:
                    yield return new ShapeHandle(ShapeHandleKind.Readiness, bar.Attempt, start, end);
                    break;
                case BarKind.Running when row.Marks.Any(mark => mark.At == end && mark.IsEnd) && !row.Marks.Any(mark => mark.Kind == MarkKind.StopSignal && mark.At <= end):
                    yield return new ShapeHandle(ShapeHandleKind.Runs, bar.Attempt, start, end);
                    break;
                case BarKind.Stopping when row.Marks.Any(mark => mark.At == end && mark.IsEnd):
                    yield return new ShapeHandle(ShapeHandleKind.Obeys, bar.Attempt, bar.From, end);
                    break;
                default:
                    break;
            }
        }
    }
}

/// <summary>What the end of a bar stands for.</summary>
public enum ShapeHandleKind
{
    /// <summary>How long the pull takes.</summary>
    Pull,

    /// <summary>When the startup probe passes first.</summary>
    Startup,

    /// <summary>When the readiness probe passes first.</summary>
    Readiness,

    /// <summary>How long the container runs until it ends by itself.</summary>
    Runs,

    /// <summary>How long it takes to end after its stop signal.</summary>
    Obeys,
}
