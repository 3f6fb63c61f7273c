using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api;

/// <summary>Registers what the API needs.</summary>
internal static class ApiServices
{
    /// <summary>Adds the API's services.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<ApiExceptionHandler>();
    }
}
