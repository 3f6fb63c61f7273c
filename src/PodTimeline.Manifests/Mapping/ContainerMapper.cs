using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Containers, defaults filled in.</summary>
/// <remarks>Source: pkg/apis/core/v1/defaults.go :: SetDefaults_Container.</remarks>
internal static class ContainerMapper
{
    /// <summary>An entry of initContainers or containers.</summary>
    /// <param name="container">The entry.</param>
    /// <param name="isInit">It is one of initContainers.</param>
    /// <param name="podSecurity">The pod's security context.</param>
    /// <param name="config">What it gets from ConfigMaps and Secrets.</param>
    public static ContainerSpec MapContainer(ObjectView container, bool isInit, ObjectView podSecurity, ConfigMapper config)
    {
        var variables = config.MapVariables(container, out var hasUnknown, out var configError);
        var hasRules = container.Source.Version.Has(Feature.ContainerRestartRules);
        var policy = EnumText.RestartPolicy(container.GetText("restartPolicy"));
        var isSidecar = isInit && policy == RestartPolicy.Always;
        return new ContainerSpec
        {
            Name = container.GetText("name"),
            Image = container.GetText("image"),
            Kind = isSidecar ? ContainerKind.Sidecar : isInit ? ContainerKind.Init : ContainerKind.App,
            Meant = isInit && IsWrittenAlways(container) ? ContainerKind.Sidecar : isInit ? ContainerKind.Init : ContainerKind.App,
            ImagePullPolicy = PullPolicy(container.GetText("imagePullPolicy"), container.GetText("image")),
            Command = [.. container.GetTexts("command")],
            Args = [.. container.GetTexts("args")],
            Env = variables,
            HasUnknownVariables = hasUnknown,
            ConfigError = configError,
            Ports = [.. container.GetObjects("ports").Select(p => new ContainerPort((int)(p.GetInteger("containerPort") ?? 0), p.GetTextOrNull("name")))],
            Stdin = container.GetBoolean("stdin") ?? false,
            Tty = container.GetBoolean("tty") ?? false,
            Security = MapSecurity(container.GetObject("securityContext"), podSecurity),
            WorkingDir = container.GetTextOrNull("workingDir") is { Length: > 0 } directory ? directory : null,
            RestartPolicy = isSidecar || hasRules ? policy : null,
            RestartPolicyRules = hasRules ? MapRules(container) : [],
            StartupProbe = ProbeMapper.MapProbe(container, "startupProbe"),
            ReadinessProbe = ProbeMapper.MapProbe(container, "readinessProbe"),
            LivenessProbe = ProbeMapper.MapProbe(container, "livenessProbe"),
            Lifecycle = ProbeMapper.MapLifecycle(container),
            VolumeMounts = [.. container.GetObjects("volumeMounts").Select(Mount)],
            Resources = ResourceMapper.MapResources(container),
        };
    }

    /// <summary>Whether the policy says Always, dropped or not.</summary>
    private static bool IsWrittenAlways(ObjectView container) =>
        container.Node?.Find("restartPolicy")?.Value.Target is YamlScalar { Text: "Always" };

    /// <summary>The policy as written, or Always for the tag latest and for images without tag and digest.</summary>
    internal static ImagePullPolicy PullPolicy(string written, string image) => written switch
    {
        "Always" => ImagePullPolicy.Always,
        "IfNotPresent" => ImagePullPolicy.IfNotPresent,
        "Never" => ImagePullPolicy.Never,
        _ => IsLatest(image) ? ImagePullPolicy.Always : ImagePullPolicy.IfNotPresent,
    };

    /// <summary>Whether an image has the tag latest, or neither tag nor digest.</summary>
    internal static bool IsLatest(string image)
    {
        if (image.Contains('@')) return false;
        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.LastIndexOf(':');
        return colon < 0 || name[(colon + 1)..] == "latest";
    }

    /// <summary>A container's own settings override the pod's.</summary>
    private static ContainerSecurity MapSecurity(ObjectView own, ObjectView pod) => new(
        own.GetInteger("runAsUser") ?? pod.GetInteger("runAsUser"), own.GetInteger("runAsGroup") ?? pod.GetInteger("runAsGroup"),
        own.GetBoolean("runAsNonRoot") ?? pod.GetBoolean("runAsNonRoot") ?? false, own.GetBoolean("readOnlyRootFilesystem") ?? false)
    {
        IsPrivileged = own.GetBoolean("privileged") ?? false,
        Capabilities = new Capabilities([.. own.GetObject("capabilities").GetTexts("add")], [.. own.GetObject("capabilities").GetTexts("drop")]),
    };

    private static VolumeMountSpec Mount(ObjectView mount) =>
        new(mount.GetText("name"), mount.GetText("mountPath"), mount.GetText("subPath"), mount.GetBoolean("readOnly") ?? false);

    private static ImmutableArray<RestartRule> MapRules(ObjectView container) =>
    [
        .. container.GetObjects("restartPolicyRules").Select(rule => new RestartRule(
            rule.GetText("action") == "RestartAllContainers" ? RestartRuleAction.RestartAllContainers : RestartRuleAction.Restart,
            rule.GetObject("exitCodes").GetText("operator") == "NotIn" ? ExitCodeOperator.NotIn : ExitCodeOperator.In,
            [.. rule.GetObject("exitCodes").GetIntegers("values").Select(code => (int)code)])),
    ];
}

/// <summary>Names of enum members in manifests.</summary>
internal static class EnumText
{
    /// <summary>A restart policy; null for any other text.</summary>
    public static RestartPolicy? RestartPolicy(string text) => text switch
    {
        "Always" => Model.Pods.RestartPolicy.Always,
        "OnFailure" => Model.Pods.RestartPolicy.OnFailure,
        "Never" => Model.Pods.RestartPolicy.Never,
        _ => null,
    };
}
