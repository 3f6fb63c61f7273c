using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The formats in which a simulation is answered.</summary>
internal enum AnswerFormat
{
    /// <summary>The whole log, <c>application/json</c>.</summary>
    Json,

    /// <summary>A picture, <c>image/svg+xml</c>.</summary>
    Svg,

    /// <summary>What <c>kubectl get pod NAME -w</c> prints, <c>text/plain</c>.</summary>
    Watch,

    /// <summary>One event a line, <c>application/x-ndjson</c>.</summary>
    Ndjson,

    /// <summary>A trace for Perfetto and speedscope, <c>application/json</c>; only with the option <c>format</c>.</summary>
    Trace,

    /// <summary>The run in sentences, <c>text/markdown</c>.</summary>
    Markdown,
}

/// <summary>Determines the format that a client wants.</summary>
internal static class AnswerFormats
{
    /// <summary>The words of the option <c>format</c>, in the order of <see cref="AnswerFormat"/>.</summary>
    public static readonly string[] Words = ["json", "svg", "watch", "ndjson", "trace", "markdown"];

    private static readonly MediaTypeHeaderValue[] Types =
        [.. Enum.GetValues<AnswerFormat>().Select(format => new MediaTypeHeaderValue(GetMediaType(format)))];

    /// <summary>The media type of a format.</summary>
    public static string GetMediaType(AnswerFormat format) => format switch
    {
        AnswerFormat.Json or AnswerFormat.Trace => "application/json",
        AnswerFormat.Svg => "image/svg+xml",
        AnswerFormat.Watch => "text/plain",
        AnswerFormat.Ndjson => "application/x-ndjson",
        AnswerFormat.Markdown => "text/markdown",
    };

    /// <summary>The format that a header <c>Accept</c> prefers; JSON when it names none of them or is invalid.</summary>
    public static AnswerFormat ChoosePreferred(IEnumerable<string?> accept) => ChoosePreferred(accept, Enum.GetValues<AnswerFormat>());

    /// <summary>The one of some formats that a header <c>Accept</c> prefers; JSON when it names none of them or is invalid.</summary>
    public static AnswerFormat ChoosePreferred(IEnumerable<string?> accept, IReadOnlyCollection<AnswerFormat> among)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var ranges)) return AnswerFormat.Json;
        var offers = Types.Select((type, index) => (Format: (AnswerFormat)index, Match: Match(type, ranges))).Where(offer => offer.Match.Quality > 0 && offer.Format != AnswerFormat.Trace && among.Contains(offer.Format));

        // At equal preference: the one named more exactly, then the one named first, then the order of the formats.
        return offers.OrderByDescending(offer => offer.Match.Quality).ThenByDescending(offer => offer.Match.Exactness).ThenBy(offer => offer.Match.Place)
            .Select(offer => offer.Format).FirstOrDefault();
    }

    /// <summary>The preference for a type: the most exact range decides (RFC 9110, 12.5.1).</summary>
    private static (double Quality, int Exactness, int Place) Match(MediaTypeHeaderValue type, IList<MediaTypeHeaderValue> ranges)
    {
        var best = (Quality: 0.0, Exactness: -1, Place: 0);
        for (var place = 0; place < ranges.Count; place++)
        {
            var range = ranges[place];
            var exactness = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            var matches = exactness == 0 || (Same(range.Type, type.Type) && (exactness == 1 || Same(range.SubType, type.SubType)));
            if (matches && exactness > best.Exactness) best = (range.Quality ?? 1, exactness, place);
        }

        return best;

        static bool Same(StringSegment a, StringSegment b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
    }
}
