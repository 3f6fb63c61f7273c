using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PodTimeline.Model.Versions;

namespace PodTimeline.Web.Api.OpenApi;

/// <summary>
/// Puts the descriptions of the calls, the files <c>*.openapi.json</c>, into the document at <c>/openapi/v1.json</c>. They are written
/// by hand, like the answers; tests validate real answers against them. A part may refer to what another defines.
/// </summary>
internal sealed class OpenApiParts : IOpenApiDocumentTransformer
{
    private const string Suffix = ".openapi.json";

    /// <inheritdoc />
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var whole = Read(MergeParts());
        document.Info = new OpenApiInfo
        {
            Title = "PodTimeline",
            Version = "v1",
            Description = "Simulates what a kubelet does with a pod, second by second, and says why.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas = whole.Components?.Schemas;
        document.Components.SecuritySchemes = whole.Components?.SecuritySchemes;
        foreach (var (path, item) in whole.Paths) document.Paths.Add(path, item);
        return Task.CompletedTask;
    }

    /// <summary>All parts as one document.</summary>
    private static JsonObject MergeParts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        JsonObject? whole = null;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var part = JsonNode.Parse(Fill(reader.ReadToEnd()))!.AsObject();
            if (whole is null) whole = part;
            else Merge(whole, part);
        }

        return whole!;
    }

    /// <summary>Fills in the versions of Kubernetes.</summary>
    private static string Fill(string part) => part
        .Replace("\"@kubernetes-versions\"", string.Join(", ", KubernetesVersion.All.Reverse().Select(version => $"\"{version}\"")), StringComparison.Ordinal)
        .Replace("@kubernetes-default", KubernetesVersion.Default.ToString(), StringComparison.Ordinal);

    private static void Merge(JsonObject into, JsonObject part)
    {
        foreach (var (name, value) in part)
        {
            if (into[name] is JsonObject there && value is JsonObject more) Merge(there, more);
            else into[name] = value?.DeepClone();
        }
    }

    private static OpenApiDocument Read(JsonObject whole)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(whole.ToJsonString()));
        var read = OpenApiDocument.Load(stream, "json");
        if (read.Diagnostic?.Errors is [var first, ..]) throw new InvalidOperationException(first.ToString());
        return read.Document!;
    }
}
