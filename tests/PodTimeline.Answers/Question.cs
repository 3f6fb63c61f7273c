using System.Text.Json.Nodes;

namespace PodTimeline.Answers;

/// <summary>One request of a recording.</summary>
/// <param name="Name">Its name, which is also the name of its file: letters, digits, dots and dashes.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Body">A JSON body, which is posted; null: the path is fetched.</param>
internal sealed record Question(string Name, string Path, string? Body)
{
    /// <summary>Whether the answer is a page, of which only what can be read is compared.</summary>
    public bool IsPage => Path == "/rules";

    /// <summary>A simulation of a manifest.</summary>
    public static Question Simulation(string name, string manifest, params (string Option, JsonNode Value)[] options)
    {
        var body = new JsonObject { ["manifest"] = manifest };
        foreach (var (option, value) in options) body[option] = value;
        return new Question(name, "/api/simulations", body.ToJsonString());
    }

    /// <summary>The question as a recording keeps it.</summary>
    public string Write() => new JsonObject { ["path"] = Path, ["body"] = Body }.ToJsonString();

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static Question Read(string name, string text)
    {
        var json = JsonNode.Parse(text)!;
        return new Question(name, json["path"]!.GetValue<string>(), json["body"]?.GetValue<string>());
    }
}
