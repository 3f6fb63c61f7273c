using System.Globalization;
using System.Text;
using System.Text.Json;
using PodTimeline.Manifests;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>Parses a request: the body by its type, and the options of the query.</summary>
internal static class SimulationRequestReader
{
    private const int MostCommands = 1000;
    private static readonly string[] ManifestTypes = ["application/yaml", "text/yaml", "text/plain", "application/x-yaml", "text/x-yaml"];

    /// <summary>Reads a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bad">Collects every invalid option.</param>
    /// <returns>The request, or why it cannot be read at all.</returns>
    public static async Task<(SimulationRequest? Request, Problem? Problem)> ReadAsync(HttpContext context, BadOptions bad)
    {
        var type = RequestBody.ParseMediaType(context.Request);
        if (JsonBody.Is(type?.MediaType.Value?.ToLowerInvariant()))
        {
            var (fields, problem) = await JsonBody.ReadAsync(context, bad);
            if (problem is not null) return (null, problem);
            var request = ReadJson(fields!, context.Request.Query, bad);
            return Encoding.UTF8.GetByteCount(request.Manifest ?? "") <= ManifestReader.LargestText
                ? (request, null)
                : (null, Problem.DescribeTooLarge($"The manifest may have at most {ManifestReader.LargestText:N0} bytes."));
        }

        if (type is not null && ManifestTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            var (text, problem) = await RequestBody.ReadTextAsync(context, type.Charset.Value, ManifestReader.LargestText);
            return problem is null ? (ReadQuery(context.Request.Query, bad) with { Manifest = text }, null) : (null, problem);
        }

        var sent = context.Request.ContentType is { Length: > 0 } name ? $"\"{BadOptions.Shorten(name)}\" is not read" : "The request names no Content-Type";
        return (null, Problem.DescribeUnsupportedType($"{sent}. Send the manifest as application/yaml, or as the field \"manifest\" of application/json."));
    }

    private static SimulationRequest ReadQuery(IQueryCollection query, BadOptions bad)
    {
        foreach (var (name, values) in query)
        {
            if (name is "manifest" or "commands") bad.Add(name, $"\"{name}\" belongs in a JSON body, not in the query.");
            else if (!SimulationRequest.Options.Contains(name)) bad.AddUnknown(name, name, SimulationRequest.Options);
            else if (values.Count > 1) bad.Add(name, "It appears twice.");
            else if (string.IsNullOrEmpty(values[0])) bad.Add(name, "It has no value.");
        }

        return new SimulationRequest
        {
            Until = Value("until"),
            Kubernetes = Value("kubernetes"),
            Timings = Value("overheads"),
            Node = Value("node"),
            Workload = Value("workload"),
            Delete = Value("delete"),
            Grace = ReadGrace(Value("grace"), bad),
            Format = Value("format"),
            Theme = Value("theme"),
        };

        string? Value(string name) => query.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
    }

    private static double? ReadGrace(string? text, BadOptions bad)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) return seconds;
        bad.Add("grace", "A grace period is a whole number of seconds from 0 to 86400.");
        return null;
    }

    private static SimulationRequest ReadJson(JsonFields json, IQueryCollection query, BadOptions bad)
    {
        var also = ReadQuery(query, bad);
        foreach (var name in query.Keys)
            if (SimulationRequest.Options.Contains(name) && json.ReadAny(name) is not null) bad.Add(name, "It is in both the query and the body; give it once.");

        var own = ReadFields(json, SimulationRequest.Fields, bad);
        return own with
        {
            Until = own.Until ?? also.Until,
            Kubernetes = own.Kubernetes ?? also.Kubernetes,
            Timings = own.Timings ?? also.Timings,
            Node = own.Node ?? also.Node,
            Workload = own.Workload ?? also.Workload,
            Delete = own.Delete ?? also.Delete,
            Grace = own.Grace ?? also.Grace,
            Format = own.Format ?? also.Format,
            Theme = own.Theme ?? also.Theme,
        };
    }

    /// <summary>Reads the fields of a JSON object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="known">The known names.</param>
    /// <param name="bad">Collects every invalid option.</param>
    public static SimulationRequest ReadFields(JsonFields json, IReadOnlyCollection<string> known, BadOptions bad)
    {
        if (json.ReadAny("manifest") is null) bad.Add("manifest", DescribeMissing(json));
        json.RefuseOthers(known);
        const string Duration = "It is a text with a unit, such as \"90s\" or \"5m\".";
        return new SimulationRequest
        {
            Manifest = json.ReadText("manifest", "The manifest is a text: its YAML or JSON, put into a string."),
            Until = json.ReadText("until", Duration),
            Kubernetes = json.ReadText("kubernetes", "It is a version in quotes, such as \"1.36\"."),
            Timings = json.ReadText("overheads"),
            Node = json.ReadText("node"),
            Workload = ScenarioOptions.ReadWorkload(json, bad),
            Delete = json.ReadText("delete", Duration),
            Grace = json.ReadNumber("grace"),
            Format = json.ReadText("format"),
            Theme = json.ReadText("theme"),
            Commands = ReadCommands(json, bad),
        };
    }

    private static string DescribeMissing(JsonFields json) => json.Names.Contains("apiVersion") || json.Names.Contains("kind")
        ? "This body looks like the manifest itself. Send it as application/yaml, which JSON is too, or as the field \"manifest\"."
        : "Give the manifest, YAML or JSON, as a text.";

    private static List<CommandRequest> ReadCommands(JsonFields json, BadOptions bad)
    {
        var commands = new List<CommandRequest>();
        if (json.ReadList("commands", "It is a list of commands.") is not { } list) return commands;
        if (list.GetArrayLength() is > MostCommands and var count)
        {
            bad.Add("commands", $"There are {count:N0} commands; at most {MostCommands:N0} are allowed.");
            return commands;
        }

        foreach (var command in list.EnumerateArray())
        {
            var path = $"commands[{commands.Count}]";
            if (command.ValueKind == JsonValueKind.Object)
            {
                commands.Add(CommandRequest.Read(new JsonFields(command, path, bad), hasTime: true));
                continue;
            }

            bad.Add(path, "A command is an object, such as { \"at\": 30, \"do\": \"delete\" }.");
            commands.Add(new CommandRequest { Do = "delete", At = 0 }); // Keeps its place in the list; the request is refused.
        }

        return commands;
    }
}
