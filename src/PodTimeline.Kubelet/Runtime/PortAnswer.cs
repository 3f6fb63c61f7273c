using PodTimeline.Model.Pods;
using PodTimeline.Shell.Network;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>What an http, tcp or grpc handler gets from a port.</summary>
/// <remarks>Source: pkg/probe/http/http.go, pkg/probe/tcp/tcp.go, pkg/probe/grpc/grpc.go.</remarks>
internal static class PortAnswer
{
    private static readonly ProbeAnswer Success = new(ProbeVerdict.Success);

    /// <summary>The number of a handler's port; null when a name means none of the container's ports.</summary>
    public static int? FindPort(HandlerSpec handler, ContainerSpec container) => handler switch
    {
        HandlerSpec.HttpGet http => ParsePort(http.Port, container),
        HandlerSpec.TcpSocket tcp => ParsePort(tcp.Port, container),
        HandlerSpec.Grpc grpc => grpc.Port,
        _ => null,
    };

    /// <summary>The name of a handler's port that none of the container's ports has; null when the port is known, or there is none.</summary>
    /// <remarks>Source: pkg/probe/util.go, ResolveContainerPort.</remarks>
    public static string? FindUnknownPort(HandlerSpec handler, ContainerSpec container) => handler switch
    {
        HandlerSpec.HttpGet http when ParsePort(http.Port, container) is null => http.Port,
        HandlerSpec.TcpSocket tcp when ParsePort(tcp.Port, container) is null => tcp.Port,
        _ => null,
    };

    /// <summary>The host that is asked; null for the pod itself.</summary>
    public static string? FindHost(HandlerSpec handler) => handler switch
    {
        HandlerSpec.HttpGet http => http.Host,
        HandlerSpec.TcpSocket tcp => tcp.Host,
        _ => null,
    };

    /// <summary>The answer of an open port.</summary>
    public static ProbeAnswer Answer(HandlerSpec handler, PortState.Open open, string? podIp)
    {
        var protocol = open.Port.Answers.Protocol;
        return handler switch
        {
            HandlerSpec.TcpSocket => Success,
            HandlerSpec.Grpc => protocol is PortProtocol.Grpc or PortProtocol.Any ? Success
                : new ProbeAnswer(ProbeVerdict.Failure, "error: this server does not implement the grpc health protocol (grpc.health.v1.Health)"),
            HandlerSpec.HttpGet http => OfHttp(http, open, podIp),
            HandlerSpec.Exec or HandlerSpec.Sleep => throw new ArgumentException($"{handler.GetType().Name} asks no port.", nameof(handler)),
        };
    }

    private static ProbeAnswer OfHttp(HandlerSpec.HttpGet http, PortState.Open open, string? podIp)
    {
        var answers = open.Port.Answers;
        var isTls = http.Scheme.Equals("HTTPS", StringComparison.OrdinalIgnoreCase);
        var url = $"Get \"{http.Scheme.ToLowerInvariant()}://{http.Host ?? podIp ?? NodeAddress.HostIp}:{http.Port}{http.Path}\"";
        switch (answers.Protocol)
        {
            case PortProtocol.Other or PortProtocol.Grpc:
                return new ProbeAnswer(ProbeVerdict.Failure, $"{url}: EOF");
            case PortProtocol.Http when isTls:
                return new ProbeAnswer(ProbeVerdict.Failure, $"{url}: http: server gave HTTP response to HTTPS client");
            case PortProtocol.Https when !isTls:
                return new ProbeAnswer(ProbeVerdict.Failure, "HTTP probe failed with statuscode: 400");
        }

        var status = answers.FindStatus(http.Path, open.For);
        return status is >= 200 and < 400 ? Success : new ProbeAnswer(ProbeVerdict.Failure, $"HTTP probe failed with statuscode: {status}");
    }

    private static int? ParsePort(string port, ContainerSpec container) =>
        int.TryParse(port, out var number) ? number : container.Ports.FirstOrDefault(declared => declared.Name == port)?.Number;
}
