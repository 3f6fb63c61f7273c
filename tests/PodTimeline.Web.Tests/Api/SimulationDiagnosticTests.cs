using System.Net;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>What is said of a manifest, whether it runs or not.</summary>
public sealed class SimulationDiagnosticTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_manifest_that_cannot_run_is_answered_422_with_every_error_at_its_place()
    {
        using var response = await _client.PostYamlAsync("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: app
                imag: nginx
              restartPolcy: Always
            """);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());

        var problem = await response.JsonAsync();
        var errors = problem["diagnostics"]!.AsArray().Where(diagnostic => diagnostic!["severity"].Text() == "error").ToList();
        Assert.Contains(errors, error => (error!["line"].Number(), error["column"].Number(), error["endLine"].Number(), error["endColumn"].Number()) == (8, 5, 8, 9)
            && error["path"].Text() == "spec.containers[0].imag");
        Assert.Contains(errors, error => error!["path"].Text() == "spec.restartPolcy" && error["line"].Number() == 9);
        Assert.All(errors, error => Assert.Matches("^PT[0-9]{4}$", error!["code"].Text()));
        Assert.StartsWith($"{errors.Count} errors. Line ", problem["detail"].Text());
    }

    [Fact]
    public async Task A_fix_is_the_whole_text_after_it_and_that_runs()
    {
        const string Misspelt = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
              - name: app
                imag: nginx
            """;
        using var response = await _client.PostYamlAsync(Misspelt);
        var fix = (await response.JsonAsync())["diagnostics"]!.AsArray().Select(diagnostic => diagnostic!["fix"]).First(fix => fix is not null);
        Assert.Equal(Misspelt.Replace("imag:", "image:", StringComparison.Ordinal), fix!["manifest"].Text());
        Assert.NotEmpty(fix["title"].Text()!);
        using var after = await _client.PostYamlAsync(fix["manifest"].Text()!);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("kind: Pod")]
    [InlineData("kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }")]
    [InlineData("a: b: c")]
    [InlineData("\t")]
    [InlineData("\0")]
    [InlineData("{\"kind\": \"Pod\"")]
    public async Task Text_without_a_pod_is_answered_422_with_a_reason(string manifest)
    {
        using var response = await _client.PostYamlAsync(manifest);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotEmpty((await response.JsonAsync())["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task A_workload_that_is_not_there_is_a_diagnostic_that_names_those_that_are()
    {
        using var response = await _client.PostYamlAsync(Calls.Web, "?workload=wbe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("web", (await response.JsonAsync())["diagnostics"]![0]!["message"].Text());
    }

    [Fact]
    public async Task Fixes_of_a_large_text_do_not_make_an_answer_of_hundreds_of_megabytes()
    {
        var containers = string.Concat(Enumerable.Range(0, 600).Select(i => $"\n  - name: c{i}\n    imag: nginx"));
        var manifest = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:" + containers + "\n#" + new string('x', 900_000);
        using var response = await _client.PostYamlAsync(manifest);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 8 * 1024 * 1024);
    }
}
