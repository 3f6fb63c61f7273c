using System.Globalization;

namespace PodTimeline.Model.Pods;

/// <summary>Names and addresses of the simulated node.</summary>
public static class NodeAddress
{
    /// <summary>The node that the scheduler chooses.</summary>
    public const string NodeName = "node-1";

    /// <summary>The node's address.</summary>
    public const string HostIp = "172.18.0.3";

    /// <summary>The address a sandbox gets: a new one every time.</summary>
    public static string AssignPodIp(int sandboxAttempt) => "10.244.1." + (10 + sandboxAttempt % 240).ToString(CultureInfo.InvariantCulture);
}
