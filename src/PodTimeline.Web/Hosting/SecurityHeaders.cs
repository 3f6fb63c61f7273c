namespace PodTimeline.Web.Hosting;

/// <summary>Headers that isolate a page: nothing from elsewhere is loaded, and there are no inline scripts.</summary>
internal static class SecurityHeaders
{
    // Bars are placed by style attributes, which cannot hold scripts. Style sheets and scripts come only from our own files.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";

    /// <summary>The page that is meant to be framed.</summary>
    private const string Embeddable = "/embed";

    /// <summary>
    /// Scripts and style sheets are not documents: the policy of the page that loads them applies, so it need not be repeated.
    /// </summary>
    private static readonly string[] Parts = [".js", ".css"];

    /// <summary>Sends them with every answer; scripts and style sheets get only those that apply to them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (Parts.Contains(Path.GetExtension(context.Request.Path.Value))) return next(context);
        var isEmbeddable = context.Request.Path == Embeddable;
        headers.ContentSecurityPolicy = Policy + (isEmbeddable ? "*" : "'none'");
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // The framework sets a header against framing with each form that it might render.
        if (isEmbeddable) context.Response.OnStarting(() => Task.FromResult(headers.Remove("X-Frame-Options")));
        return next(context);
    });
}
