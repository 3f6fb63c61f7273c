using System.Text;
using System.Text.Json;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Diagnostics on the wire.</summary>
internal static class DiagnosticJson
{
    /// <summary>More findings than this help nobody; errors come first.</summary>
    private const int Most = 100;

    /// <summary>The longest message or path, in characters; what they quote may be as long as the text.</summary>
    private const int LongestText = 1_000;

    /// <summary>Bytes that findings may take in addition to twice the text.</summary>
    private const int Spare = 56 * 1024;

    /// <summary>Bytes that a fix, which is the whole fixed text, leaves for the findings after it.</summary>
    private const int LeftByFix = 24 * 1024;

    /// <summary>
    /// Writes the diagnostics of a manifest: at most a hundred, and in all at most twice the text and 56 KiB. What does not fit is left out,
    /// fixes first; <c>NAMELeftOut</c> says how many findings that is.
    /// </summary>
    public static void WriteAll(Utf8JsonWriter json, string name, Manifest manifest)
    {
        var all = manifest.Diagnostics;
        var shown = all.Length <= Most ? all
            : [.. all.OrderBy(diagnostic => diagnostic.Severity).Take(Most)];
        var most = 2L * Encoding.UTF8.GetByteCount(manifest.Text) + Spare;
        var (written, from) = (0, json.BytesCommitted + json.BytesPending);
        json.WriteStartArray(name);
        foreach (var diagnostic in shown)
        {
            var left = most - (json.BytesCommitted + json.BytesPending - from);
            if (left < 4 * LongestText) break;
            Write(json, diagnostic, manifest.Text, left - LeftByFix);
            written++;
        }

        json.WriteEndArray();
        if (written < all.Length) json.WriteNumber(name + "LeftOut", all.Length - written);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string text, long longestFix)
    {
        json.WriteStartObject();
        json.WriteString("severity", WireNames.Get(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        if (diagnostic.Span is { } span)
        {
            json.WriteNumber("line", span.Line);
            json.WriteNumber("column", span.Column);
            json.WriteNumber("endLine", span.EndLine);
            json.WriteNumber("endColumn", span.EndColumn);
        }

        if (diagnostic.Path is { } path) json.WriteString("path", Shorten(path));
        json.WriteString("message", Shorten(diagnostic.Message));
        if (diagnostic.Rule is { } rule) json.WriteString("rule", rule);
        if (diagnostic.Fix is { } fix && fix.Apply(text) is var fixedText && MeasureLength(fixedText) <= longestFix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", Shorten(fix.Title));
            json.WriteString("manifest", fixedText);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>An upper bound on the bytes of a text in JSON: control characters and lone surrogates are written as six.</summary>
    public static long MeasureLength(string text)
    {
        long length = Encoding.UTF8.GetByteCount(text);
        foreach (var character in text)
            length += character is '"' or '\\' or '\n' or '\r' or '\t' ? 1 : char.IsControl(character) || char.IsSurrogate(character) ? 5 : 0;
        return length;
    }

    /// <summary>A text of at most a thousand characters.</summary>
    public static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
