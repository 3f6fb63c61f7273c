using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Finds the values file that was pasted beside a template.</summary>
internal static class PastedValues
{
    /// <summary>The first document that is an object, no manifest and no template; null when there is none.</summary>
    public static YamlMapping? Find(string text, ParseCount parses)
    {
        foreach (var (start, end) in DocumentSplitter.Split(text).Take(PasteLimits.MostDocuments))
        {
            var document = DerivedText.FromPaste(text).Slice(start, end);
            if (document.Text.Contains("{{", StringComparison.Ordinal)) continue;
            if (YamlReader.Read(document, parses) is { Problems.Count: 0, Root.Target: YamlMapping root } && root.Find("kind") is null && root.Find("apiVersion") is null) return root;
        }

        return null;
    }
}
