using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodTimeline.Testing.Runs;

namespace PodTimeline.Web.Tests.Support;

/// <summary>Calls of the API, and their answers.</summary>
internal static class Calls
{
    /// <summary>A pod whose simulation is short: two containers and nothing that repeats.</summary>
    public const string TwoStep = RunScenarios.TwoStepManifest;

    /// <summary>A pod that runs forever.</summary>
    public const string Web = RunScenarios.WebManifest;

    /// <summary>Posts a manifest as YAML.</summary>
    public static async Task<HttpResponseMessage> PostYamlAsync(
        this HttpClient client, string manifest, string query = "", string type = "application/yaml", string? accept = null)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(manifest));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/simulations" + query) { Content = body };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    /// <summary>Posts a JSON body as it is.</summary>
    public static async Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string json, string query = "")
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync("/api/simulations" + query, body);
    }

    /// <summary>Posts a manifest with options, as a JSON body.</summary>
    /// <param name="client">The client.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="options">Further fields, such as <c>"until": "5m"</c>.</param>
    public static Task<HttpResponseMessage> PostWithAsync(this HttpClient client, string manifest, string options) =>
        client.PostJsonAsync($"{{ \"manifest\": {JsonSerializer.Serialize(manifest)}, {options} }}");

    /// <summary>The answer's JSON.</summary>
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>The answer's media type.</summary>
    public static string? MediaType(this HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType;

    /// <summary>A text of the answer.</summary>
    public static string? Text(this JsonNode? node) => node?.GetValue<string>();

    /// <summary>A number of the answer.</summary>
    public static double Number(this JsonNode? node) => node!.GetValue<double>();

    /// <summary>The events of a type, in order.</summary>
    public static List<JsonObject> Events(this JsonObject simulation, string type, string? container = null) =>
        [.. simulation["events"]!.AsArray().Select(e => e!.AsObject())
            .Where(e => e["type"].Text() == type && (container is null || e["container"].Text() == container))];

    /// <summary>When the first event of a type happened.</summary>
    public static double When(this JsonObject simulation, string type, string? container = null) => simulation.Events(type, container)[0]["at"].Number();
}
