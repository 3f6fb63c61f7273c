using System.Collections.Immutable;
using PodTimeline.Manifests.Surroundings;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Makes the typed pod of a manifest that has no errors.</summary>
/// <remarks>Source: pkg/apis/core/v1/defaults.go :: SetDefaults_PodSpec, SetDefaults_Pod.</remarks>
internal static class PodMapper
{
    /// <summary>The pod as the API server stores it.</summary>
    /// <param name="template">Its metadata and spec.</param>
    /// <param name="identity">Name, owner and labels of the pod the controller would make.</param>
    /// <param name="behavior">What the annotation says.</param>
    /// <param name="surroundings">The objects that it may refer to.</param>
    public static PodSpec MapPod(PodTemplate template, PodIdentity identity, ImmutableDictionary<string, ImmutableArray<RunOverrides>> behavior,
        PodSurroundings surroundings)
    {
        var spec = template.Spec;
        var security = spec.GetObject("securityContext");
        var config = new ConfigMapper(surroundings, identity.Namespace);
        var account = spec.GetTextOrNull("serviceAccountName") is { Length: > 0 } written ? written : "default";
        var mountsToken = spec.GetBoolean("automountServiceAccountToken") ?? surroundings.FindServiceAccount(account)?.GetBoolean("automountServiceAccountToken") ?? true;
        string? mountError = null;
        List<VolumeSpec> volumes = [.. template.ClaimVolumes];
        foreach (var volume in spec.GetObjects("volumes"))
        {
            if (template.ClaimVolumes.Any(claim => claim.Name == volume.GetText("name"))) continue;
            volumes.Add(VolumeMapper.MapVolume(volume, config, out var error));
            mountError ??= error;
            if (volume.GetObject("persistentVolumeClaim") is { IsPresent: true } claimed) surroundings.UseClaim(claimed.GetText("claimName"));
        }

        return new PodSpec
        {
            Name = identity.Name,
            Namespace = identity.Namespace,
            ControlledBy = identity.ControlledBy,
            Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.GetMap("labels")).SetItems(identity.AddedLabels),
            Annotations = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.GetMap("annotations")),
            RestartPolicy = EnumText.RestartPolicy(spec.GetText("restartPolicy")) ?? RestartPolicy.Always,
            // A negative one becomes 1 when the pod is created (V113).
            TerminationGracePeriod = ProbeMapper.ToDuration(spec.GetInteger("terminationGracePeriodSeconds") is { } grace ? grace < 0 ? 1 : grace : 30),
            ActiveDeadline = spec.GetInteger("activeDeadlineSeconds") is { } deadline ? ProbeMapper.ToDuration(deadline) : null,
            ShareProcessNamespace = spec.GetBoolean("shareProcessNamespace") ?? false,
            HostNetwork = spec.GetBoolean("hostNetwork") ?? false,
            HostPid = spec.GetBoolean("hostPID") ?? false,
            HostName = spec.GetTextOrNull("hostname") is { Length: > 0 } host ? host : null,
            ServiceAccount = account,
            MountsToken = mountsToken,
            InitContainers = [.. spec.GetObjects("initContainers").Select(c => ContainerMapper.MapContainer(c, isInit: true, security, config))],
            Containers = [.. spec.GetObjects("containers").Select(c => ContainerMapper.MapContainer(c, isInit: false, security, config))],
            Volumes = [.. volumes],
            MountError = mountError,
            ReadinessGates = [.. spec.GetObjects("readinessGates").Select(gate => gate.GetText("conditionType"))],
            SchedulingGates = [.. spec.GetObjects("schedulingGates").Select(gate => gate.GetText("name"))],
            PullSecrets = [.. spec.GetObjects("imagePullSecrets").Select(secret => secret.GetText("name")).Where(name => name.Length > 0)],
            NodeName = spec.GetTextOrNull("nodeName") is { Length: > 0 } node ? node : null,
            Resources = spec.Source.Version.Has(Feature.PodLevelResources) ? PodLevelResources.MapResources(spec) : ResourceRequirements.None,
            HasEmptyResources = spec.Source.Version.Has(Feature.PodLevelResources) && spec.GetObject("resources").IsPresent && ResourceMapper.MapResources(spec) is { Requests.Amounts.Count: 0, Limits.Amounts.Count: 0 },
            Overhead = new ResourceList(ResourceMapper.MapList(spec.GetQuantities("overhead"))),
            BehaviorAnnotation = behavior,
        };
    }
}
