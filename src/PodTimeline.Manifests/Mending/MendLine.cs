using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Mending;

/// <summary>A line of the text, with the lines that go on with its value.</summary>
/// <param name="Line">The line.</param>
/// <param name="Last">Index of the last line of its value; its own index for a value on one line.</param>
internal sealed record MendLine(TextLine Line, int Last)
{
    /// <summary>Longer texts are not mended: no manifest is that long.</summary>
    public const int MostLines = 3_000;

    /// <summary>The lines of a text, blank ones and comments included; null if there are too many.</summary>
    public static List<MendLine>? Read(string text, IReadOnlyList<TextLine> raw)
    {
        if (raw.Count > MostLines) return null;
        var (result, failures) = (new List<MendLine>(raw.Count), 0);
        for (var i = 0; i < raw.Count; i++)
        {
            var line = raw[i];
            var last = i;
            if (!line.IsBlank && !line.IsComment && line.Kind is ValueKind.Flow or ValueKind.Quoted && failures < 20)
            {
                var flow = line.Kind == ValueKind.Flow ? FlowScan.Of(text, line.Value, -1, raw, i) : default;
                var end = line.Kind == ValueKind.Flow ? flow.End : QuoteScan.FindEnd(text, line.Value, line.BodyColumn, raw, i);
                if (end < 0 || flow.Fault != FlowFault.None) failures++;
                else while (last + 1 < raw.Count && raw[last + 1].Start < end) last++;
            }

            result.Add(new MendLine(line, last));
            i = last;
        }

        return result;
    }
}
