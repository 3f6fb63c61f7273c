using System.Net;
using System.Text.Json.Nodes;
using PodTimeline.Web.Api.Simulations;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>The description at <c>/openapi/v1.json</c> is complete, and true: real answers are held against it.</summary>
public sealed class OpenApiTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task It_is_an_openapi_document_with_the_call_and_its_answers()
    {
        var api = await OpenApi.OfAsync(app);
        Assert.StartsWith("3.1", api.Document["openapi"].Text());
        var call = api.Document["paths"]!["/api/simulations"]!["post"]!;
        Assert.Equal(SimulationRequest.Options, call["parameters"]!.AsArray().Select(parameter => parameter!["name"].Text()));
        Assert.Equal(["application/json", "application/yaml", "text/plain", "text/yaml"], Keys(call["requestBody"]!["content"]));
        Assert.Equal(["200", "400", "413", "415", "422", "429", "500"], Keys(call["responses"]));
        Assert.Equal(
            ["application/json", "application/x-ndjson", "image/svg+xml", "text/markdown", "text/plain"], Keys(call["responses"]!["200"]!["content"]));
        Assert.NotNull(call["responses"]!["429"]!["headers"]!["Retry-After"]);
        Assert.Equal(SimulationRequest.Fields.Order(StringComparer.Ordinal), Keys(api.Schema("SimulationRequest")["properties"]));
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_schema_is_described()
    {
        var api = await OpenApi.OfAsync(app);
        foreach (var reference in References(api.Document)) Assert.NotNull(api.Schema(reference.Split('/')[^1]));
        Assert.All(api.Document["components"]!["schemas"]!.AsObject(), schema => Assert.NotEmpty(schema.Value!["description"].Text()!));
    }

    [Fact]
    public async Task The_examples_of_requests_are_answered_and_those_of_answers_fit()
    {
        var api = await OpenApi.OfAsync(app);
        var call = api.Document["paths"]!["/api/simulations"]!["post"]!;
        var content = call["requestBody"]!["content"]!;
        using var yaml = await _client.PostYamlAsync(content["application/yaml"]!["example"].Text()!);
        Assert.Equal(HttpStatusCode.OK, yaml.StatusCode);
        var example = content["application/json"]!["example"]!;
        Assert.Empty(api.Faults(example, "SimulationRequest"));
        using var json = await _client.PostJsonAsync(example.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Empty(api.Faults(await json.JsonAsync(), "SimulationStory"));
        foreach (var (status, answer) in call["responses"]!.AsObject())
        foreach (var (type, form) in answer!["content"]!.AsObject())
            if (type.EndsWith("json", StringComparison.Ordinal) && form!["example"] is JsonObject told)
                Assert.True(api.Faults(told, form["schema"]!["$ref"].Text()!.Split('/')[^1]) is [], status);
    }

    [Theory]
    [InlineData("", "?until=x", "BadOptionsProblem")]
    [InlineData("kind: Pod", "", "ManifestProblem")]
    [InlineData("spec: { containers: [ { imag: a } ] }\nkind: Pod\napiVersion: v1", "", "ManifestProblem")]
    public async Task Problems_fit_their_schemas(string manifest, string query, string schema)
    {
        using var response = await _client.PostYamlAsync(manifest, query);
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(await response.JsonAsync(), schema));
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry.Key == "$ref" ? [entry.Value.Text()!] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
