using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Reports how a text was read.</summary>
internal sealed class FragmentDiagnostics(SourceText source)
{
    /// <summary>What is around the manifests.</summary>
    public IEnumerable<Diagnostic> Find(Paste paste)
    {
        if (paste.Pieces.Count == 0)
        {
            yield return new Diagnostic(DiagnosticCodes.NoManifest, null, null,
                "This text contains no manifest: no line starts with apiVersion, kind, spec or containers.") { Stage = Stage.Text };
            yield break;
        }

        foreach (var mark in paste.Marks)
        {
            yield return mark switch
            {
                PasteForm.Diff => MakeInfo(DiagnosticCodes.Diff, FindFirst(paste),
                    "This is a diff. It is read as the text after the change."),
                PasteForm.LineNumbers => MakeInfo(DiagnosticCodes.LineNumbers, FindFirst(paste),
                    "The line numbers are not part of the manifest and are ignored."),
                _ => MakeInfo(DiagnosticCodes.QuoteMarks, FindFirst(paste), "The > at the start of each line is not part of the manifest and is ignored."),
            };
        }

        var form = paste.Pieces.Concat(paste.LeftOut).Select(p => p.Form).FirstOrDefault(form => form != PasteForm.Plain, PasteForm.Plain);
        if (form == PasteForm.Plain && (paste.Around == 0 || paste.Marks.Count > 0)) yield break;
        var which = DescribePieces(paste);
        yield return form switch
        {
            PasteForm.Fence => MakeInfo(DiagnosticCodes.FencedBlock, FindFirst(paste), $"This is in a Markdown code block. {which}"),
            PasteForm.HereDocument => MakeInfo(DiagnosticCodes.ShellSession, FindFirst(paste), $"This is a here-document in a shell command. {which}"),
            PasteForm.Prompt => MakeInfo(DiagnosticCodes.ShellSession, FindFirst(paste), $"This is in a shell session. {which}"),
            _ => MakeInfo(DiagnosticCodes.ManifestInProse, FindFirst(paste), $"This is embedded in other text. {which}"),
        };
    }

    /// <summary>JSON is read as JSON.</summary>
    public Diagnostic DescribeJson(DerivedText piece) => MakeInfo(DiagnosticCodes.Json, FindSpan(piece), "This is JSON and is read as kubectl reads it.");

    /// <summary>A part of a manifest, with what was added around it.</summary>
    public Diagnostic DescribeFragment(DerivedText document, DerivedText wrapped, FragmentShape shape)
    {
        var span = FindSpan(document);
        var what = shape switch
        {
            FragmentShape.Spec => "the spec of a manifest",
            FragmentShape.PodSpec => "part of a pod's spec",
            FragmentShape.Container => "a container or part of one",
            _ => "a list of containers",
        };
        var end = document.Map.ToOriginal(Math.Max(0, document.Text.Length - 1)) + 1;
        var start = document.Map.ToOriginal(0);
        return MakeInfo(DiagnosticCodes.Fragment, span, $"This is {what}, not a whole manifest. It is completed under the name \"pod\"; kubectl accepts only whole manifests.",
            new Fix("Complete the manifest", [new TextEdit(start, Math.Clamp(end, start, source.Text.Length), wrapped.Text)]));
    }

    private string DescribePieces(Paste paste)
    {
        var where = string.Join(", ", paste.Pieces.Take(8).Select(FormatLines)) + (paste.Pieces.Count > 8 ? " and more" : "");
        var one = paste.Pieces[0].IsWhole ? "manifest" : "part of a manifest";
        var text = paste.Pieces.Count == 1
            ? $"The {one} on {where} is read."
            : $"{paste.Pieces.Count} {(paste.Pieces[0].IsWhole ? "manifests" : "parts of manifests")} are read, on {where}; the "
                + "first one with a pod is simulated unless you choose another.";
        if (paste.Around > 0) text += $" {paste.Around} other line{(paste.Around == 1 ? " is" : "s are")} left out.";
        return paste.LeftOut.Count == 0 ? text : text + " Parts of manifests are not read: "
            + $"{string.Join(", ", paste.LeftOut.Take(8).Select(FormatLines))}.";
    }

    private string FormatLines(PastePiece piece)
    {
        var text = piece.Text.Text;
        var first = piece.Text.Map.ToOriginal(text.Length - text.TrimStart().Length);
        var last = piece.Text.Map.ToOriginal(Math.Max(0, text.TrimEnd().Length - 1));
        var (start, end) = (source.FindLine(Math.Min(first, source.Text.Length)) + 1, source.FindLine(Math.Min(last, source.Text.Length)) + 1);
        return start >= end ? $"line {start}" : $"lines {start}-{end}";
    }

    private TextSpan FindFirst(Paste paste) => FindSpan(paste.Pieces[0].Text);

    /// <summary>The first written line of a piece.</summary>
    private TextSpan FindSpan(DerivedText piece)
    {
        var start = piece.Map.ToOriginal(piece.Text.Length - piece.Text.AsSpan().TrimStart().Length);
        return source.MakeSpan(start, Math.Max(start, source.GetLineEnd(source.FindLine(Math.Clamp(start, 0, source.Text.Length)))));
    }

    private static Diagnostic MakeInfo(DiagnosticCode code, TextSpan span, string message, Fix? fix = null) =>
        new(code, span, null, message, fix) { Stage = Stage.Text };
}
