using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>One document of a paste. It is read once, on first use; all users share its lines, tree and errors.</summary>
/// <param name="text">Its text.</param>
/// <param name="parses">Counts how often the document is parsed.</param>
/// <param name="isJson">Whether kubectl treats it as JSON.</param>
internal sealed class SourceDocument(DerivedText text, ParseCount parses, bool isJson)
{
    private IReadOnlyList<YamlDocument>? _content;

    /// <summary>Its text.</summary>
    public DerivedText Text { get; } = text;

    /// <summary>Whether kubectl treats it as JSON.</summary>
    public bool IsJson { get; } = isJson;

    /// <summary>Its tree with all its faults; JSON may hold several documents.</summary>
    public IReadOnlyList<YamlDocument> Content =>
        _content ??= IsJson ? JsonReader.Read(Text.Text, Text.Map) : [DocumentRepair.Read(Text, parses)];

    /// <summary>The root of the only document in it; null when there is none, or more than one.</summary>
    public YamlNode? Root => Content is [{ Root: { } root }] ? root : null;

    private bool HasFaults => Content.Any(document => document.Problems.Count > 0);

    /// <summary>The documents of a text, each on its own; JSON is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parses">Counts how often a document is parsed.</param>
    /// <param name="triesYaml">Whether what looks like JSON and is none is read as YAML, if it is that.</param>
    public static List<SourceDocument> Split(DerivedText text, ParseCount parses, bool triesYaml = false)
    {
        if (!JsonReader.LooksLikeJson(text.Text)) return SplitYaml(text, parses);
        var json = new SourceDocument(text, parses, isJson: true);
        return triesYaml && json.HasFaults && SplitYaml(text, parses) is var yaml && !yaml.Exists(document => document.HasFaults) ? yaml : [json];
    }

    private static List<SourceDocument> SplitYaml(DerivedText text, ParseCount parses)
    {
        var documents = new List<SourceDocument>();
        foreach (var (start, end) in DocumentSplitter.Split(text.Text))
        {
            var from = start < end && text.Text[start] == '\uFEFF' ? start + 1 : start;
            documents.Add(new SourceDocument(text.Slice(from, end), parses, isJson: false));
        }

        return documents;
    }

    /// <summary>The document with another text.</summary>
    public SourceDocument With(DerivedText text) => new(text, parses, IsJson);

    /// <summary>Reports the errors.</summary>
    public void Report(DiagnosticBag bag)
    {
        var say = new SyntaxDiagnostics(bag.Source, Text);
        foreach (var problem in Content.SelectMany(d => d.Problems))
        {
            if (bag.IsFull) return;
            bag.Add(say.Describe(problem));
        }
    }
}
