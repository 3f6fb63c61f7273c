using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PodTimeline.Answers;

/// <summary>An app that answers.</summary>
/// <param name="client">A client whose base address is the app's.</param>
internal sealed partial class RunningApp(HttpClient client)
{
    /// <summary>The answer as a recording keeps it: the status, the type, an empty line, and the body.</summary>
    public async Task<byte[]> AskAsync(Question question)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(question.Body is null ? HttpMethod.Get : HttpMethod.Post, question.Path);
            if (question.Body is not null) request.Content = new StringContent(question.Body, Encoding.UTF8, "application/json");
            using var response = await client.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                continue;
            }

            var head = Encoding.UTF8.GetBytes($"{(int)response.StatusCode} {response.Content.Headers.ContentType}\n\n");
            var body = await response.Content.ReadAsByteArrayAsync();
            return [.. head, .. question.IsPage ? Encoding.UTF8.GetBytes(Words(Encoding.UTF8.GetString(body))) : body];
        }
    }

    /// <summary>Asks for a page until it stays the same: some of it is worked out after the start.</summary>
    public async Task<byte[]> AskUntilSettledAsync(Question question)
    {
        var last = await AskAsync(question);
        for (var same = 0; same < 3;)
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            var next = await AskAsync(question);
            same = next.AsSpan().SequenceEqual(last) ? same + 1 : 0;
            last = next;
        }

        return last;
    }

    /// <summary>What a reader sees of a page, a piece a line.</summary>
    private static string Words(string html) => WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(html, ""), "\n"));

    [GeneratedRegex("<!--.*?-->|<(script|style|head)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("\\s*(<[^>]*>\\s*)+", RegexOptions.Singleline)]
    private static partial Regex Tags();
}
