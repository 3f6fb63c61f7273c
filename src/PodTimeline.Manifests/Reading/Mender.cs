using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Reading;

/// <summary>Restores lost indentation, using Kubernetes' types.</summary>
public static class Mender
{
    /// <summary>Mends the manifests in a text, each document on its own; what is around them stays.</summary>
    /// <param name="text">The text as it was pasted, at most 1 MiB.</param>
    /// <returns>Null if nothing needed mending or it is unknown what the text is meant to be.</returns>
    public static Mending.Mending? Mend(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > PasteLimits.LargestText || SourceText.CountLines(text) > PasteLimits.MostLines) return null;
        var source = new SourceText(text);
        var collected = new MendingBuilder(source);
        var (bag, parses, allowance) = (new DiagnosticBag(source), new ParseCount(), new MendAllowance());
        foreach (var piece in PasteReader.Read(DerivedText.FromPaste(text), parses).Pieces)
        {
            var clean = TextCleaner.Clean(piece.Text, bag, parses);
            if (JsonReader.LooksLikeJson(clean.Text)) continue;
            foreach (var document in SourceDocument.Split(clean, parses).Take(PasteLimits.MostDocuments))
            {
                if (DocumentMender.Mend(document.Text, allowance) is { } mended && document.Text.ToFix("", mended.Edits) is not null)
                    collected.Add(document.Text, mended);
            }
        }

        return collected.Build();
    }
}
