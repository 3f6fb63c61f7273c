using System.Globalization;
using PodTimeline.Manifests.Schema;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Schema;

/// <summary>Fields that a server knows and drops: the schema's gates, against a table that was read in Kubernetes' sources.</summary>
public class FieldGateTests
{
    private static readonly ILookup<string, (string Gate, int[] Minors)> Rows = TestData.Text("dropped-by-default.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
        .ToLookup(cells => cells[0], cells => (cells[1], cells[2..].Select(minor => int.Parse(minor, CultureInfo.InvariantCulture)).ToArray()));

    [Theory]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(37)]
    public void A_version_drops_the_fields_of_its_gates_that_are_off(int minor)
    {
        var version = new KubernetesVersion(minor);
        var expected = Rows.Where(row => row.Single().Minors.Contains(minor)).Select(row => $"{row.Key} {row.Single().Gate}");
        var dropped = KubernetesSchema.Instance.Types
            .SelectMany(type => type.Fields.Values.Where(field => field.IsDroppedIn(version)).Select(field => $"{type.Name}.{field.Name} {field.Gate}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), dropped.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(34, "spec.hostnameOverride", "HostnameOverride", "hostnameOverride: a")]
    [InlineData(34, "spec.containers[0].restartPolicy", "ContainerRestartRules", "containers: [{name: a, image: a:1, restartPolicy: Never}]")]
    [InlineData(34, "spec.initContainers[0].restartPolicy", "ContainerRestartRules", "initContainers: [{name: i, image: a:1, restartPolicy: Never}]")]
    [InlineData(34, "spec.volumes[0].image", "ImageVolume", "volumes: [{name: v, image: {reference: a:1}}]")]
    [InlineData(37, "spec.containers[0].lifecycle.stopSignal", "ContainerStopSignals", "containers: [{name: a, image: a:1, lifecycle: {stopSignal: SIGINT}}]")]
    [InlineData(36, "spec.schedulingGroup", "GenericWorkload", "schedulingGroup: {podGroupName: a}")]
    [InlineData(37, "spec.evictionResponders", "EvictionRequestAPI", "evictionResponders: [{name: a.b/c, priority: 1}]")]
    public void A_dropped_field_is_said_with_its_version_and_gate(int minor, string path, string gate, string spec)
    {
        var containers = spec.StartsWith("containers", StringComparison.Ordinal) ? "" : "  containers: [{name: a, image: a:1}]\n";
        var manifest = ManifestReader.Read(
            $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec:\n{containers}  {spec}\n", new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });

        var said = Assert.Single(manifest.Diagnostics, found => found.Kind == DiagnosticCodes.DroppedField);
        Assert.Equal(path, said.Path);
        Assert.StartsWith($"In Kubernetes 1.{minor}, the feature gate {gate} is off by default", said.Message, StringComparison.Ordinal);
        Assert.NotNull(manifest.Pod);
        Assert.All(manifest.Pod.Containers, container => Assert.Null(container.RestartPolicy));
    }

    [Theory]
    [InlineData("{schedulingPolicy: {gang: {minCount: 2}}, schedulingConstraints: {topology: [{key: zone}]}, disruptionMode: {all: {}}, resourceClaims: [{name: a}]}")]
    [InlineData("{schedulingPolicy: {basic: {}}, disruptionMode: {single: {}}}")]
    public void A_Jobs_scheduling_is_dropped_from_1_37_on_and_unknown_before(string scheduling)
    {
        foreach (var version in KubernetesVersion.All)
        {
            var manifest = ManifestReader.Read(Job(scheduling), new ManifestOptions { Kubernetes = version });
            var said = Assert.Single(manifest.Diagnostics, found => found.Path == "spec.scheduling");
            Assert.Equal(version == new KubernetesVersion(37), manifest.Pod is not null);
            Assert.StartsWith(version == new KubernetesVersion(37) ? "In Kubernetes 1.37, the feature gate WorkloadWithJob is off by default: the API server accepts \"scheduling\""
                : $"\"scheduling\" was added in Kubernetes 1.37; this is {version}.", said.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{schedulingPolicy: gang}", "json: cannot unmarshal string into Go struct field JobSchedulingConfiguration.spec.scheduling.schedulingPolicy of type v1alpha3.WorkloadPodGroupSchedulingPolicy")]
    [InlineData("{schedulingPolicy: {gang: {minCount: two}}}", "json: cannot unmarshal string into Go struct field WorkloadPodGroupGangSchedulingPolicy.spec.scheduling.schedulingPolicy.gang.minCount of type int32")]
    [InlineData("{schedulingConstraints: {topology: zone}}", "json: cannot unmarshal string into Go struct field WorkloadPodGroupSchedulingConstraints.spec.scheduling.schedulingConstraints.topology of type []v1alpha3.TopologyConstraint")]
    [InlineData("{resourceClaims: [3]}", "json: cannot unmarshal number into Go struct field JobSchedulingConfiguration.spec.scheduling.resourceClaims of type v1alpha3.WorkloadPodGroupResourceClaim")]
    [InlineData("{disruptionMode: {single: true}}", "json: cannot unmarshal bool into Go struct field WorkloadPodGroupDisruptionMode.spec.scheduling.disruptionMode.single of type v1alpha3.WorkloadPodGroupSingleDisruptionMode")]
    [InlineData("{gang: {}}", "strict decoding error: unknown field \"spec.scheduling.gang\"")]
    public void A_field_is_decoded_before_it_is_dropped(string scheduling, string words)
    {
        var manifest = ManifestReader.Read(Job(scheduling), new ManifestOptions { Kubernetes = new KubernetesVersion(37) });

        Assert.Null(manifest.Pod);
        Assert.EndsWith($"Job in version \"v1\" cannot be handled as a Job: {words}", Assert.Single(manifest.Diagnostics, found => found.Severity == Severity.Error).Message, StringComparison.Ordinal);
    }

    private static string Job(string scheduling) =>
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: pi}}\nspec:\n  scheduling: {scheduling}\n  template: {{spec: {{restartPolicy: Never, containers: [{{name: a, image: a:1}}]}}}}\n";

    [Fact]
    public void A_dropped_volume_takes_its_mounts_along()
    {
        const string text = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              containers: [{name: a, image: a:1, volumeMounts: [{name: v, mountPath: /v}, {name: w, mountPath: /w}]}]
              volumes: [{name: v, image: {reference: a:1}}, {name: w, emptyDir: {}}]
            """;
        var pod = ManifestReader.Read(text, new ManifestOptions { Kubernetes = new KubernetesVersion(34) }).Pod!;

        Assert.Equal(["w"], pod.Volumes.Select(volume => volume.Name));
        Assert.Equal(["w"], pod.Containers[0].VolumeMounts.Select(mount => mount.Volume));
    }

    [Fact]
    public void A_field_that_is_not_there_yet_is_not_dropped() =>
        Assert.False(KubernetesSchema.Instance["HTTPGetAction"].Fields["protocol"].IsDroppedIn(new KubernetesVersion(36)));
}
