using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>What a probe or a lifecycle hook does.</summary>
public abstract record HandlerSpec
{
    private HandlerSpec() { }

    /// <summary>Runs a command in the container; without a shell unless the command names one.</summary>
    /// <param name="Command">Program and arguments, at least one entry.</param>
    public sealed record Exec(ImmutableArray<string> Command) : HandlerSpec;

    /// <summary>Sends an HTTP GET.</summary>
    /// <param name="Port">A number or a port's name, as written.</param>
    /// <param name="Path">Default "/".</param>
    /// <param name="Scheme">"HTTP" (default) or "HTTPS".</param>
    /// <param name="Host">Null means the pod's IP.</param>
    public sealed record HttpGet(string Port, string Path = "/", string Scheme = "HTTP", string? Host = null) : HandlerSpec;

    /// <summary>Opens a TCP connection. Not valid for hooks.</summary>
    /// <param name="Port">A number or a port's name, as written.</param>
    /// <param name="Host">Null means the pod's IP.</param>
    public sealed record TcpSocket(string Port, string? Host = null) : HandlerSpec;

    /// <summary>Calls the gRPC health service. Probes only.</summary>
    /// <param name="Port">1 to 65535.</param>
    /// <param name="Service">Default empty.</param>
    public sealed record Grpc(int Port, string Service = "") : HandlerSpec;

    /// <summary>Waits in the kubelet, not in the container. Hooks only.</summary>
    /// <param name="Length">Whole seconds.</param>
    public sealed record Sleep(TimeSpan Length) : HandlerSpec;
}
