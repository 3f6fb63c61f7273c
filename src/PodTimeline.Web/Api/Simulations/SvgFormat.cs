using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The timeline as a picture.</summary>
internal static class SvgFormat
{
    /// <summary>Writes the picture.</summary>
    public static Task WriteAsync(HttpContext context, SimulationAnswer answer)
    {
        var problem = new Problem(StatusCodes.Status501NotImplemented, "Not implemented", $"There is no picture of {answer.Story.Pod.Name} yet; ask for json, watch or ndjson.");
        return ProblemWriter.WriteAsync(context, problem);
    }
}
