using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Reads documents; a fault in one leaves the others readable.</summary>
internal static class DocumentReader
{
    /// <summary>The documents of a text, each on its own; JSON is one.</summary>
    public static List<DerivedText> Split(DerivedText text)
    {
        if (JsonReader.LooksLikeJson(text.Text)) return [text];
        var documents = new List<DerivedText>();
        foreach (var (start, end) in DocumentSplitter.Split(text.Text))
        {
            var from = start < end && text.Text[start] == '\uFEFF' ? start + 1 : start;
            documents.Add(text.Slice(from, end));
        }

        return documents;
    }

    /// <summary>Reads one document of <see cref="Split"/>; of JSON several may follow each other.</summary>
    public static List<YamlDocument> Read(DerivedText document) =>
        JsonReader.LooksLikeJson(document.Text) ? JsonReader.Read(document.Text, document.Map) : [DocumentRepair.Read(document)];

    /// <summary>Reads one document and reports its faults.</summary>
    public static List<YamlDocument> Read(DerivedText document, DiagnosticBag bag)
    {
        var documents = Read(document);
        var say = new SyntaxDiagnostics(bag.Source);
        foreach (var problem in documents.SelectMany(d => d.Problems)) bag.Add(say.Of(problem));
        return documents;
    }
}
