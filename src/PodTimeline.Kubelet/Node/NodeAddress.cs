using System.Globalization;

namespace PodTimeline.Kubelet.Node;

/// <summary>Names and addresses of the simulated node.</summary>
internal static class NodeAddress
{
    public const string NodeName = "node-1";

    public const string HostIp = "172.18.0.3";

    /// <summary>The address a sandbox gets: a new one every time.</summary>
    public static string PodIp(int sandboxAttempt) => "10.244.1." + (10 + sandboxAttempt % 240).ToString(CultureInfo.InvariantCulture);
}
