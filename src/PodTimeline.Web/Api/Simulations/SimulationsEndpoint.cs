using PodTimeline.Kubelet.Budgets;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Api.Simulations;

/// <summary><c>POST /api/simulations</c>: runs one manifest to its end and answers with the whole log. Nothing is stored.</summary>
internal static class SimulationsEndpoint
{
    /// <summary>Maps the call.</summary>
    public static void MapSimulations(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/simulations", HandleAsync).LimitCalls().DisableAntiforgery().ExcludeFromDescription();

    private static async Task HandleAsync(HttpContext context)
    {
        var bad = new BadOptions();
        var (request, problem) = await SimulationRequestReader.ReadAsync(context, bad);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(context, problem);
            return;
        }

        TextFailure.Expect(context, request!.Manifest);
        var call = SimulationCall.Read(request, context.Request.Headers.Accept, bad);
        if (bad.Count > 0) await ProblemWriter.WriteBadOptionsAsync(context, bad);
        else if (SimulationAnswer.Run(call, context.RequestServices.GetRequiredService<SimulationBudget>(), context.RequestAborted) is { } answer) await WriteAsync(context, answer, call);
        else await ProblemWriter.WriteCannotRunAsync(context, call.Manifest);
    }

    private static Task WriteAsync(HttpContext context, SimulationAnswer answer, SimulationCall call)
    {
        var format = call.Format;
        context.Response.Headers.Vary = "Accept";
        context.Response.ContentType = AnswerFormats.GetMediaType(format) + (format is AnswerFormat.Json or AnswerFormat.Trace ? "" : "; charset=utf-8");
        return format switch
        {
            AnswerFormat.Json => JsonFormat.WriteAsync(context.Response, answer, context.RequestAborted),
            AnswerFormat.Svg => SvgFormat.WriteAsync(context.Response, answer, call.Theme, context.RequestAborted),
            AnswerFormat.Watch => WatchFormat.WriteAsync(context.Response, answer, context.RequestAborted),
            AnswerFormat.Ndjson => NdjsonFormat.WriteAsync(context.Response, answer, context.RequestAborted),
            AnswerFormat.Trace => TraceFormat.WriteAsync(context.Response, answer, context.RequestAborted),
            AnswerFormat.Markdown => MarkdownFormat.WriteAsync(context.Response, answer, context.RequestAborted),
        };
    }
}
