namespace PodTimeline.Web.Api.Problems;

/// <summary>An error as a problem detail (RFC 9457).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind of problem; the same for every problem of its kind.</param>
/// <param name="Detail">What happened this time, and what to do about it.</param>
internal sealed record Problem(int Status, string Title, string Detail)
{
    /// <summary>400: the request is invalid.</summary>
    public static Problem DescribeBadRequest(string detail) => new(StatusCodes.Status400BadRequest, "The request cannot be understood", detail);

    /// <summary>413: the body is too large.</summary>
    public static Problem DescribeTooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, "Too large", detail);

    /// <summary>415: the media type of the body is not supported.</summary>
    public static Problem DescribeUnsupportedType(string detail) => new(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", detail);

    /// <summary>500: the reader or the simulation failed on a text.</summary>
    public static Problem SimulatorFailed { get; } = new(
        StatusCodes.Status500InternalServerError, "The simulator failed", "The simulator failed on this text; the text is not at fault. Nothing was kept.");

    /// <summary>The problem for a status without a body.</summary>
    public static Problem Describe(int status) => status switch
    {
        StatusCodes.Status404NotFound => new Problem(status, "Not found", "There is nothing at this address. /openapi/v1.json lists the calls."),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, "Method not allowed", "This address does not accept this method; the Allow header lists those it accepts."),
        StatusCodes.Status413PayloadTooLarge => DescribeTooLarge("The body is larger than this server accepts."),
        StatusCodes.Status429TooManyRequests => new Problem(status, "Too many requests", "Retry after the number of seconds in the Retry-After header."),
        StatusCodes.Status500InternalServerError => new Problem(status, "Internal error", "The server failed on this request; the request is not at fault. Nothing was kept."),
        _ => new Problem(status, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), "The request was not carried out."),
    };
}
