using System.Collections.Immutable;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary>A request for a comparison, its options parsed.</summary>
/// <param name="Calls">The runs that were sent.</param>
/// <param name="Titles">Their titles.</param>
/// <param name="Question">The name of the question; null: none.</param>
/// <param name="FindsDeletion">Whether the instant of the deletion is chosen automatically.</param>
/// <param name="Deletion">That instant, unless chosen automatically; null: there is no deletion.</param>
/// <param name="Format">The format of the answer.</param>
internal sealed record ComparisonCall(
    ImmutableArray<SimulationCall> Calls, ImmutableArray<string> Titles, string? Question, bool FindsDeletion, SimInstant? Deletion, AnswerFormat Format)
{
    private const string Auto = "auto", Never = "never";

    private static readonly ImmutableArray<AnswerFormat> Formats = [AnswerFormat.Json, AnswerFormat.Svg];

    /// <summary>Parses a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="request">As it was sent.</param>
    /// <param name="bad">Collects every invalid option; the result is valid only if there is none.</param>
    public static ComparisonCall Read(HttpContext context, ComparisonRequest request, BadOptions bad)
    {
        var calls = ImmutableArray.CreateBuilder<SimulationCall>();
        foreach (var run in request.Runs)
        {
            TextFailure.Expect(context, run.Simulation.Manifest);
            var own = new BadOptions();
            calls.Add(SimulationCall.Read(run.Simulation, [], own));
            bad.AddAll(run.Path, own);
        }

        return new ComparisonCall(
            calls.ToImmutable(), [.. request.Runs.Select(run => run.Title ?? "")], request.Question, request.Delete is null or Auto,
            ReadDeletion(request.Delete, bad), ReadFormat(request.Format, context.Request.Headers.Accept, bad));
    }

    /// <summary>The scenarios that are compared; null for a manifest that cannot run.</summary>
    /// <param name="budget">What each may use.</param>
    public ImmutableArray<ComparedScenario?> ReadScenarios(SimulationBudget budget) =>
    [
        .. Calls.Zip(Titles, (call, title) => Scenario.Read(call.Manifest, call.Options.Kubernetes, call.Options.Timings, budget, call.Options.Node) is { } scenario
            ? new ComparedScenario(title.Length > 0 ? title : scenario.Pod.Name, "", scenario, call.Options.Commands)
            : null),
    ];

    /// <summary>The scenario that answers the question, and the question; null when it does not apply to this manifest.</summary>
    public (WhatIf Question, ComparedScenario Scenario)? Ask(ComparedScenario asked)
    {
        var first = asked.Scenario;
        if (QuestionCatalog.Find(first.Manifest, first.Kubernetes, Question!) is not { } answer) return null;
        var workload = first.Manifest.Chosen?.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var manifest = ManifestReader.Read(answer.Text, new ManifestOptions { Kubernetes = answer.Kubernetes, Workload = workload });
        return Scenario.Read(manifest, answer.Kubernetes, first.Timings, first.UsualBudget, first.Node) is { } scenario
            ? (answer, new ComparedScenario(answer.Title, answer.Change, scenario, asked.Commands))
            : null;
    }

    private static SimInstant? ReadDeletion(string? text, BadOptions bad)
    {
        if (text is null or Auto or Never) return null;
        if (DurationText.TryParse(text, out var length) && length <= SimulationOptions.LongestTime) return new SimInstant(length);
        bad.Add("delete", $"\"{BadOptions.Shorten(text)}\" is not a duration of at most 24h, such as 90s, nor \"{Auto}\" or \"{Never}\".");
        return null;
    }

    private static AnswerFormat ReadFormat(string? text, IEnumerable<string?> accept, BadOptions bad)
    {
        if (text is null) return AnswerFormats.ChoosePreferred(accept, Formats);
        var words = Formats.Select(format => AnswerFormats.Words[(int)format]).ToList();
        if (!words.Contains(text)) bad.AddNoneOf("format", text, words);
        return text == words[1] ? AnswerFormat.Svg : AnswerFormat.Json;
    }
}
