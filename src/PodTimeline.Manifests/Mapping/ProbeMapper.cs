using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Probes, hooks and their handlers, defaults filled in.</summary>
/// <remarks>Source: pkg/apis/core/v1/defaults.go :: SetDefaults_Probe, SetDefaults_HTTPGetAction.</remarks>
internal static class ProbeMapper
{
    /// <summary>A probe; null if it is absent or has no handler.</summary>
    public static ProbeSpec? Probe(ObjectView container, string field)
    {
        var probe = container.Object(field);
        if (Handler(probe) is not { } handler) return null;
        return new ProbeSpec
        {
            Handler = handler,
            InitialDelay = Seconds(probe.Whole("initialDelaySeconds") ?? 0),
            Timeout = Seconds(OrDefault(probe.Whole("timeoutSeconds"), 1)),
            Period = Seconds(OrDefault(probe.Whole("periodSeconds"), 10)),
            SuccessThreshold = (int)OrDefault(probe.Whole("successThreshold"), 1),
            FailureThreshold = (int)OrDefault(probe.Whole("failureThreshold"), 3),
            TerminationGracePeriod = field != "readinessProbe" && probe.Whole("terminationGracePeriodSeconds") is { } grace ? Seconds(grace) : null,
        };
    }

    /// <summary>A container's hooks and stop signal.</summary>
    public static LifecycleSpec Lifecycle(ObjectView container)
    {
        var lifecycle = container.Object("lifecycle");
        if (!lifecycle.IsPresent) return LifecycleSpec.None;
        return new LifecycleSpec(Handler(lifecycle.Object("postStart")), Handler(lifecycle.Object("preStop")),
            container.Source.Version.Has(Feature.ContainerStopSignals) ? lifecycle.TextOrNull("stopSignal") : null);
    }

    private static HandlerSpec? Handler(ObjectView parent)
    {
        if (!parent.IsPresent) return null;
        if (parent.Object("exec") is { IsPresent: true } exec) return new HandlerSpec.Exec([.. exec.Texts("command")]);
        if (parent.Object("httpGet") is { IsPresent: true } http)
            return new HandlerSpec.HttpGet(Port(http), NotEmpty(http.Text("path"), "/"), NotEmpty(http.Text("scheme"), "HTTP"), http.TextOrNull("host") is { Length: > 0 } host ? host : null);
        if (parent.Object("tcpSocket") is { IsPresent: true } tcp)
            return new HandlerSpec.TcpSocket(Port(tcp), tcp.TextOrNull("host") is { Length: > 0 } host ? host : null);
        if (parent.Object("grpc") is { IsPresent: true } grpc) return new HandlerSpec.Grpc((int)(grpc.Whole("port") ?? 0), grpc.Text("service"));
        if (parent.Object("sleep") is { IsPresent: true } sleep) return new HandlerSpec.Sleep(Seconds(sleep.Whole("seconds") ?? 0));
        return null;
    }

    private static string Port(ObjectView action) => action.NumberOrText("port")?.ToString() ?? "0";

    private static string NotEmpty(string text, string @default) => text.Length > 0 ? text : @default;

    private static long OrDefault(long? value, long @default) => value is null or 0 ? @default : value.Value;

    /// <summary>Lengths past a century stand for a century: nothing simulated lasts that long.</summary>
    internal static TimeSpan Seconds(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, -3_155_760_000L, 3_155_760_000L));
}
