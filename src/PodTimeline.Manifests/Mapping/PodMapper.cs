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
    public static PodSpec Pod(PodTemplate template, PodIdentity identity, ImmutableDictionary<string, ImmutableArray<RunOverrides>> behavior,
        PodSurroundings surroundings)
    {
        var spec = template.Spec;
        var security = spec.Object("securityContext");
        var config = new ConfigMapper(surroundings, identity.Namespace);
        var account = spec.TextOrNull("serviceAccountName") is { Length: > 0 } written ? written : "default";
        var mountsToken = spec.Flag("automountServiceAccountToken") ?? surroundings.FindServiceAccount(account)?.Flag("automountServiceAccountToken") ?? true;
        string? mountError = null;
        List<VolumeSpec> volumes = [.. template.ClaimVolumes];
        foreach (var volume in spec.Objects("volumes"))
        {
            if (template.ClaimVolumes.Any(claim => claim.Name == volume.Text("name"))) continue;
            volumes.Add(VolumeMapper.Volume(volume, config, out var error));
            mountError ??= error;
            if (volume.Object("persistentVolumeClaim") is { IsPresent: true } claimed) surroundings.UseClaim(claimed.Text("claimName"));
        }

        return new PodSpec
        {
            Name = identity.Name,
            Namespace = identity.Namespace,
            ControlledBy = identity.ControlledBy,
            Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.Map("labels")).SetItems(identity.AddedLabels),
            Annotations = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.Map("annotations")),
            RestartPolicy = EnumText.RestartPolicy(spec.Text("restartPolicy")) ?? RestartPolicy.Always,
            // A negative one becomes 1 when the pod is made (V113).
            TerminationGracePeriod = ProbeMapper.Seconds(spec.Whole("terminationGracePeriodSeconds") is { } grace ? grace < 0 ? 1 : grace : 30),
            ActiveDeadline = spec.Whole("activeDeadlineSeconds") is { } deadline ? ProbeMapper.Seconds(deadline) : null,
            ShareProcessNamespace = spec.Flag("shareProcessNamespace") ?? false,
            HostNetwork = spec.Flag("hostNetwork") ?? false,
            HostPid = spec.Flag("hostPID") ?? false,
            HostName = spec.TextOrNull("hostname") is { Length: > 0 } host ? host : null,
            ServiceAccount = account,
            MountsToken = mountsToken,
            InitContainers = [.. spec.Objects("initContainers").Select(c => ContainerMapper.Container(c, isInit: true, security, config))],
            Containers = [.. spec.Objects("containers").Select(c => ContainerMapper.Container(c, isInit: false, security, config))],
            Volumes = [.. volumes],
            MountError = mountError,
            ReadinessGates = [.. spec.Objects("readinessGates").Select(gate => gate.Text("conditionType"))],
            SchedulingGates = [.. spec.Objects("schedulingGates").Select(gate => gate.Text("name"))],
            NodeName = spec.TextOrNull("nodeName") is { Length: > 0 } node ? node : null,
            Resources = spec.Source.Version.Has(Feature.PodLevelResources) ? PodLevelResources.Resources(spec) : ResourceRequirements.None,
            Overhead = new ResourceList(ResourceMapper.List(spec.Amounts("overhead"))),
            BehaviorAnnotation = behavior,
        };
    }
}
