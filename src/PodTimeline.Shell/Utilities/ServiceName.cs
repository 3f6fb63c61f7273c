using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;

namespace PodTimeline.Shell.Utilities;

/// <summary>How a service is named in an assumption: host and port.</summary>
internal static class ServiceName
{
    /// <summary>Host and port of <c>http://user@host:port/path?query</c>.</summary>
    public static string OfAddress(string address)
    {
        if (UnknownText.IsIn(address)) return UnknownText.Show(address);
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? address : address[(scheme + 3)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        if (end >= 0) rest = rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        return rest.Length is 0 or > 128 ? "the server" : rest;
    }

    /// <summary>The file name under which <c>wget URL</c> saves the response.</summary>
    public static string GetFileName(string address)
    {
        var path = address[(address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
        var query = path.IndexOfAny(['?', '#']);
        if (query >= 0) path = path[..query];
        return path.Contains('/') && !path.EndsWith('/') ? PathText.GetName(path) : "index.html";
    }

    /// <summary>The first word that looks like an address, host and port alone; null when none does.</summary>
    public static string? FindFirstAddress(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var text = word.StartsWith('-') && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? word[(equals + 1)..] : word;
            if (text.StartsWith('-')) continue;
            if (text.Contains("://", StringComparison.Ordinal)) return OfAddress(text);
            if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon + 1 < text.Length && text.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0) return text;
        }

        return null;
    }
}
