using System.Text.Json;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Diagnostics on the wire.</summary>
internal static class DiagnosticJson
{
    /// <summary>A fix is the whole text after it; hundreds of fixes of a large text would make an answer of hundreds of megabytes.</summary>
    private const int MostFixText = 4 * ManifestReader.LargestText;

    /// <summary>Writes every diagnostic of a manifest. The first 4 MiB of fixes are written; later ones are left out.</summary>
    public static void WriteAll(Utf8JsonWriter json, string name, Manifest manifest)
    {
        var fixText = 0;
        json.WriteStartArray(name);
        foreach (var diagnostic in manifest.Diagnostics)
        {
            if (diagnostic.Fix is not null) fixText += manifest.Text.Length;
            Write(json, fixText <= MostFixText ? diagnostic : diagnostic with { Fix = null }, manifest.Text);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string text)
    {
        json.WriteStartObject();
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        if (diagnostic.Span is { } span)
        {
            json.WriteNumber("line", span.Line);
            json.WriteNumber("column", span.Column);
            json.WriteNumber("endLine", span.EndLine);
            json.WriteNumber("endColumn", span.EndColumn);
        }

        if (diagnostic.Path is { } path) json.WriteString("path", path);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Rule is { } rule) json.WriteString("rule", rule);
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("title", fix.Title);
            json.WriteString("manifest", fix.Apply(text));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
