namespace PodTimeline.Manifests.Validation.Formats;

/// <summary>A host and a port, such as <c>10.0.0.1:80</c> or <c>[::1]:80</c>.</summary>
/// <remarks>Source: Go's net package :: SplitHostPort, which checks only the shape.</remarks>
internal static class HostPort
{
    /// <summary>Whether a text has that shape.</summary>
    public static bool IsValid(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0) return false;
        if (!text.StartsWith('[')) return !text[..colon].Contains(':') && !text.Contains('[') && !text.Contains(']');
        var end = text.IndexOf(']');
        return end >= 0 && end + 1 == colon && !text[1..].Contains('[') && !text[(end + 1)..].Contains(']');
    }
}
