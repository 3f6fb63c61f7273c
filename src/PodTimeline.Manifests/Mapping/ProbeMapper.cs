using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Probes, hooks and their handlers, defaults filled in.</summary>
/// <remarks>Source: pkg/apis/core/v1/defaults.go :: SetDefaults_Probe, SetDefaults_HTTPGetAction.</remarks>
internal static class ProbeMapper
{
    /// <summary>A probe; null if it is absent or has no handler.</summary>
    public static ProbeSpec? MapProbe(ObjectView container, string field)
    {
        var probe = container.GetObject(field);
        if (MapHandler(probe) is not { } handler) return null;
        return new ProbeSpec
        {
            Handler = handler,
            InitialDelay = ToDuration(probe.GetInteger("initialDelaySeconds") ?? 0),
            Timeout = ToDuration(ReplaceZero(probe.GetInteger("timeoutSeconds"), 1)),
            Period = ToDuration(ReplaceZero(probe.GetInteger("periodSeconds"), 10)),
            SuccessThreshold = (int)ReplaceZero(probe.GetInteger("successThreshold"), 1),
            FailureThreshold = (int)ReplaceZero(probe.GetInteger("failureThreshold"), 3),
            TerminationGracePeriod = field != "readinessProbe" && probe.GetInteger("terminationGracePeriodSeconds") is { } grace ? ToDuration(grace) : null,
        };
    }

    /// <summary>A container's hooks and stop signal.</summary>
    public static LifecycleSpec MapLifecycle(ObjectView container)
    {
        var lifecycle = container.GetObject("lifecycle");
        if (!lifecycle.IsPresent) return LifecycleSpec.None;
        return new LifecycleSpec(MapHandler(lifecycle.GetObject("postStart")), MapHandler(lifecycle.GetObject("preStop")),
            container.Source.Version.Has(Feature.ContainerStopSignals) ? lifecycle.GetTextOrNull("stopSignal") : null);
    }

    private static HandlerSpec? MapHandler(ObjectView parent)
    {
        if (!parent.IsPresent) return null;
        if (parent.GetObject("exec") is { IsPresent: true } exec) return new HandlerSpec.Exec([.. exec.GetTexts("command")]);
        if (parent.GetObject("httpGet") is { IsPresent: true } http)
            return new HandlerSpec.HttpGet(MapPort(http), ReplaceEmpty(http.GetText("path"), "/"), ReplaceEmpty(http.GetText("scheme"), "HTTP"), http.GetTextOrNull("host") is { Length: > 0 } host ? host : null);
        if (parent.GetObject("tcpSocket") is { IsPresent: true } tcp)
            return new HandlerSpec.TcpSocket(MapPort(tcp), tcp.GetTextOrNull("host") is { Length: > 0 } host ? host : null);
        if (parent.GetObject("grpc") is { IsPresent: true } grpc) return new HandlerSpec.Grpc((int)(grpc.GetInteger("port") ?? 0), grpc.GetText("service"));
        if (parent.GetObject("sleep") is { IsPresent: true } sleep) return new HandlerSpec.Sleep(ToDuration(sleep.GetInteger("seconds") ?? 0));
        return null;
    }

    private static string MapPort(ObjectView action) => action.GetNumberOrText("port")?.ToString() ?? "0";

    private static string ReplaceEmpty(string text, string @default) => text.Length > 0 ? text : @default;

    private static long ReplaceZero(long? value, long @default) => value is null or 0 ? @default : value.Value;

    /// <summary>Lengths over a century are cut to a century: nothing simulated lasts that long.</summary>
    internal static TimeSpan ToDuration(long seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, -3_155_760_000L, 3_155_760_000L));
}
