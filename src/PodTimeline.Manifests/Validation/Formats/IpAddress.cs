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
        return parts.Length == 4 && parts.All(part => part.Length is > 0 and <= 10 && part.All(char.IsAsciiDigit)
            && long.Parse(part) <= 255);
    }

    /// <summary>What is wrong with an address, in the API server's words.</summary>
    /// <param name="text">The address.</param>
    /// <param name="isStrict">Refuses forms that programs read differently.</param>
    /// <remarks>Source: apimachinery pkg/util/validation/ip.go :: IsValidIPForLegacyField.</remarks>
    public static IEnumerable<string> FindFaults(string text, bool isStrict)
    {
        if (!IsValid(text))
        {
            yield return "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
            yield break;
        }

        if (!isStrict) yield break;
        if (HasLeadingZeros(text)) yield return "must not have leading 0s";
        if (IsMapped(text)) yield return "must not be an IPv4-mapped IPv6 address";
    }

    /// <summary>The usual form of a valid address.</summary>
    public static string ToCanonical(string text)
    {
        if (!text.Contains(':')) return string.Join('.', text.Split('.').Select(long.Parse));
        var address = IPAddress.Parse(text);
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }

    /// <summary>A part of an IPv4 address begins with a 0 and goes on.</summary>
    public static bool HasLeadingZeros(string text) =>
        text[(text.LastIndexOf(':') + 1)..].Split('.') is { Length: > 1 } parts && Array.Exists(parts, part => part.Length > 1 && part[0] == '0');

    /// <summary>An IPv4 address that is written as an IPv6 address.</summary>
    public static bool IsMapped(string text) => text.Contains(':') && IPAddress.Parse(text).IsIPv4MappedToIPv6;
}
