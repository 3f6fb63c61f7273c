using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Texts;

namespace PodTimeline.Web.Workbench.Comparing;

/// <summary>Two runs that the workbench compares, and what is drawn of them. Used by one thread at a time.</summary>
public sealed class CompareSession
{
    /// <summary>Unchanged lines that are shown beside each change.</summary>
    private const int LinesAround = 1;

    private readonly HashSet<SimInstant> _unfolded = [];
    private ImmutableArray<ComparedScenario> _scenarios;

    private CompareSession(string question, string promise, ImmutableArray<ComparedScenario> scenarios)
    {
        (Question, Promise, _scenarios) = (question, promise, scenarios);
        Comparison = Comparison.Of(scenarios);
        Changes = FindChanges();
        Draw();
    }

    /// <summary>The question that it answers, or what is compared.</summary>
    public string Question { get; }

    /// <summary>What there is to see, in one line.</summary>
    public string Promise { get; }

    /// <summary>The id of the example comparison; null: it is not an example.</summary>
    public string? ExampleId { get; private init; }

    /// <summary>The name of the question that it answers; null: none.</summary>
    public string? QuestionName { get; private init; }

    /// <summary>The runs and their differences.</summary>
    public Comparison Comparison { get; private set; }

    /// <summary>What is drawn.</summary>
    public ComparisonPicture Picture { get; private set; } = null!;

    /// <summary>How time is laid out.</summary>
    public AxisForm AxisForm { get; private set; }

    /// <summary>When both pods are deleted, if they would run forever; null: never, or a command says when.</summary>
    public SimInstant? Deletion => Comparison.Runs.Select(run => run.Proposal).FirstOrDefault(proposal => proposal is not null);

    /// <summary>The lines that differ between the first text and the second, with some around them; null stands for lines left out.</summary>
    public IReadOnlyList<DiffLine?> Changes { get; private set; }

    /// <summary>The text of the second run, to go on with.</summary>
    public string SecondText => _scenarios[1].Scenario.Manifest.Text;

    /// <summary>The cluster's version in the second run.</summary>
    public KubernetesVersion SecondKubernetes => _scenarios[1].Scenario.Kubernetes;

    /// <summary>A comparison among the examples.</summary>
    public static CompareSession Open(ExampleComparison comparison) =>
        new(comparison.Title, comparison.Hint, ComparedScenario.Read(comparison)) { ExampleId = comparison.Id };

    /// <summary>Compares a manifest with a changed version of it.</summary>
    /// <param name="manifest">The manifest, which can run.</param>
    /// <param name="kubernetes">The version that it was read for.</param>
    /// <param name="question">What would be otherwise.</param>
    /// <param name="budget">What each simulation may use; null: the default.</param>
    /// <param name="node">The cluster's largest node; null: the default.</param>
    /// <returns>Null when one of the texts cannot run.</returns>
    public static CompareSession? Open(Manifest manifest, KubernetesVersion kubernetes, WhatIf question, SimulationBudget? budget = null, NodeSize? node = null)
    {
        var workload = FormatNumber(manifest.Chosen?.Index);
        return ComparedScenario.Read("As pasted", "", manifest.Text, kubernetes, ClusterTimings.Typical, workload, budget, node) is { } pasted
            && ComparedScenario.Read(question.Title, question.Change, question.Text, question.Kubernetes, ClusterTimings.Typical, workload, budget, node) is { } changed
            ? new CompareSession(question.Sentence, question.Promise, [pasted, changed]) { QuestionName = question.Name }
            : null;
    }

    /// <summary>Compares the last text that ran with its edited version.</summary>
    /// <returns>Null when one of the texts cannot run.</returns>
    public static CompareSession? OfEdit(string before, string now, KubernetesVersion kubernetes, int? workload, SimulationBudget? budget = null, NodeSize? node = null) =>
        ComparedScenario.Read("Before", "", before, kubernetes, ClusterTimings.Typical, FormatNumber(workload), budget, node) is { } first
        && ComparedScenario.Read("After", "your edit", now, kubernetes, ClusterTimings.Typical, FormatNumber(workload), budget, node) is { } second
            ? new CompareSession("Before and after your edit", "The text that ran before, against the one that runs now.", [first, second])
            : null;

    /// <summary>Moves the deletion of both pods; null: there is none.</summary>
    public void MoveDeletion(SimInstant? at)
    {
        Comparison = Comparison.Of(_scenarios, at);
        Draw();
    }

    /// <summary>Puts the second run above the first.</summary>
    public void Swap()
    {
        var deletion = Deletion;
        _scenarios = [.. _scenarios.Reverse()];
        Comparison = Comparison.Of(_scenarios, deletion);
        Changes = FindChanges();
        Draw();
    }

    /// <summary>Changes how time is laid out.</summary>
    public void Choose(AxisForm form)
    {
        AxisForm = form;
        _unfolded.Clear();
        Draw();
    }

    /// <summary>Unfolds one stretch.</summary>
    /// <param name="from">Its begin.</param>
    public void Unfold(SimInstant from)
    {
        if (Picture.Axis.Folds.FirstOrDefault(fold => Math.Abs((fold.From - from).TotalSeconds) < 0.01) is not { } fold) return;
        _unfolded.Add(fold.From);
        Draw();
    }

    private void Draw() => Picture = ComparisonPicture.Of(Comparison, AxisForm, _unfolded);

    private IReadOnlyList<DiffLine?> FindChanges() =>
        [.. LineDiff.Shorten(LineDiff.Compare(_scenarios[0].Scenario.Manifest.Text, _scenarios[1].Scenario.Manifest.Text), LinesAround)];

    private static string? FormatNumber(int? workload) => workload?.ToString(CultureInfo.InvariantCulture);
}
