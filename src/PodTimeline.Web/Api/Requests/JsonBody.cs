using System.Text.Json;
using System.Text.Unicode;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Api.Requests;

/// <summary>Reads a request whose body is a JSON object.</summary>
internal static class JsonBody
{
    /// <summary>Whether a media type is JSON.</summary>
    public static bool Is(string? mediaType) => mediaType is "application/json" or "text/json";

    /// <summary>Reads the object.</summary>
    /// <param name="context">The request.</param>
    /// <param name="bad">Collects what is wrong with the fields.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <param name="example">An example of such a body.</param>
    /// <returns>The fields of the object, or why there are none.</returns>
    public static async Task<(JsonFields? Fields, Problem? Problem)> ReadAsync(
        HttpContext context, BadOptions bad, int most = (int)Limits.LargestBody, string example = "{ \"manifest\": \"…\" }")
    {
        var (body, problem) = await RequestBody.ReadBytesAsync(context, most);
        if (problem is not null) return (null, problem);
        if (!Utf8.IsValid(body.Span)) return (null, Problem.DescribeBadRequest("The body is not UTF-8."));
        if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
        try
        {
            // Not disposed: the fields are read later, and pooled memory would be gone by then.
            var root = JsonElement.Parse(body.Span);
            return root.ValueKind == JsonValueKind.Object
                ? (new JsonFields(root, "", bad), null)
                : (null, Problem.DescribeBadRequest($"The body is a JSON object, such as {example}."));
        }
        catch (JsonException wrong)
        {
            return (null, Problem.DescribeBadRequest($"The body is not valid JSON at line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}."));
        }
    }
}
