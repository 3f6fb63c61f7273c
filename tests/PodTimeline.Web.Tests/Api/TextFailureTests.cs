using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Tests.Api;

/// <summary>The last net of the API: a fault of the simulator's own is a problem with one finding, and shows nothing of the exception.</summary>
public sealed class TextFailureTests
{
    private const string Path = "/api/simulations";

    [Fact]
    public async Task A_text_that_the_simulator_fails_on_is_answered_500_with_one_finding()
    {
        var (status, problem) = await HandleAsync(context => TextFailure.Expect(context, "kind: Pod"));
        Assert.Equal(500, status);
        Assert.Equal("The simulator failed", problem["title"]!.GetValue<string>());
        var finding = Assert.Single(problem["diagnostics"]!.AsArray())!;
        Assert.Equal("PT0065", finding["code"]!.GetValue<string>());
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_before_there_is_a_text_has_no_findings()
    {
        var (status, problem) = await HandleAsync(_ => { });
        Assert.Equal(500, status);
        Assert.Null(problem["diagnostics"]);
    }

    private static async Task<(int Status, JsonObject Problem)> HandleAsync(Action<HttpContext> before)
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Path = Path }, Response = { Body = body } };
        before(context);
        Assert.True(await new ApiExceptionHandler().TryHandleAsync(context, new InvalidOperationException("secret"), CancellationToken.None));
        return (context.Response.StatusCode, JsonNode.Parse(body.ToArray())!.AsObject());
    }
}
