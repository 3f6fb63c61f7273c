using System.Net;
using System.Net.Sockets;

namespace PodTimeline.Web.Hosting;

/// <summary>Identifies a client for limits per client.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// Bytes of an IPv6 address that identify the network: a household or a rented server owns all addresses that share them.
    /// </summary>
    private const int NetworkBytes = 8;

    /// <summary>The client's IPv4 address, or the network of its IPv6 address; "" when there is none, such as in memory.</summary>
    public static string Find(HttpContext context) => Find(context.Connection.RemoteIpAddress);

    /// <summary>As above.</summary>
    public static string Find(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
