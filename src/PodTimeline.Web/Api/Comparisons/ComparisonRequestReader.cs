using System.Text;
using System.Text.Json;
using PodTimeline.Manifests;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary>Parses a request.</summary>
internal static class ComparisonRequestReader
{
    private const string Example = "{ \"runs\": [ { \"manifest\": \"…\" }, { \"manifest\": \"…\" } ] }";

    /// <summary>The longest title, in characters.</summary>
    private const int LongestTitle = 200;

    /// <summary>Reads a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bad">Collects every invalid option.</param>
    /// <returns>The request, or why it cannot be read at all.</returns>
    public static async Task<(ComparisonRequest? Request, Problem? Problem)> ReadAsync(HttpContext context, BadOptions bad)
    {
        if (!JsonBody.Is(RequestBody.ParseMediaType(context.Request)?.MediaType.Value?.ToLowerInvariant()))
            return (null, Problem.DescribeUnsupportedType($"A comparison is sent as application/json, such as {Example}."));
        var (fields, problem) = await JsonBody.ReadAsync(context, bad, example: Example);
        if (problem is not null) return (null, problem);
        fields!.RefuseOthers(ComparisonRequest.Fields);
        var request = new ComparisonRequest
        {
            Runs = Runs(fields, bad),
            Question = fields.ReadText("question", "It is the name of a question, such as \"native-sidecar\"."),
            Delete = fields.ReadText("delete", "It is a text: a duration such as \"90s\", \"auto\" or \"never\"."),
            Format = Format(fields, context.Request.Query, bad),
        };
        return request.Runs.FirstOrDefault(run => Encoding.UTF8.GetByteCount(run.Simulation.Manifest ?? "") > ManifestReader.LargestText) is { } large
            ? (null, Problem.DescribeTooLarge($"{large.Path}: The manifest may have at most {ManifestReader.LargestText:N0} bytes."))
            : (request, null);
    }

    private static string? Format(JsonFields fields, IQueryCollection query, BadOptions bad)
    {
        foreach (var (name, values) in query)
        {
            if (name != "format") bad.Add(name, $"\"{BadOptions.Shorten(name)}\" belongs in the body, not in the query.");
            else if (values.Count > 1) bad.Add(name, "It appears twice.");
            else if (fields.ReadAny(name) is not null) bad.Add(name, "It is in both the query and the body; give it once.");
        }

        return fields.ReadText("format") ?? (query.TryGetValue("format", out var format) ? format.ToString() : null);
    }

    private static List<ComparedRequest> Runs(JsonFields fields, BadOptions bad)
    {
        var runs = new List<ComparedRequest>();
        const string Wanted = "It is a list of two or three runs, or of one and a question.";
        if (fields.ReadAny("runs") is null) bad.Add("runs", Wanted);
        if (fields.ReadList("runs", Wanted) is not { } list) return runs;
        var hasQuestion = fields.ReadAny("question") is not null;
        var count = list.GetArrayLength();
        if (hasQuestion ? count != 1 : count is < Comparison.Fewest or > Comparison.Most)
        {
            bad.Add("runs", hasQuestion ? "With a question there is one run; the other is its answer." : Wanted);
            return runs;
        }

        foreach (var element in list.EnumerateArray()) runs.Add(Run(element, $"runs[{runs.Count}]", bad));
        return runs;
    }

    private static ComparedRequest Run(JsonElement element, string path, BadOptions bad)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            bad.Add(path, "A run is an object, such as { \"manifest\": \"…\" }.");
            return new ComparedRequest(null, new SimulationRequest(), path);
        }

        var own = new BadOptions();
        var fields = new JsonFields(element, "", own);
        var title = fields.ReadText("title");
        if (title?.Length > LongestTitle) own.Add("title", $"A title has at most {LongestTitle} characters.");
        var simulation = SimulationRequestReader.ReadFields(fields, ComparisonRequest.RunFields, own);
        if (simulation.Delete == "auto") own.Add("delete", "All runs are deleted at one instant: say \"auto\" beside \"runs\", not in a run.");
        bad.AddAll(path, own);
        return new ComparedRequest(title, simulation, path);
    }
}
