using System.Net;
using System.Text;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>A refusal is at most twice its request and 64 KiB, with at most a hundred findings, errors first.</summary>
public sealed class RefusalSizeTests(WebApp app) : IClassFixture<WebApp>
{
    private const int MiB = 1024 * 1024;
    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string, string> Manifests => new()
    {
        { "brackets", new string('[', MiB) },
        { "quotes", new string('"', MiB) },
        { "a long name", $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: {new string('_', MiB / 2)} }}\nspec: {{ containers: [] }}\n" },
        { "many unknown fields", "apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"  containerz{i}: \"a\"\n")) },
        { "many bad pods", string.Concat(Enumerable.Repeat("---\nkind: Pod\n", 500)) },
        { "control characters", "a: " + new string('\u0001', 20_000) },
    };

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task It_is_bounded(string kind, string manifest)
    {
        using var response = await _client.PostYamlAsync(manifest);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(body.Length <= 2 * Encoding.UTF8.GetByteCount(manifest) + 64 * 1024, $"{kind}: {body.Length}");
        var found = (await response.JsonAsync())["diagnostics"]!.AsArray();
        Assert.InRange(found.Count, 1, 100);
        Assert.Contains(found, finding => finding!["severity"].Text() == "error");
    }

    [Fact]
    public async Task What_is_left_out_is_counted()
    {
        using var response = await _client.PostYamlAsync(Manifests.Single(row => (string)row[0] == "many unknown fields")[1].ToString()!);
        Assert.True((await response.JsonAsync())["diagnosticsLeftOut"].Number() > 0);
    }
}
