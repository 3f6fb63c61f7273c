using System.Globalization;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;

namespace PodTimeline.Shell.Network;

/// <summary>Distinguishes addresses of the pod itself from others.</summary>
internal static class LocalAddress
{
    /// <summary>Whether a host is the pod itself.</summary>
    /// <param name="host">A name or an address, without a port.</param>
    /// <param name="podName">The pod's own name.</param>
    public static bool Is(string host, string podName) =>
        host.Trim('[', ']') is "localhost" or "::1" or "0.0.0.0" or "::" or "localhost.localdomain" or "ip6-localhost"
        || host.StartsWith("127.", StringComparison.Ordinal) || host == podName || host == NodeAddress.AssignPodIp(0);

    /// <summary>Splits <c>host:port</c>; a missing port is the given one.</summary>
    public static (string Host, int Port) Split(string service, int port)
    {
        if (UnknownText.IsIn(service)) return (service, port);
        var bracket = service.LastIndexOf(']');
        var colon = service.LastIndexOf(':');
        if (colon <= bracket || (bracket < 0 && service.IndexOf(':', StringComparison.Ordinal) != colon)) return (service, port);
        return int.TryParse(service.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (service[..colon], number) : (service, port);
    }
}
