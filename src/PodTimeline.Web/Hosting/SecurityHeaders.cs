namespace PodTimeline.Web.Hosting;

/// <summary>Headers that keep a page to itself: nothing from elsewhere is loaded, and no script stands in the markup.</summary>
internal static class SecurityHeaders
{
    // Bars are placed by style attributes; they can carry no script. Style sheets and scripts come from files of ours only.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    /// <summary>The page that is made to stand in others'.</summary>
    private const string Embeddable = "/embed";

    /// <summary>Sends them with every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        var isEmbeddable = context.Request.Path == Embeddable;
        headers.ContentSecurityPolicy = Policy + (isEmbeddable ? "*" : "'none'");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // The framework forbids every other origin with each form that it might write.
        if (isEmbeddable) context.Response.OnStarting(() => Task.FromResult(headers.Remove("X-Frame-Options")));
        return next(context);
    });
}
