using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>What a failed probe prints (S109).</summary>
internal static class ProbeOutput
{
    /// <summary>What containerd says when it should run a command in a container that has ended.</summary>
    public const string OfExited = "rpc error: code = Unknown desc = failed to exec in container: container is in CONTAINER_EXITED state";

    /// <summary>The message for a handler that did not answer in time.</summary>
    public static string OfTimeout(HandlerSpec handler, string? podIp)
    {
        var ip = podIp ?? "192.168.10.11";
        return handler switch
        {
            HandlerSpec.Exec exec => $"command \"{string.Join(' ', exec.Command)}\" timed out",
            HandlerSpec.HttpGet http =>
                $"Get \"{http.Scheme.ToLowerInvariant()}://{http.Host ?? ip}:{http.Port}{http.Path}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            HandlerSpec.TcpSocket tcp => $"dial tcp {tcp.Host ?? ip}:{tcp.Port}: i/o timeout",
            _ => Format(handler, podIp),
        };
    }

    public static string Format(HandlerSpec handler, string? podIp)
    {
        var ip = podIp ?? "192.168.10.11";
        return handler switch
        {
            HandlerSpec.HttpGet http =>
                $"Get \"{http.Scheme.ToLowerInvariant()}://{http.Host ?? ip}:{http.Port}{http.Path}\": dial tcp {http.Host ?? ip}:{http.Port}: connect: connection refused",
            HandlerSpec.TcpSocket tcp => $"dial tcp {tcp.Host ?? ip}:{tcp.Port}: connect: connection refused",
            HandlerSpec.Grpc grpc => $"timeout: failed to connect service \"{ip}:{grpc.Port}\" within 1s: context deadline exceeded",
            HandlerSpec.Exec => "command failed",
            HandlerSpec.Sleep => throw new InvalidOperationException("A probe cannot sleep."),
        };
    }
}
