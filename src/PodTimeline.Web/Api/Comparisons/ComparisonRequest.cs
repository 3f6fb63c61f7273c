using PodTimeline.Web.Api.Simulations;

namespace PodTimeline.Web.Api.Comparisons;

/// <summary>The request of <c>POST /api/comparisons</c>, before it is validated.</summary>
internal sealed record ComparisonRequest
{
    /// <summary>The names of the fields of the body.</summary>
    public static readonly string[] Fields = ["runs", "question", "delete", "format"];

    /// <summary>The names of the fields of a run: those of a simulation that belong to one run, and its title.</summary>
    public static readonly string[] RunFields = ["title", .. SimulationRequest.Fields.Except(["until", "format", "theme"])];

    /// <summary>Two or three runs, or one and a question.</summary>
    public required IReadOnlyList<ComparedRequest> Runs { get; init; }

    /// <summary>The name of the question that makes the second run, such as <c>native-sidecar:envoy</c>; null: none.</summary>
    public string? Question { get; init; }

    /// <summary>When pods that are not deleted otherwise are: a duration, <c>auto</c> or <c>never</c>; null: <c>auto</c>.</summary>
    public string? Delete { get; init; }

    /// <summary><c>json</c> or <c>svg</c>; null: by the header <c>Accept</c>.</summary>
    public string? Format { get; init; }
}

/// <summary>One run of it.</summary>
/// <param name="Title">A few words that tell it from the others; null: the pod's name.</param>
/// <param name="Simulation">The rest.</param>
/// <param name="Path">Its name in messages, such as <c>runs[0]</c>.</param>
internal sealed record ComparedRequest(string? Title, SimulationRequest Simulation, string Path);
