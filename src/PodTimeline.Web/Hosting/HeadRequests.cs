namespace PodTimeline.Web.Hosting;

/// <summary>Lets pages answer HEAD like GET; the server leaves the body out.</summary>
internal static class HeadRequests
{
    /// <summary>Adds HEAD to every page that answers GET.</summary>
    public static TBuilder AnswerHead<TBuilder>(this TBuilder pages) where TBuilder : IEndpointConventionBuilder
    {
        pages.Finally(page =>
        {
            for (var i = 0; i < page.Metadata.Count; i++)
                if (page.Metadata[i] is HttpMethodMetadata { HttpMethods: var methods } && methods.Contains(HttpMethods.Get))
                    page.Metadata[i] = new HttpMethodMetadata([.. methods, HttpMethods.Head]);
        });
        return pages;
    }
}
