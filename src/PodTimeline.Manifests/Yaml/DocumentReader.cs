using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Reads every document of a text; a fault in one leaves the others readable.</summary>
internal static class DocumentReader
{
    /// <summary>The documents that have content.</summary>
    /// <param name="text">What is to be read.</param>
    /// <param name="map">Leads from its offsets to those of the pasted text.</param>
    /// <param name="bag">Takes the syntax errors.</param>
    public static List<YamlDocument> Read(string text, OffsetMap map, DiagnosticBag bag)
    {
        var documents = JsonReader.LooksLikeJson(text) ? JsonReader.Read(text, map) : Yaml(text, map);
        var say = new SyntaxDiagnostics(bag.Source);
        foreach (var problem in documents.SelectMany(d => d.Problems)) bag.Add(say.Of(problem));
        return documents;
    }

    private static List<YamlDocument> Yaml(string text, OffsetMap map)
    {
        var documents = new List<YamlDocument>();
        foreach (var (start, end) in DocumentSplitter.Split(text))
        {
            var from = start < end && text[start] == '\uFEFF' ? start + 1 : start;
            documents.Add(YamlReader.Read(text[from..end], map.From(from)));
        }

        return documents;
    }
}
