using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PodTimeline.Web.Api.OpenApi;

/// <summary>
/// Puts the descriptions of the calls, the files <c>*.openapi.json</c>, into the document at <c>/openapi/v1.json</c>. They are
/// written by hand, as the answers are; tests hold real answers against them.
/// </summary>
internal sealed class OpenApiParts : IOpenApiDocumentTransformer
{
    private const string Suffix = ".openapi.json";

    /// <inheritdoc />
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var parts = Read(Merge());
        document.Info = new OpenApiInfo
        {
            Title = "PodTimeline",
            Version = "v1",
            Description = "Simulates what a kubelet does with a pod, second by second, and says why.",
        };
        document.Components = parts.Components;
        foreach (var (path, item) in parts.Paths) document.Paths.Add(path, item);
        return Task.CompletedTask;
    }

    /// <summary>The files as one document, so that each may refer to the schemas of the others.</summary>
    private static JsonObject Merge()
    {
        var (paths, components) = (new JsonObject(), new JsonObject());
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var part = JsonNode.Parse(stream)!;
            Move(part["paths"]!.AsObject(), paths);
            foreach (var (section, entries) in part["components"]!.AsObject())
            {
                if (!components.ContainsKey(section)) components[section] = new JsonObject();
                Move(entries!.AsObject(), components[section]!.AsObject());
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "PodTimeline", ["version"] = "v1" },
            ["paths"] = paths,
            ["components"] = components,
        };
    }

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach (var (name, value) in from) to.Add(name, value?.DeepClone());
    }

    private static OpenApiDocument Read(JsonObject json)
    {
        using var stream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(json));
        var read = OpenApiDocument.Load(stream, "json");
        return read.Diagnostic?.Errors is [var first, ..] ? throw new InvalidOperationException($"The API's description is faulty. {first}") : read.Document!;
    }
}
