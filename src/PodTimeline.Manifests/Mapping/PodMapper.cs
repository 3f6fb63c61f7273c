using System.Collections.Immutable;
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
    public static PodSpec Pod(PodTemplate template, PodIdentity identity, ImmutableDictionary<string, ImmutableArray<RunOverrides>> behavior)
    {
        var spec = template.Spec;
        var security = spec.Object("securityContext");
        return new PodSpec
        {
            Name = identity.Name,
            Namespace = identity.Namespace,
            ControlledBy = identity.ControlledBy,
            Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.Map("labels")).SetItems(identity.AddedLabels),
            Annotations = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, template.Metadata.Map("annotations")),
            RestartPolicy = EnumText.RestartPolicy(spec.Text("restartPolicy")) ?? RestartPolicy.Always,
            TerminationGracePeriod = ProbeMapper.Seconds(spec.Whole("terminationGracePeriodSeconds") ?? 30),
            ActiveDeadline = spec.Whole("activeDeadlineSeconds") is { } deadline ? ProbeMapper.Seconds(deadline) : null,
            ShareProcessNamespace = spec.Flag("shareProcessNamespace") ?? false,
            HostNetwork = spec.Flag("hostNetwork") ?? false,
            HostPid = spec.Flag("hostPID") ?? false,
            HostName = spec.TextOrNull("hostname") is { Length: > 0 } host ? host : null,
            ServiceAccount = spec.TextOrNull("serviceAccountName") is { Length: > 0 } account ? account : "default",
            MountsToken = spec.Flag("automountServiceAccountToken") ?? true,
            InitContainers = [.. spec.Objects("initContainers").Select(c => ContainerMapper.Container(c, isInit: true, security))],
            Containers = [.. spec.Objects("containers").Select(c => ContainerMapper.Container(c, isInit: false, security))],
            Volumes = [.. template.ClaimVolumes, .. spec.Objects("volumes").Select(VolumeMapper.Volume).Where(v => !template.ClaimVolumes.Any(c => c.Name == v.Name))],
            ReadinessGates = [.. spec.Objects("readinessGates").Select(gate => gate.Text("conditionType"))],
            SchedulingGates = [.. spec.Objects("schedulingGates").Select(gate => gate.Text("name"))],
            NodeName = spec.TextOrNull("nodeName") is { Length: > 0 } node ? node : null,
            Resources = spec.Source.Version.Has(Feature.PodLevelResources) ? PodLevelResources.Resources(spec) : ResourceRequirements.None,
            Overhead = new ResourceList(ResourceMapper.List(spec.Amounts("overhead"))),
            BehaviorAnnotation = behavior,
        };
    }
}
