using PodTimeline.Kubelet.Budgets;
using PodTimeline.Manifests.Questions;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary>
/// <c>POST /api/comparisons</c>: runs two or three manifests, or one and a question, and says how they differ. Nothing is stored.
/// </summary>
internal static class ComparisonsEndpoint
{
    /// <summary>Maps the call.</summary>
    public static void MapComparisons(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/comparisons", HandleAsync).LimitCalls().DisableAntiforgery().ExcludeFromDescription();

    private static async Task HandleAsync(HttpContext context)
    {
        var bad = new BadOptions();
        var (request, problem) = await ComparisonRequestReader.ReadAsync(context, bad);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        var call = ComparisonCall.Read(context, request!, bad);
        if (bad.Count > 0) await ProblemWriter.WriteBadOptionsAsync(context, bad);
        else await AnswerAsync(context, call);
    }

    private static async Task AnswerAsync(HttpContext context, ComparisonCall call)
    {
        var scenarios = new List<ComparedScenario>();
        foreach (var (told, index) in call.ReadScenarios(context.RequestServices.GetRequiredService<SimulationBudget>()).Select((told, index) => (told, index)))
        {
            if (told is null)
            {
                await ProblemWriter.WriteCannotRunAsync(context, call.Calls[index].Manifest, (char)('A' + index));
                return;
            }

            scenarios.Add(told);
        }

        WhatIf? question = null;
        if (call.Question is not null)
        {
            if (call.Ask(scenarios[0]) is not { } answer)
            {
                await ProblemWriter.WriteBadOptionsAsync(context, RefuseQuestion(call.Question, scenarios[0]));
                return;
            }

            question = answer.Question;
            scenarios.Add(answer.Scenario);
        }

        var comparison = call.FindsDeletion ? Comparison.Of(scenarios, context.RequestAborted) : Comparison.Of(scenarios, call.Deletion, context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        context.Response.ContentType = AnswerFormats.GetMediaType(call.Format) + (call.Format == AnswerFormat.Json ? "" : "; charset=utf-8");
        if (call.Format == AnswerFormat.Svg) await context.Response.WriteAsync(TimelineSvg.Write(comparison), context.RequestAborted);
        else await ComparisonJson.WriteAsync(context.Response, comparison, question, context.RequestAborted);
    }

    private static BadOptions RefuseQuestion(string name, ComparedScenario scenario)
    {
        var bad = new BadOptions();
        var offered = QuestionCatalog.FindQuestions(scenario.Scenario.Manifest, scenario.Scenario.Kubernetes).Select(question => question.Name).ToList();
        bad.Add("question", $"\"{BadOptions.Shorten(name)}\" does not apply to this manifest. "
            + (offered.Count == 0 ? "No question does." : $"These do: {string.Join(", ", offered)}."));
        return bad;
    }
}
