using System.Text.Json.Nodes;

namespace PodTimeline.Kubectl.Tests;

/// <summary>The tables under Data/, which are part of the test assembly.</summary>
internal static class Data
{
    public static IEnumerable<JsonObject> Cases(string file)
    {
        using var stream = typeof(Data).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException(file);
        return [.. JsonNode.Parse(stream)!["cases"]!.AsArray().Select(node => node!.AsObject())];
    }

    public static TheoryData<string> Ids(string file) => [.. Cases(file).Select(row => (string)row["id"]!)];

    public static JsonObject Case(string file, string id) => Cases(file).Single(row => (string)row["id"]! == id);
}
