using PodTimeline.Manifests.Questions;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary><c>POST /api/comparisons</c>: runs two or three manifests, or one and a question, and says what goes otherwise. Nothing is kept.</summary>
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
        var stories = new List<ComparedStory>();
        foreach (var (told, index) in call.Stories().Select((told, index) => (told, index)))
        {
            if (told is null)
            {
                await ProblemWriter.WriteCannotRunAsync(context, call.Calls[index].Manifest, (char)('A' + index));
                return;
            }

            stories.Add(told);
        }

        WhatIf? question = null;
        if (call.Question is not null)
        {
            if (call.Ask(stories[0]) is not { } answer)
            {
                await ProblemWriter.WriteBadOptionsAsync(context, NotAsked(call.Question, stories[0]));
                return;
            }

            question = answer.Question;
            stories.Add(answer.Story);
        }

        var comparison = call.FindsDeletion ? Comparison.Of(stories, context.RequestAborted) : Comparison.Of(stories, call.Deletion, context.RequestAborted);
        context.Response.Headers.Vary = "Accept";
        context.Response.ContentType = AnswerFormats.MediaType(call.Format) + (call.Format == AnswerFormat.Json ? "" : "; charset=utf-8");
        if (call.Format == AnswerFormat.Svg) await context.Response.WriteAsync(TimelineSvg.Write(comparison), context.RequestAborted);
        else await ComparisonJson.WriteAsync(context.Response, comparison, question, context.RequestAborted);
    }

    private static BadOptions NotAsked(string name, ComparedStory story)
    {
        var bad = new BadOptions();
        var offered = QuestionCatalog.FindQuestions(story.Story.Manifest, story.Story.Kubernetes).Select(question => question.Name).ToList();
        bad.Add("question", $"\"{BadOptions.Short(name)}\" is not asked of this manifest. "
            + (offered.Count == 0 ? "No question is." : $"These are: {string.Join(", ", offered)}."));
        return bad;
    }
}
