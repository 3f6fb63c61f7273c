using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation;

/// <summary>What the rules for parts of a pod need to know about the whole pod.</summary>
/// <param name="errors">Collects the errors.</param>
/// <param name="spec">The pod's spec.</param>
/// <param name="metadata">Of a Pod; null for a template.</param>
internal sealed class PodContext(FieldErrors errors, ObjectView spec, ObjectView? metadata = null)
{
    private string? _knownClaims;

    public FieldErrors Errors { get; } = errors;

    /// <summary>The pod's spec.</summary>
    public ObjectView Spec { get; } = spec;

    /// <summary>A Pod, not a template: some rules and defaults are for pods only.</summary>
    public bool IsPod { get; } = metadata is not null;

    /// <summary>Labels of a Pod; a template's labels are not checked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Labels { get; } = metadata?.GetMap("labels") ?? [];

    /// <summary>Init containers, containers and ephemeral containers, in the order the server walks through all of them.</summary>
    /// <remarks>Source: pkg/apis/core/pods/helpers.go :: VisitContainersWithPath.</remarks>
    public IEnumerable<ObjectView> AllContainers => ListContainers(Spec);

    /// <summary>The same of any spec.</summary>
    public static IEnumerable<ObjectView> ListContainers(ObjectView spec) =>
        spec.GetObjects("initContainers").Concat(spec.GetObjects("containers")).Concat(spec.GetObjects("ephemeralContainers"));


    public KubernetesVersion Version => Errors.Version;

    /// <summary>The pod's restart policy, Always if none is written.</summary>
    public string RestartPolicy { get; } = spec.GetText("restartPolicy") is { Length: > 0 } written ? written : "Always";

    /// <summary>The pod's grace period in seconds.</summary>
    public long GracePeriodSeconds { get; } = spec.GetInteger("terminationGracePeriodSeconds") ?? 30;

    /// <summary>The pod shares the host's user namespace.</summary>
    public bool UsesHostUsers { get; } = spec.GetBoolean("hostUsers") ?? true;

    public bool UsesHostNetwork { get; } = spec.GetBoolean("hostNetwork") ?? false;

    /// <summary>Volumes by name that have no error of their own, and a StatefulSet's claims.</summary>
    public Dictionary<string, VolumeSource> Volumes { get; } = [];

    /// <summary>Names of spec.resourceClaims, sorted.</summary>
    public SortedSet<string> ClaimNames { get; } =
        new(spec.GetObjects("resourceClaims").Select(c => c.GetText("name")).Where(n => n.Length > 0), StringComparer.Ordinal);

    /// <summary>Those names as a message ends with them; at most a hundred, for every message repeats them.</summary>
    public string KnownClaims =>
        _knownClaims ??= ClaimNames.Count == 0 ? " which is empty" : ": " + string.Join(", ", ClaimNames.Take(100));

    /// <summary>A field with an empty string as default for "not given".</summary>
    public static string ReplaceEmpty(string text, string @default) => text.Length > 0 ? text : @default;
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
