using System.Text.Json;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Api.Runs;

/// <summary>Answers about runs.</summary>
internal static class RunAnswers
{
    /// <summary>How long a client waits before it asks again for a run when there is no room: idle runs are ended once a minute.</summary>
    private const string UntilThereIsRoom = "60";

    /// <summary>The answer to a request for a run: 201, 429 or 503.</summary>
    public static Task WriteAdmissionAsync(HttpContext context, Admission admission, RunLimits limits) => admission switch
    {
        Admission.Made made => WriteMadeAsync(context, made.Run, made.Key),
        Admission.ClientFull => WriteRoomlessAsync(
            context, StatusCodes.Status429TooManyRequests, "Too many runs",
            $"Your address already has {limits.MostPerAddress:N0} live runs on this server, the most it may have. End one of them, or try again later; idle runs end by themselves."),
        Admission.ServerFull => WriteRoomlessAsync(
            context, StatusCodes.Status503ServiceUnavailable, "No room for another run",
            $"This server already has {limits.Most:N0} live runs, the most it may have. Try again later; idle runs end by themselves."),
    };

    /// <summary>201: a run was made. The only answer that contains its key.</summary>
    private static Task WriteMadeAsync(HttpContext context, SharedRun run, string key)
    {
        var request = context.Request;
        context.Response.Headers.Location = $"{request.PathBase}/api/runs/{run.Id}";
        return WriteAsync(context, StatusCodes.Status201Created, json =>
        {
            json.WriteString("id", run.Id);
            json.WriteString("url", $"{request.Scheme}://{request.Host}{request.PathBase}/runs/{run.Id}");
            json.WriteString("key", key);
        });
    }

    /// <summary>200: a run as it is now.</summary>
    public static Task WriteRunAsync(HttpContext context, SharedRun run)
    {
        var snapshot = run.Run.TakeSnapshot();
        return WriteAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteString("id", run.Id);
            json.WritePropertyName("pod");
            PodJson.WritePod(json, snapshot.Scenario.Pod, snapshot.Scenario.Kubernetes);
            json.WriteString("kubernetes", snapshot.Scenario.Kubernetes.ToString());
            json.WriteStartArray("containers");
            foreach (var (container, behavior) in snapshot.Scenario.Pod.AllContainers.Zip(snapshot.Scenario.Behaviors)) ContainerJson.Write(json, container, behavior);
            json.WriteEndArray();
            WriteState(json, snapshot);
            json.WriteNumber("watchers", run.Watchers);
        });
    }

    /// <summary>200: the clock as it is now, and how far the run has been revealed.</summary>
    public static Task WriteStateAsync(HttpContext context, RunSnapshot snapshot) => WriteAsync(context, StatusCodes.Status200OK, json => WriteState(json, snapshot));

    /// <summary>200: a command was given.</summary>
    /// <param name="context">The request.</param>
    /// <param name="at">The instant at which it is carried out.</param>
    /// <param name="snapshot">The run then.</param>
    public static Task WriteGivenAsync(HttpContext context, Model.Time.SimInstant at, RunSnapshot snapshot) => WriteAsync(context, StatusCodes.Status200OK, json =>
    {
        json.WriteSeconds("at", at);
        WriteState(json, snapshot);
    });

    /// <summary>403: only the run's owner may make this call.</summary>
    public static Task WriteForbiddenAsync(HttpContext context, bool hasKey) => ProblemWriter.WriteAsync(context, new Problem(
        StatusCodes.Status403Forbidden,
        "Not your run",
        (hasKey ? "This is not the run's key." : "This call needs the run's key.")
        + " Send the one that POST /api/runs answered as \"Authorization: Bearer KEY\". Anybody may watch without it."));

    /// <summary>404: there is no such run.</summary>
    public static Task WriteNotFoundAsync(HttpContext context) =>
        ProblemWriter.WriteAsync(context, new Problem(StatusCodes.Status404NotFound, "No such run", SharedRun.NotFound));

    /// <summary>409: the run takes no more commands.</summary>
    public static Task WriteTooManyCommandsAsync(HttpContext context) => ProblemWriter.WriteAsync(context, new Problem(
        StatusCodes.Status409Conflict, "Too many commands", $"This run already has {Run.MostCommands:N0} commands, the most it may have. Seek back before some of them, or start a new run."));

    private static Task WriteRoomlessAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.RetryAfter = UntilThereIsRoom;
        return ProblemWriter.WriteAsync(context, new Problem(status, title, detail));
    }

    private static void WriteState(Utf8JsonWriter json, RunSnapshot snapshot)
    {
        json.WriteStartObject("clock");
        json.WriteClock(snapshot.Clock);
        json.WriteEndObject();
        json.WriteSeconds("toldUntil", snapshot.RevealedUntil);
        if (snapshot.End is { } end)
        {
            json.WriteSeconds("endedAt", snapshot.RevealedUntil);
            json.WriteString("endReason", WireNames.Get(end));
        }

        json.WriteNumber("lastSeq", snapshot.LastSeq);
        json.WriteNumber("branch", snapshot.Branch);
    }

    private static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> members)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, AnswerJson.Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
