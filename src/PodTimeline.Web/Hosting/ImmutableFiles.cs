namespace PodTimeline.Web.Hosting;

/// <summary>Lets browsers cache files forever if their URLs change with their content.</summary>
internal static class ImmutableFiles
{
    /// <summary>
    /// Lets an unpublished build do the same for its own files, as a published one does; in development a file may change under its
    /// URL.
    /// </summary>
    public static void KeepBuiltFiles(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
    }
}
