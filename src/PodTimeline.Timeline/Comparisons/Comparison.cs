using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Differences;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>Two or three runs that are compared.</summary>
public sealed class Comparison
{
    /// <summary>The most runs that can be compared.</summary>
    public const int Fewest = 2, Most = 3;

    private static readonly TimeSpan ShownAtRest = TimeSpan.FromSeconds(40);

    private Comparison(ImmutableArray<ComparedRun> runs)
    {
        Runs = runs;
        Rows = RowAlignment.Align(runs);
        Until = runs.Max(run => run.Until);
        Differences = [.. runs.Skip(1).Select((run, index) => Hold(runs[0], run, index + 1))];
    }

    /// <summary>The runs: A, B, and perhaps C.</summary>
    public ImmutableArray<ComparedRun> Runs { get; }

    /// <summary>One row for each container of any of the pods.</summary>
    public ImmutableArray<ComparedRow> Rows { get; }

    /// <summary>The last instant of all of them.</summary>
    public SimInstant Until { get; }

    /// <summary>The differences: B against A, and C against A.</summary>
    public ImmutableArray<DifferenceGroup> Differences { get; }

    /// <summary>
    /// Compares scenarios. Pods that would run forever are deleted, all at the same instant: half a minute or more after the last of
    /// them has come to rest, or when a command deletes the first.
    /// </summary>
    /// <param name="scenarios">Two or three of them.</param>
    /// <param name="aborted">Signals that the caller no longer waits.</param>
    /// <exception cref="ArgumentException">There are fewer, or more.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer waits.</exception>
    public static Comparison Of(IReadOnlyList<ComparedScenario> scenarios, CancellationToken aborted = default)
    {
        var lives = Predict(scenarios, aborted);
        var deletions = scenarios.SelectMany(compared => compared.Commands).OfType<SimCommand.Delete>().ToList();
        return Of(scenarios, lives, deletions.Count > 0 ? deletions.Min(deletion => deletion.At) : ProposedDeletion.FindCommon(lives), aborted);
    }

    /// <summary>Compares scenarios, deleting at one instant all pods that no command deletes.</summary>
    /// <param name="scenarios">Two or three of them.</param>
    /// <param name="deletion">When pods that have not ended by then are deleted; null: never.</param>
    /// <param name="aborted">Signals that the caller no longer waits.</param>
    /// <exception cref="ArgumentException">There are fewer, or more.</exception>
    /// <exception cref="OperationCanceledException">The caller no longer waits.</exception>
    public static Comparison Of(IReadOnlyList<ComparedScenario> scenarios, SimInstant? deletion, CancellationToken aborted = default) =>
        Of(scenarios, Predict(scenarios, aborted), deletion, aborted);

    /// <summary>One axis for all of them.</summary>
    /// <param name="form">Whether stretches in which nothing changes in any run are folded.</param>
    /// <param name="unfolded">The begins of stretches that are not folded all the same; null: none.</param>
    public Axis FindAxis(AxisForm form, IReadOnlySet<SimInstant>? unfolded = null) =>
        AxisFinder.Find([.. Runs.Select(run => run.Fold)], Until, form, unfolded);

    private static Comparison Of(IReadOnlyList<ComparedScenario> scenarios, ImmutableArray<UndisturbedRun> lives, SimInstant? deletion, CancellationToken aborted)
    {
        var rest = lives.Max(life => life.Rest) + ShownAtRest;
        return new Comparison([.. scenarios.Select((compared, index) =>
        {
            var isOver = lives[index].End <= deletion || compared.Commands.Any(command => command is SimCommand.Delete);
            return Play((char)('A' + index), compared, isOver ? null : deletion, rest, aborted);
        })]);
    }

    private static ImmutableArray<UndisturbedRun> Predict(IReadOnlyList<ComparedScenario> scenarios, CancellationToken aborted)
    {
        if (scenarios.Count is < Fewest or > Most) throw new ArgumentException($"Two or three runs can be compared, not {scenarios.Count}.", nameof(scenarios));
        return [.. scenarios.Select(compared =>
        {
            aborted.ThrowIfCancellationRequested();
            return ProposedDeletion.Predict(compared.Scenario, compared.Commands);
        })];
    }

    /// <param name="letter">What the run is called.</param>
    /// <param name="compared">Its scenario.</param>
    /// <param name="proposal">When the proposed deletion happens; null: there is none.</param>
    /// <param name="rest">How far a pod that is never deleted is shown.</param>
    /// <param name="aborted">The caller no longer waits.</param>
    private static ComparedRun Play(char letter, ComparedScenario compared, SimInstant? proposal, SimInstant rest, CancellationToken aborted)
    {
        var simulation = compared.Scenario.Begin(proposal is { } at ? [.. compared.Commands, new SimCommand.Delete { At = at }] : compared.Commands);
        var until = proposal is not null || compared.Commands.Any(command => command is SimCommand.Delete) ? SimInstant.Never : rest;
        while (simulation.End is null && simulation.NextDue <= until)
        {
            aborted.ThrowIfCancellationRequested();
            simulation.RunUntil(simulation.NextDue);
        }

        if (simulation.End is null) simulation.RunUntil(until);
        return new ComparedRun(letter, compared, simulation, proposal);
    }

    private static DifferenceGroup Hold(ComparedRun first, ComparedRun second, int index) => new(0, index, DifferenceFinder.Find(
        first.Fold, first.Compared.Scenario.Pod, second.Fold, second.Compared.Scenario.Pod, new RunLetters(first.Letter, second.Letter)));
}
