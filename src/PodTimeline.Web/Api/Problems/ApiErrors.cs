using Microsoft.AspNetCore.Diagnostics;

namespace PodTimeline.Web.Api.Problems;

/// <summary>Errors of the API are problems in JSON, never the pages that people see.</summary>
internal static class ApiErrors
{
    /// <summary>Answers errors below <c>/api</c> and <c>/openapi</c> that have no body. Registered after the pages' own handlers.</summary>
    public static void UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        context => IsApi(context.Request),
        api => api.UseStatusCodePages(context => ProblemWriter.WriteAsync(context.HttpContext, Problem.Describe(context.HttpContext.Response.StatusCode))));

    /// <summary>Whether a request comes from a program rather than a page.</summary>
    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi");
}

/// <summary>Answers failures of the API; pages are left to the error page.</summary>
internal sealed class ApiExceptionHandler : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiErrors.IsApi(context.Request)) return false;
        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status == StatusCodes.Status500InternalServerError && TextFailure.Find(context) is { Text: var text }) await ProblemWriter.WriteFailedAsync(context, text);
        else await ProblemWriter.WriteAsync(context, Problem.Describe(status));
        return true;
    }
}
