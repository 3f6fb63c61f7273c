using System.Buffers;
using System.Text.Json;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Problems;

/// <summary>Writes answers of the type <c>application/problem+json</c>.</summary>
internal static class ProblemWriter
{
    private const string ContentType = "application/problem+json";

    /// <summary>Writes a problem.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="more">Writes further members.</param>
    public static async Task WriteAsync(HttpContext context, Problem problem, Action<Utf8JsonWriter>? more = null)
    {
        // Written completely before anything is sent, so that a failure half-way does not leave half a body before the problem that reports
        // it.
        var body = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(body, AnswerJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", problem.Detail);
            more?.Invoke(json);
            json.WriteEndObject();
        }

        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = ContentType;
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>400: every invalid option, each with what is allowed.</summary>
    public static Task WriteBadOptionsAsync(HttpContext context, BadOptions bad)
    {
        var detail = string.Join(' ', bad.All.Select(option => $"{option.Name}: {option.Message}"));
        return WriteAsync(context, new Problem(StatusCodes.Status400BadRequest, "Bad options", detail), json =>
        {
            json.WriteStartObject("errors");
            foreach (var option in bad.All.GroupBy(option => option.Name, option => option.Message))
            {
                json.WriteStartArray(option.Key);
                foreach (var message in option) json.WriteStringValue(message);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    /// <summary>422: the manifest cannot run; its diagnostics say why.</summary>
    /// <param name="context">The request.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="run">The letter of the run whose manifest it is; null where there is only one.</param>
    public static Task WriteCannotRunAsync(HttpContext context, Manifest manifest, char? run = null)
    {
        var errors = manifest.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        var first = errors.Count == 0 ? "It has no pod." : errors[0].Span is { } span ? $"Line {span.Line}: {errors[0].Message}" : errors[0].Message;
        var detail = errors.Count > 1 ? $"{errors.Count} errors. {first}" : first;
        return WriteAsync(context, new Problem(StatusCodes.Status422UnprocessableEntity, "The manifest cannot run", DiagnosticJson.Shorten(run is null ? detail : $"{run}: {detail}")), json =>
        {
            if (run is { } letter) json.WriteString("run", letter.ToString());
            DiagnosticJson.WriteAll(json, "diagnostics", manifest);
        });
    }

    /// <summary>500: the simulator failed on a text.</summary>
    public static Task WriteFailedAsync(HttpContext context, string text) => WriteAsync(context, Problem.SimulatorFailed, json =>
        DiagnosticJson.WriteAll(json, "diagnostics", Manifest.FromFailure(text)));
}
