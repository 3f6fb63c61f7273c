using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Mending;

/// <summary>Findings about lost indentation.</summary>
internal sealed class MendingDiagnostics(SourceText source)
{
    private const int MostDoubts = 5;

    /// <summary>The finding with its fix; where there are several readings, one more finding for each, to choose from.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mended">The result of mending.</param>
    /// <param name="line">The first line under which something is missing, from 0.</param>
    public IEnumerable<Diagnostic> Find(DerivedText document, MendedDocument mended, int line)
    {
        var lines = new SourceText(document.Text);
        var span = Span(line);
        var doubts = string.Concat(mended.Doubts.Take(MostDoubts).Select(d => $" Line {Number(d.Line)}: {d.Message}"));
        var choose = mended.Readings.Count > 0 ? $" It can be read in {mended.Readings.Count + 1} ways; choose one." : "";
        yield return new Diagnostic(DiagnosticCodes.LostIndentation, span, null,
            "This text has lost its indentation: what belongs below this line is not indented. The names of Kubernetes' fields show how "
                + $"it was meant.{choose}{doubts}",
            mended.Readings.Count == 0 ? Fix("Restore the indentation", mended.Edits) : null) { Stage = Stage.Syntax };
        if (mended.Readings.Count == 0) yield break;
        yield return Reading(mended.Readings[0].Line, "The most likely reading.", "Use the most likely reading", mended.Edits);
        foreach (var reading in mended.Readings)
            yield return Reading(reading.Line, $"Another reading: {reading.Difference}.", $"Use this reading: {reading.Difference}", reading.Edits);

        Diagnostic Reading(int at, string message, string title, List<TextEdit> edits) =>
            new(DiagnosticCodes.PossibleReading, Span(at), null, message, Fix(title, edits)) { Stage = Stage.Syntax };

        Fix? Fix(string title, List<TextEdit> edits) => document.ToFix(title, edits);

        int Number(int at) => source.FindLine(document.Map.ToOriginal(lines.GetLineStart(at))) + 1;

        TextSpan Span(int at)
        {
            var start = document.Map.ToOriginal(lines.GetLineStart(at));
            return source.MakeSpan(start, Math.Max(start, document.Map.ToOriginal(Math.Max(lines.GetLineStart(at), lines.GetLineEnd(at) - 1)) + 1));
        }
    }
}
