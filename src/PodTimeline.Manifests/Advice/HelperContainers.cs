using System.Text.RegularExpressions;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Advice;

/// <summary>What a container is for, as far as its image and name tell.</summary>
internal enum HelperRole
{
    None,
    LogShipper,
    Proxy,
    Other,
}

/// <summary>Recognizes containers that help another one.</summary>
internal static partial class HelperContainers
{
    /// <summary>The part of an image's name that is examined; no real one is longer.</summary>
    private const int LongestName = 200;

    /// <summary>The role of a container.</summary>
    public static HelperRole FindRole(ContainerSpec container)
    {
        var image = ImageReference.ToShortName(container.Image);
        var words = container.Name + " " + image[..Math.Min(image.Length, LongestName)];
        if (LogShipper.IsMatch(words)) return HelperRole.LogShipper;
        if (ProxyName.IsMatch(words)) return HelperRole.Proxy;
        return HelperName.IsMatch(words) ? HelperRole.Other : HelperRole.None;
    }

    /// <summary>Its name for a reader.</summary>
    public static string GetName(HelperRole role) => role switch
    {
        HelperRole.LogShipper => "a log shipper",
        HelperRole.Proxy => "a proxy",
        HelperRole.Other or HelperRole.None => "a helper",
    };

    [GeneratedRegex(@"\b(fluent-?bit|fluentd|filebeat|promtail|logstash|vector|log-?shipper|log-?forwarder|log-?agent|logging-sidecar)\b")]
    private static partial Regex LogShipper { get; }

    [GeneratedRegex(@"\b(envoy|envoy-proxy|istio-proxy|proxyv2|linkerd-proxy|cloud-?sql-proxy|oauth2-proxy|haproxy|proxy|pgbouncer)\b")]
    private static partial Regex ProxyName { get; }

    [GeneratedRegex(@"\b(sidecar|git-sync|vault-agent|otel-collector|opentelemetry-collector|[\w-]*exporter|config-reloader|"
        + @"datadog-agent)\b")]
    private static partial Regex HelperName { get; }
}
