using System.Text.Json;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Diagnostics on the wire.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string text)
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
