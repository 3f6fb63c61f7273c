using PodTimeline.Web.Api.Comparisons;
using PodTimeline.Web.Api.OpenApi;
using PodTimeline.Web.Api.Pictures;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api;

/// <summary>The API: what it needs, and its calls.</summary>
internal static class ApiServices
{
    /// <summary>Adds the API's services.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<ApiExceptionHandler>();
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer<OpenApiParts>());
    }

    /// <summary>Maps the API's description and the calls that store nothing.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/v1.json");
        app.MapSimulations();
        app.MapComparisons();
        app.MapPictures();
        app.MapUnknownCalls();
    }
}
