using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Says how a text was taken: codes PT0040 to PT0048.</summary>
internal sealed class FragmentDiagnostics(SourceText source)
{
    /// <summary>What stands around the manifests.</summary>
    public IEnumerable<Diagnostic> Of(Paste paste)
    {
        if (paste.Pieces.Count == 0)
        {
            yield return new Diagnostic("PT0048", Severity.Error, null, null,
                "There is no manifest in this text: no line begins one (apiVersion, kind, spec, containers).") { Stage = Stage.Text };
            yield break;
        }

        foreach (var mark in paste.Marks)
        {
            yield return mark switch
            {
                PasteForm.Diff => Info("PT0043", First(paste), "This is a diff; it is read as the text after the change, without the signs before the lines."),
                PasteForm.LineNumbers => Info("PT0044", First(paste), "The line numbers before the lines are not part of the manifest; it is read without them."),
                _ => Info("PT0045", First(paste), "The > before the lines is not part of the manifest; it is read without it."),
            };
        }

        var found = paste.Pieces.Concat(paste.LeftOut).Any(p => p.Form != PasteForm.Plain);
        if (!found) yield break;
        var which = Which(paste);
        yield return paste.Pieces[0].Form switch
        {
            PasteForm.Fence => Info("PT0041", First(paste), $"This stands in a fenced block of Markdown. {which}"),
            PasteForm.HereDocument => Info("PT0042", First(paste), $"This is the here-document of a shell command. {which}"),
            PasteForm.Prompt => Info("PT0042", First(paste), $"Around this stand commands of a terminal. {which}"),
            _ => Info("PT0040", First(paste), $"This was found in a text. {which}"),
        };
    }

    /// <summary>JSON is read as JSON.</summary>
    public Diagnostic IsJson(DerivedText piece) => Info("PT0047", Span(piece), "This is JSON, and it is read as kubectl reads it.");

    /// <summary>A part of a manifest, with what was put around it.</summary>
    public Diagnostic IsFragment(DerivedText document, DerivedText wrapped, FragmentShape shape)
    {
        var span = Span(document);
        var what = shape switch
        {
            FragmentShape.Spec => "the spec of a manifest",
            FragmentShape.PodSpec => "a part of a pod's spec",
            FragmentShape.Container => "one container, or a part of it,",
            _ => "a list of containers",
        };
        var end = document.Map.ToOriginal(Math.Max(0, document.Text.Length - 1)) + 1;
        var start = document.Map.ToOriginal(0);
        return Info("PT0046", span, $"This is {what} without the rest. It is read as the pod \"pod\"; kubectl takes only whole manifests.",
            new Fix("Make it a whole manifest", [new TextEdit(start, Math.Clamp(end, start, source.Text.Length), wrapped.Text)]));
    }

    private string Which(Paste paste)
    {
        var where = string.Join(", ", paste.Pieces.Take(8).Select(Lines)) + (paste.Pieces.Count > 8 ? " and so on" : "");
        var one = paste.Pieces[0].IsWhole ? "manifest" : "part of a manifest";
        var text = paste.Pieces.Count == 1
            ? $"Of it the {one} on {where} is read."
            : $"Of it {paste.Pieces.Count} {(paste.Pieces[0].IsWhole ? "manifests" : "parts of manifests")} are read, on {where}; the first one with a pod is simulated unless another is chosen.";
        return paste.LeftOut.Count == 0 ? text : text + $" Not read: parts of manifests on {string.Join(", ", paste.LeftOut.Take(8).Select(Lines))}.";
    }

    private string Lines(PastePiece piece)
    {
        var text = piece.Text.Text;
        var first = piece.Text.Map.ToOriginal(text.Length - text.TrimStart().Length);
        var last = piece.Text.Map.ToOriginal(Math.Max(0, text.TrimEnd().Length - 1));
        var (start, end) = (source.LineOf(Math.Min(first, source.Text.Length)) + 1, source.LineOf(Math.Min(last, source.Text.Length)) + 1);
        return start >= end ? $"line {start}" : $"lines {start}-{end}";
    }

    private TextSpan First(Paste paste) => Span(paste.Pieces[0].Text);

    /// <summary>The first written line of a piece.</summary>
    private TextSpan Span(DerivedText piece)
    {
        var start = piece.Map.ToOriginal(piece.Text.Length - piece.Text.AsSpan().TrimStart().Length);
        return source.Span(start, Math.Max(start, source.LineEnd(source.LineOf(Math.Clamp(start, 0, source.Text.Length)))));
    }

    private static Diagnostic Info(string code, TextSpan span, string message, Fix? fix = null) =>
        new(code, Severity.Info, span, null, message, fix) { Stage = Stage.Text };
}
