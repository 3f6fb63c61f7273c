using System.Reflection;
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
        document.Info = new OpenApiInfo
        {
            Title = "PodTimeline",
            Version = "v1",
            Description = "Simulates what a kubelet does with a pod, second by second, and says why.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var part in Parts())
        {
            foreach (var (path, item) in part.Paths) document.Paths.Add(path, item);
            foreach (var (name, schema) in part.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()) document.Components.Schemas.Add(name, schema);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<OpenApiDocument> Parts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            whole.Position = 0;
            var read = OpenApiDocument.Load(whole, "json");
            if (read.Diagnostic?.Errors is [var first, ..]) throw new InvalidOperationException($"{name}: {first}");
            yield return read.Document!;
        }
    }
}
