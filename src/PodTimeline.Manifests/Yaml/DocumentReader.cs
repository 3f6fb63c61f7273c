using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>Reads every document of a text; a fault in one leaves the others readable.</summary>
internal static class DocumentReader
{
    /// <summary>The documents that have content.</summary>
    /// <param name="text">What is to be read.</param>
    /// <param name="bag">Takes the syntax errors.</param>
    public static List<YamlDocument> Read(DerivedText text, DiagnosticBag bag)
    {
        var documents = JsonReader.LooksLikeJson(text.Text) ? JsonReader.Read(text.Text, text.Map) : Yaml(text);
        var say = new SyntaxDiagnostics(bag.Source);
        foreach (var problem in documents.SelectMany(d => d.Problems)) bag.Add(say.Of(problem));
        return documents;
    }

    private static List<YamlDocument> Yaml(DerivedText source)
    {
        var documents = new List<YamlDocument>();
        foreach (var (start, end) in DocumentSplitter.Split(source.Text))
        {
            var from = start < end && source.Text[start] == '\uFEFF' ? start + 1 : start;
            documents.Add(DocumentRepair.Read(source.Slice(from, end)));
        }

        return documents;
    }
}
