using System.Net;

namespace PodTimeline.Manifests.Validation.Formats;

/// <summary>IP addresses as Go reads them.</summary>
internal static class IpAddress
{
    /// <summary>Four decimal parts (leading zeros are let through), or IPv6 without a zone.</summary>
    /// <remarks>Source: k8s.io/utils/net :: ParseIPSloppy.</remarks>
    public static bool IsValid(string text)
    {
        if (text.Contains(':')) return !text.Contains('%') && !text.Contains('[') && !text.Contains('/') && IPAddress.TryParse(text, out _);
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is > 0 and <= 10 && part.All(char.IsAsciiDigit) && long.Parse(part) <= 255);
    }

    /// <summary>The API server's words.</summary>
    public const string Rule = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
}
