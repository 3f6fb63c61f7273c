using System.Buffers;
using System.Text;
using Microsoft.Net.Http.Headers;
using PodTimeline.Web.Api.Problems;

namespace PodTimeline.Web.Api.Requests;

/// <summary>Reads the body of a request, bounded in size.</summary>
internal static class RequestBody
{
    /// <summary>Reads a body of text.</summary>
    /// <param name="context">The request.</param>
    /// <param name="charset">The charset it names; null or empty: UTF-8.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <returns>The text, or why there is none.</returns>
    public static async Task<(string? Text, Problem? Problem)> ReadTextAsync(HttpContext context, string? charset, int most)
    {
        if (FindEncoding(charset) is not { } encoding) return (null, Problem.DescribeUnsupportedType($"The charset \"{BadOptions.Shorten(charset!)}\" is not supported. Send UTF-8."));
        var (body, problem) = await ReadBytesAsync(context, most);
        if (problem is not null) return (null, problem);
        try
        {
            var text = encoding.GetString(body.Span);
            return (text.StartsWith('\uFEFF') ? text[1..] : text, null);
        }
        catch (DecoderFallbackException invalid)
        {
            return (null, Problem.DescribeBadRequest($"The body is not {encoding.WebName.ToUpperInvariant()}: byte {invalid.Index + 1} is the first that cannot be read."));
        }
    }

    /// <summary>Reads a body whole.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <returns>The bytes, or why there are none.</returns>
    public static async Task<(ReadOnlyMemory<byte> Body, Problem? Problem)> ReadBytesAsync(HttpContext context, int most)
    {
        var request = context.Request;
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && coding != "identity")
            return (default, Problem.DescribeUnsupportedType("A compressed body is not supported. Send it uncompressed, without Content-Encoding."));
        if (request.ContentLength > most) return (default, DescribeTooLarge(most));

        var buffer = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 4096) + 1);
        try
        {
            while (await request.Body.ReadAsync(buffer.GetMemory(1), context.RequestAborted) is > 0 and var read)
            {
                buffer.Advance(read);
                if (buffer.WrittenCount > most) return (default, DescribeTooLarge(most));
            }
        }
        catch (BadHttpRequestException bad)
        {
            return (default, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? DescribeTooLarge(most) : Problem.DescribeBadRequest("The body ends early."));
        }

        return (buffer.WrittenMemory, null);
    }

    /// <summary>The media type of a request; null when it names none.</summary>
    public static MediaTypeHeaderValue? ParseMediaType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : null;

    private static Problem DescribeTooLarge(int most) => Problem.DescribeTooLarge($"The body may have at most {most:N0} bytes.");

    private static Encoding? FindEncoding(string? charset)
    {
        try
        {
            var name = string.IsNullOrEmpty(charset) ? "utf-8" : charset.Trim('"');
            return System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
