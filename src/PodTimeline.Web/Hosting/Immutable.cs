namespace PodTimeline.Web.Hosting;

/// <summary>Lets browsers keep files for good whose addresses change with their content: our own have a hash, a package's its version.</summary>
internal static class Immutable
{
    private const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>Lets a build that was not published say so of its own files, as a published one does; while they are worked on, a file may change under its address.</summary>
    public static void KeepBuiltFiles(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
    }

    /// <summary>Says so of files below <c>/_content</c> that are asked for with a version, <c>?v=…</c>.</summary>
    public static void UseImmutablePackageFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/_content") && request.Query["v"].Count > 0)
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) context.Response.Headers.CacheControl = ForGood;
                return Task.CompletedTask;
            });
        return next(context);
    });
}
