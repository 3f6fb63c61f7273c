using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>What is no call of the API is answered as the API answers, never with a page.</summary>
public sealed class UnknownCallTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api/", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound, null)]
    [InlineData("POST", "/api/simulations/nothing", HttpStatusCode.NotFound, null)]
    [InlineData("DELETE", "/api/nothing/at/all", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/openapi/v2.json", HttpStatusCode.NotFound, null)]
    [InlineData("GET", "/api/simulations", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("HEAD", "/api/simulations", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("PUT", "/api/simulations", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("OPTIONS", "/api/simulations/", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("POST", "/openapi/v1.json", HttpStatusCode.MethodNotAllowed, "GET")]
    public async Task It_is_a_problem(string method, string path, HttpStatusCode status, string? allow)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await app.CreateClient().SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        Assert.Equal(allow, response.Content.Headers.Allow.SingleOrDefault());
        Assert.Equal((int)status, (await response.JsonAsync())["status"].Number());
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError)]
    [InlineData(StatusCodes.Status413PayloadTooLarge)]
    public async Task A_fault_is_a_problem_for_a_program(int status)
    {
        Exception fault = status == 500 ? new InvalidOperationException("secret") : new BadHttpRequestException("secret", status);
        var context = new DefaultHttpContext { Request = { Path = "/api/simulations" }, Response = { Body = new MemoryStream() } };
        Assert.True(await new ApiExceptionHandler().TryHandleAsync(context, fault, CancellationToken.None));
        Assert.Equal((status, "application/problem+json"), (context.Response.StatusCode, context.Response.ContentType));
        var body = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        Assert.Contains("\"title\"", body);
        Assert.DoesNotContain("secret", body);
    }

    [Fact]
    public async Task A_fault_of_a_page_is_left_to_the_error_page() =>
        Assert.False(await new ApiExceptionHandler().TryHandleAsync(new DefaultHttpContext { Request = { Path = "/" } }, new InvalidOperationException(), CancellationToken.None));
}
