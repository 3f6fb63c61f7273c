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

    /// <summary>Scripts and sheets are no documents: what they may do is said by the page that loads them, once and not for each of them.</summary>
    private static readonly string[] Parts = [".js", ".css"];

    /// <summary>Sends them with every answer; with scripts and sheets only what concerns these.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (Parts.Contains(Path.GetExtension(context.Request.Path.Value))) return next(context);
        var isEmbeddable = context.Request.Path == Embeddable;
        headers.ContentSecurityPolicy = Policy + (isEmbeddable ? "*" : "'none'");
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // The framework forbids every other origin with each form that it might write.
        if (isEmbeddable) context.Response.OnStarting(() => Task.FromResult(headers.Remove("X-Frame-Options")));
        return next(context);
    });
}
