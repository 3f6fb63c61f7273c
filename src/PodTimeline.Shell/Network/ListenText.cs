using System.Collections.Immutable;
using System.Globalization;

namespace PodTimeline.Shell.Network;

/// <summary>
/// Ports in the notation of the tables of images and programs, separated by blanks: <c>80[/ /ok=204 *=404]</c> is HTTP that answers
/// <c>/</c> with 200, <c>/ok</c> with 204 and the rest with 404 (which is the default); <c>8080[*]</c> answers every path; <c>6379</c>
/// is another protocol; <c>443s[…]</c> is HTTP in TLS; <c>50051g</c> is gRPC with health service, with paths HTTP beside it;
/// <c>8080?</c> answers any request. <c>@3</c> at the end: open 3 s after the start. <c>/x&lt;10</c>: 200 for the first 10 s.
/// </summary>
internal static class ListenText
{
    /// <summary>Reads a table's text.</summary>
    /// <exception cref="FormatException">A mistake in the table.</exception>
    public static Listening Parse(string text)
    {
        if (text == "?") return Listening.Unknown;
        var ports = ImmutableArray.CreateBuilder<ListenPort>();
        for (var index = 0; index < text.Length;)
        {
            if (text[index] == ' ')
            {
                index++;
                continue;
            }

            var open = text.IndexOfAny(['[', ' '], index);
            var close = open >= 0 && text[open] == '[' ? text.IndexOf(']', open) : -1;
            var end = text.IndexOf(' ', Math.Max(close, index));
            if (end < 0) end = text.Length;
            // Number and letter, then the paths, then the delay.
            var head = text[index..(close < 0 ? end : open)] + (close < 0 ? "" : text[(close + 1)..end]);
            ports.Add(ParsePort(head, close < 0 ? null : text[(open + 1)..close]));
            index = end;
        }

        return ports.Count == 0 ? Listening.None : Listening.Of(ports);
    }

    private static ListenPort ParsePort(string head, string? paths)
    {
        var at = head.IndexOf('@', StringComparison.Ordinal);
        var after = at < 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse(head.AsSpan(at + 1), CultureInfo.InvariantCulture));
        var port = at < 0 ? head : head[..at];
        var number = int.Parse(port.TrimEnd('s', 'g', '?'), CultureInfo.InvariantCulture);
        var answers = port[^1] switch
        {
            '?' => PortAnswers.Anything,
            'g' when paths is not null => ParseHttp(PortProtocol.Any, paths),
            'g' => new PortAnswers(PortProtocol.Grpc, [], 200),
            's' => ParseHttp(PortProtocol.Https, paths ?? "*"),
            _ => paths is null ? new PortAnswers(PortProtocol.Other, [], 200) : ParseHttp(PortProtocol.Http, paths),
        };
        return new ListenPort(number, answers) { After = after };
    }

    private static PortAnswers ParseHttp(PortProtocol protocol, string paths)
    {
        var (answers, otherwise) = (ImmutableArray.CreateBuilder<PathAnswer>(), 404);
        foreach (var item in paths.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = item.AsSpan().IndexOfAny('=', '<');
            var path = end < 0 ? item : item[..end];
            var status = end >= 0 && item[end] == '=' ? int.Parse(item.AsSpan(end + 1), CultureInfo.InvariantCulture) : 200;
            var until = end >= 0 && item[end] == '<' ? TimeSpan.FromSeconds(double.Parse(item.AsSpan(end + 1), CultureInfo.InvariantCulture)) : (TimeSpan?)null;
            if (path == "*") otherwise = status;
            else answers.Add(new PathAnswer(path, status, until));
        }

        return new PortAnswers(protocol, answers.ToImmutable(), otherwise);
    }
}
