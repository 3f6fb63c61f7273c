namespace PodTimeline.Web.Hosting;

/// <summary>Lets browsers keep files for good whose addresses change with their content.</summary>
internal static class ImmutableFiles
{
    /// <summary>Lets a build that was not published say so of its own files, as a published one does; while they are worked on, a file may change under its address.</summary>
    public static void KeepBuiltFiles(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = "true";
    }
}
