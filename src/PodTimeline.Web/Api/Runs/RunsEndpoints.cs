using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Api.Runs;

/// <summary><c>/api/runs</c>: makes live runs, and lets their owners, and nobody else, steer them.</summary>
internal static class RunsEndpoints
{
    /// <summary>Clock settings and commands are short.</summary>
    private const int LargestSteering = 16 * 1024;

    /// <summary>Maps the calls.</summary>
    public static void MapRuns(this IEndpointRouteBuilder app)
    {
        var runs = app.MapGroup("/api/runs").DisableAntiforgery().ExcludeFromDescription();
        runs.MapPost("", MakeAsync).LimitCalls().HoldsSecret();
        runs.MapGet("{id}", ShowAsync);
        runs.MapPost("{id}/clock", SetClockAsync).LimitCalls();
        runs.MapPost("{id}/commands", GiveAsync).LimitCalls();
        runs.MapDelete("{id}", EndAsync);
    }

    private static async Task MakeAsync(HttpContext context, RunRegistry runs, TimeProvider time, SimulationBudget budget)
    {
        var bad = new BadOptions();
        if (await ReadAsync(context, bad, (int)Limits.LargestBody, """{ "manifest": "…" }""") is not { } json) return;
        TextFailure.Expect(context, null);
        var request = RunRequest.Read(json, bad);
        if (bad.Count > 0) await ProblemWriter.WriteBadOptionsAsync(context, bad);
        else if (Scenario.Read(request.Manifest, request.Kubernetes, request.Timings, budget) is not { } scenario)
            await ProblemWriter.WriteCannotRunAsync(context, request.Manifest);
        else await RunAnswers.WriteAdmissionAsync(context, runs.Add(new Run(scenario, time, request.Rate), ClientAddress.Find(context)), runs.Limits);
    }

    private static Task ShowAsync(HttpContext context, string id, RunRegistry runs) =>
        runs.Find(id) is { } run ? RunAnswers.WriteRunAsync(context, run) : RunAnswers.WriteNotFoundAsync(context);

    private static async Task SetClockAsync(HttpContext context, string id, RunRegistry runs)
    {
        if (await FindOwnAsync(context, id, runs) is not { } run) return;
        var bad = new BadOptions();
        if (await ReadAsync(context, bad, LargestSteering, ClockRequest.Example) is not { } json) return;
        var clock = ClockRequest.Read(json, bad);
        if (bad.Count > 0)
        {
            await ProblemWriter.WriteBadOptionsAsync(context, bad);
            return;
        }

        var snapshot = run.Run.SetClock(clock.At, clock.Rate, clock.Playing);
        if (snapshot.Closed is null) await RunAnswers.WriteStateAsync(context, snapshot);
        else await RunAnswers.WriteNotFoundAsync(context);
    }

    private static async Task GiveAsync(HttpContext context, string id, RunRegistry runs)
    {
        if (await FindOwnAsync(context, id, runs) is not { } run) return;
        var bad = new BadOptions();
        if (await ReadAsync(context, bad, LargestSteering, """{ "do": "delete" }""") is not { } json) return;
        var request = CommandRequest.Read(json, hasTime: false);
        var command = CommandReader.Read(request, SimInstant.Zero, "", run.Run.TakeSnapshot().Scenario.Pod, bad);
        if (bad.Count > 0) await ProblemWriter.WriteBadOptionsAsync(context, bad);
        else if (run.Run.Execute(command!) is { } at) await RunAnswers.WriteGivenAsync(context, at, run.Run.TakeSnapshot());
        else if (run.Run.TakeSnapshot().Closed is null) await RunAnswers.WriteTooManyCommandsAsync(context);
        else await RunAnswers.WriteNotFoundAsync(context);
    }

    private static async Task EndAsync(HttpContext context, string id, RunRegistry runs)
    {
        if (await FindOwnAsync(context, id, runs) is not { } run) return;
        runs.End(run, RunCloseReason.ByMaker);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>The run, for a request with its key; otherwise null, and the answer has been written.</summary>
    private static async Task<SharedRun?> FindOwnAsync(HttpContext context, string id, RunRegistry runs)
    {
        var key = RunKey.Find(context.Request);
        var run = runs.Find(id);
        if (run is null) await RunAnswers.WriteNotFoundAsync(context);
        else if (!run.IsKey(key)) await RunAnswers.WriteForbiddenAsync(context, key is not null);
        else return run;
        return null;
    }

    /// <summary>The fields of the body; null when there is none, and the answer has been written.</summary>
    private static async Task<JsonFields?> ReadAsync(HttpContext context, BadOptions bad, int most, string example)
    {
        var type = RequestBody.ParseMediaType(context.Request)?.MediaType.Value;
        var (fields, problem) = JsonBody.Is(type?.ToLowerInvariant())
            ? await JsonBody.ReadAsync(context, bad, most, example)
            : (null, Problem.DescribeUnsupportedType($"Send the body as application/json, such as {example}."));
        if (problem is not null) await ProblemWriter.WriteAsync(context, problem);
        return fields;
    }
}
