using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>How long the kubelet waits before the next start of a container that crashes, as steps: twice as long each time, up to a limit.</summary>
/// <param name="Container">The container.</param>
/// <param name="Steps">The steps, in order; each reaches to the next.</param>
public sealed record WaitCurve(string Container, ImmutableArray<WaitStep> Steps)
{
    /// <summary>A container with fewer different waits than this has no curve worth showing.</summary>
    private const int Fewest = 3;

    /// <summary>The longest wait.</summary>
    public TimeSpan Longest => Steps.Max(step => step.Wait);

    /// <summary>The curve of the container that waits most often; null when none waits long enough for a curve.</summary>
    public static WaitCurve? Find(TimelineFold fold, SimInstant until)
    {
        if (fold.Rows.MaxBy(row => row.Bars.Count(bar => bar.Kind == BarKind.BackOff)) is not { } row) return null;
        var waits = row.Bars.Where(bar => bar.Kind == BarKind.BackOff && fold.Events[bar.Seq - 1] is SimEvent.ContainerBackOff).ToList();
        var steps = ImmutableArray.CreateBuilder<WaitStep>();
        foreach (var bar in waits)
        {
            var wait = ((SimEvent.ContainerBackOff)fold.Events[bar.Seq - 1]).Delay;
            if (steps.Count > 0 && steps[^1].Wait == wait) continue;
            if (steps.Count > 0) steps[^1] = steps[^1] with { To = bar.From };
            steps.Add(new WaitStep(bar.From, until, wait));
        }

        if (steps.Count < Fewest) return null;
        steps[^1] = steps[^1] with { To = SimInstant.PickEarlier(until, fold.Phases.Lane.Spans.FirstOrDefault(span => span.Text == PhaseLane.Shutdown)?.From ?? until) };
        return new WaitCurve(row.Container.Name, steps.ToImmutable());
    }
}

/// <summary>A step of a <see cref="WaitCurve"/>.</summary>
/// <param name="From">When the kubelet begins to wait this long.</param>
/// <param name="To">When the wait changes or ends.</param>
/// <param name="Wait">How long.</param>
public sealed record WaitStep(SimInstant From, SimInstant To, TimeSpan Wait);
