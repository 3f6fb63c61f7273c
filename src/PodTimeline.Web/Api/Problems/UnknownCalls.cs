using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace PodTimeline.Web.Api.Problems;

/// <summary>Answers calls that nothing else answers: 405 where another method would do, 404 elsewhere.</summary>
internal static class UnknownCalls
{
    /// <summary>Maps everything below <c>/api</c> and <c>/openapi</c> that is not mapped otherwise.</summary>
    /// <remarks>Without it such calls would fall to the pages, which answer any path.</remarks>
    public static void MapUnknownCalls(this IEndpointRouteBuilder app)
    {
        foreach (var pattern in new[] { "/api/{**rest}", "/openapi/{**rest}" })
            app.Map(pattern, (HttpContext context, EndpointDataSource calls) => Answer(context, calls)).DisableAntiforgery().ExcludeFromDescription();
    }

    private static Task Answer(HttpContext context, EndpointDataSource calls)
    {
        var methods = calls.Endpoints.OfType<RouteEndpoint>()
            .Where(call => Matches(call, context.Request.Path))
            .SelectMany(call => call.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order(StringComparer.Ordinal).ToList();
        if (methods.Count == 0) return ProblemWriter.WriteAsync(context, Problem.Describe(StatusCodes.Status404NotFound));
        context.Response.Headers.Allow = string.Join(", ", methods);
        return ProblemWriter.WriteAsync(context, Problem.Describe(StatusCodes.Status405MethodNotAllowed));
    }

    private static bool Matches(RouteEndpoint call, PathString path)
    {
        var pattern = call.RoutePattern;
        if (pattern.PathSegments is not [{ Parts: [RoutePatternLiteralPart first] }, ..]) return false;
        return first.Content is "api" or "openapi" && new TemplateMatcher(TemplateParser.Parse(pattern.RawText!), []).TryMatch(path, []);
    }
}
