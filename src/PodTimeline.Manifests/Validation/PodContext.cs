using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Mapping;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Manifests.Validation;

/// <summary>What the rules of a pod's parts need to know of the whole pod.</summary>
internal sealed class PodContext(FieldErrors errors, ObjectView spec, bool isPod)
{
    public FieldErrors Errors { get; } = errors;

    /// <summary>The pod's spec.</summary>
    public ObjectView Spec { get; } = spec;

    /// <summary>A Pod, not a template: some rules and defaults are for pods only.</summary>
    public bool IsPod { get; } = isPod;

    public Features Features => Errors.Features;

    public KubernetesVersion Version => Errors.Features.Version;

    /// <summary>The pod's restart policy, Always if none is written.</summary>
    public string RestartPolicy { get; } = spec.Text("restartPolicy") is { Length: > 0 } written ? written : "Always";

    /// <summary>The pod's grace period in seconds.</summary>
    public long GracePeriodSeconds { get; } = spec.Whole("terminationGracePeriodSeconds") ?? 30;

    /// <summary>The pod shares the host's user namespace.</summary>
    public bool UsesHostUsers { get; } = spec.Flag("hostUsers") ?? true;

    public bool UsesHostNetwork { get; } = spec.Flag("hostNetwork") ?? false;

    /// <summary>Volumes by name that have no error of their own, and a StatefulSet's claims.</summary>
    public Dictionary<string, VolumeSource> Volumes { get; } = [];

    /// <summary>Names of spec.resourceClaims, sorted.</summary>
    public SortedSet<string> ClaimNames { get; } =
        new(spec.Objects("resourceClaims").Select(c => c.Text("name")).Where(n => n.Length > 0), StringComparer.Ordinal);

    /// <summary>A field with an empty string as default for "not given".</summary>
    public static string OrDefault(string text, string @default) => text.Length > 0 ? text : @default;
}

/// <summary>What a mount needs to know of its volume.</summary>
internal enum VolumeSource
{
    /// <summary>A claim, or a claim made for the pod.</summary>
    Claim,

    EmptyDir,

    Image,

    Other,
}
