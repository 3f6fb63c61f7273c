namespace PodTimeline.Shell.Network;

/// <summary>Requests that ask proxies to exit: Istio's, Envoy's and the Cloud SQL proxy's quitquitquit, and Linkerd's shutdown.</summary>
internal static class StopRequests
{
    /// <summary>Whether a path is one of them.</summary>
    public static bool IsOne(string path) => path.Split('?')[0].TrimEnd('/') is "/quitquitquit" or "/shutdown";
}
