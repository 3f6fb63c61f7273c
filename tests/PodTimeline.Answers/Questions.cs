using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodTimeline.Testing.Lifecycle;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Answers;

/// <summary>Everything that is asked: the examples, Kubernetes' lifecycle and validation cases, the texts of the tests, the pages.</summary>
internal static class Questions
{
    private static readonly string[] Formats = ["json", "svg", "watch", "ndjson"];
    private static readonly string[] Versions = ["1.27", "1.31", "1.36"];

    /// <summary>All questions, in no particular order.</summary>
    public static IEnumerable<Question> All() => [.. Examples(), .. LifecycleCases.Ids.SelectMany(Lifecycle), .. Validation(), .. Texts(), .. Pages()];

    private static IEnumerable<Question> Examples() =>
        from example in ExampleCatalog.All
        from version in Versions
        from format in Formats
        from question in Endings(example, version, format)
        select question;

    /// <summary>An example without its deletion, with it, and with its deletion once it has settled.</summary>
    private static IEnumerable<Question> Endings(Example example, string version, string format)
    {
        var name = $"example-{example.Id}-{version}";
        yield return Question.Simulation($"{name}-left.{format}", example.Manifest, ("kubernetes", version), ("format", format));
        yield return Question.Simulation($"{name}-settled.{format}", example.Manifest, ("kubernetes", version), ("format", format), ("delete", "auto"), ("grace", 3));
        if (example.DeleteAt is not { } deleteAt) yield break;
        var commands = new JsonArray(new JsonObject { ["at"] = deleteAt.TotalSeconds, ["do"] = "delete" });
        yield return Question.Simulation($"{name}-deleted.{format}", example.Manifest, ("kubernetes", version), ("format", format), ("commands", commands));
    }

    private static IEnumerable<Question> Lifecycle(string id) => Formats.Select(format =>
    {
        var body = JsonNode.Parse(LifecycleCases.Request(id))!.AsObject();
        body["format"] = format;
        return new Question($"lifecycle-{id}.{format}", "/api/simulations", body.ToJsonString());
    });

    private static IEnumerable<Question> Validation()
    {
        using var table = JsonDocument.Parse(Resource("validation.json"));
        foreach (var row in table.RootElement.GetProperty("cases").EnumerateArray().ToList())
            foreach (var version in Versions)
                yield return Question.Simulation($"validation-{row.GetProperty("id").GetString()}-{version}", row.GetProperty("manifest").GetRawText(), ("kubernetes", version));
    }

    /// <summary>The texts of the manifests' tests, each section of one that has sections on its own.</summary>
    private static IEnumerable<Question> Texts()
    {
        foreach (var resource in typeof(Questions).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("texts/", StringComparison.Ordinal)))
        {
            var sections = Resource(resource).Split("\n## ");
            for (var index = 0; index < sections.Length; index++)
            {
                var name = $"{resource.Replace('/', '-').Replace('\\', '-')}-{index}";
                yield return Question.Simulation(name, sections[index]);
                yield return Question.Simulation(name + ".svg", sections[index], ("format", "svg"), ("delete", "auto"));
            }
        }
    }

    private static IEnumerable<Question> Pages() =>
    [
        new("page-rules", "/rules", null),
        new("page-openapi.json", "/openapi/v1.json", null),
        new("page-nothing", "/api/nothing", null),
        new("page-get", "/api/simulations", null),
        new("bad-options", "/api/simulations?until=tomorrow", """{ "kubernetes": 1.5, "what": true, "commands": [{ "do": "dance", "at": -1 }] }"""),
        new("no-run", "/api/runs/nothing", null),
    ];

    private static string Resource(string name)
    {
        using var stream = typeof(Questions).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
