using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>One container of a pod as the API server stores it, defaults filled in.</summary>
public sealed record ContainerSpec
{
    private readonly ContainerKind? _meant;

    /// <summary>Unique in the pod.</summary>
    public required string Name { get; init; }

    /// <summary>As written, such as <c>busybox:1.36</c>.</summary>
    public required string Image { get; init; }

    /// <summary>Init container, sidecar or app.</summary>
    public required ContainerKind Kind { get; init; }

    /// <summary>
    /// What the manifest intends it to be, whatever the version makes of it: a sidecar that an old server turns into an init container
    /// is still the same program. Default: its kind.
    /// </summary>
    public ContainerKind Meant { get => _meant ?? Kind; init => _meant = value; }

    /// <summary>Default: Always for a tag <c>latest</c> or no tag and digest, else IfNotPresent.</summary>
    public ImagePullPolicy ImagePullPolicy { get; init; } = ImagePullPolicy.IfNotPresent;

    /// <summary>Replaces the image's entrypoint; empty means the image's own.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Replaces the image's arguments; empty means the image's own.</summary>
    public ImmutableArray<string> Args { get; init; } = [];

    /// <summary>Environment variables with a literal value; those from elsewhere have the value null.</summary>
    public ImmutableArray<EnvVar> Env { get; init; } = [];

    /// <summary>Variables come from whole ConfigMaps or Secrets too, whose names are not known.</summary>
    public bool HasUnknownVariables { get; init; }

    /// <summary>
    /// Why the kubelet cannot assemble its configuration, so that it waits with CreateContainerConfigError; null when it can.
    /// </summary>
    public string? ConfigError { get; init; }

    /// <summary>Ports as written. They are informational, and give names that probes and hooks may use.</summary>
    public ImmutableArray<ContainerPort> Ports { get; init; } = [];

    /// <summary>Its standard input is kept open, so a program that reads it waits.</summary>
    public bool Stdin { get; init; }

    /// <summary>Its standard streams are a terminal, whose input stays open too.</summary>
    public bool Tty { get; init; }

    /// <summary>User and rights, the pod's own filled in.</summary>
    public ContainerSecurity Security { get; init; } = ContainerSecurity.None;

    /// <summary>Null means the image's own.</summary>
    public string? WorkingDir { get; init; }

    /// <summary>The container's own policy; null means the pod's. <see cref="RestartPolicy.Always"/> for a sidecar.</summary>
    public RestartPolicy? RestartPolicy { get; init; }

    /// <summary>Exit-code rules, looked at before any policy. Empty before 1.35.</summary>
    public ImmutableArray<RestartRule> RestartPolicyRules { get; init; } = [];

    /// <summary>Null: none.</summary>
    public ProbeSpec? StartupProbe { get; init; }

    /// <summary>Null: none.</summary>
    public ProbeSpec? ReadinessProbe { get; init; }

    /// <summary>Null: none.</summary>
    public ProbeSpec? LivenessProbe { get; init; }

    /// <summary>Hooks and stop signal.</summary>
    public LifecycleSpec Lifecycle { get; init; } = LifecycleSpec.None;

    /// <summary>Volumes in this container's file system.</summary>
    public ImmutableArray<VolumeMountSpec> VolumeMounts { get; init; } = [];

    /// <summary>Requests and limits.</summary>
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.None;

    /// <summary>True for an init container or a sidecar.</summary>
    public bool IsInitEntry => Kind is not ContainerKind.App;

    /// <summary>The probe of a kind, or null.</summary>
    public ProbeSpec? FindProbe(ProbeKind kind) => kind switch
    {
        ProbeKind.Startup => StartupProbe,
        ProbeKind.Readiness => ReadinessProbe,
        ProbeKind.Liveness => LivenessProbe,
    };
}

/// <summary>An environment variable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its literal value; null when it comes from a ConfigMap, Secret or field.</param>
/// <param name="From">The field of the pod it comes from; null when it has a literal value or comes from elsewhere.</param>
public sealed record EnvVar(string Name, string? Value, DownwardSource? From = null)
{
    /// <summary>
    /// The value is taken literally: <c>$(NAME)</c> in it is not expanded, as with all values from ConfigMaps and Secrets.
    /// </summary>
    public bool IsVerbatim { get; init; }
}
