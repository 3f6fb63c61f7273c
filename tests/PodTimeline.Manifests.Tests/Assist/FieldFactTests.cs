using PodTimeline.Manifests.Assist.Fields;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Tests.Assist;

/// <summary>What is known of fields agrees with the schema and with what is refused.</summary>
public class FieldFactTests
{
    [Fact]
    public void Every_fact_is_of_a_field_that_exists() => Assert.All(FieldFact.Known, known =>
    {
        var (owner, name) = (known[..known.LastIndexOf('.')], known[(known.LastIndexOf('.') + 1)..]);
        var type = BehaviorTypes.Find(owner) ?? KubernetesSchema.Instance.Find(owner);
        Assert.True(type?.Fields.ContainsKey(name), known);
    });

    /// <summary>A text in which one value, Other, is refused with the list of those that are not.</summary>
    [Theory]
    [InlineData("PodSpec.restartPolicy", "restartPolicy: Other")]
    [InlineData("PodSpec.dnsPolicy", "dnsPolicy: Other")]
    [InlineData("PodOS.name", "os: { name: Other }")]
    [InlineData("PodSecurityContext.fsGroupChangePolicy", "securityContext: { fsGroupChangePolicy: Other }")]
    [InlineData("Container.imagePullPolicy", "initContainers: [{ name: i, image: i, imagePullPolicy: Other }]")]
    [InlineData("Container.terminationMessagePolicy", "initContainers: [{ name: i, image: i, terminationMessagePolicy: Other }]")]
    [InlineData("ContainerPort.protocol", "initContainers: [{ name: i, image: i, ports: [{ containerPort: 1, protocol: Other }] }]")]
    [InlineData("HTTPGetAction.scheme", "initContainers: [{ name: i, image: i, restartPolicy: Always, livenessProbe: { httpGet: { port: 1, scheme: Other } } }]")]
    [InlineData("Toleration.effect", "tolerations: [{ key: a, operator: Exists, effect: Other }]")]
    [InlineData("TopologySpreadConstraint.whenUnsatisfiable", "topologySpreadConstraints: [{ maxSkew: 1, topologyKey: a, whenUnsatisfiable: Other }]")]
    [InlineData("VolumeMount.mountPropagation", "initContainers: [{ name: i, image: i, volumeMounts: [{ name: v, mountPath: /v, mountPropagation: Other }] }]\n  volumes: [{ name: v }]")]
    [InlineData("SeccompProfile.type", "securityContext: { seccompProfile: { type: Other } }")]
    public void The_values_are_those_that_the_server_supports(string field, string spec)
    {
        var manifest = ManifestReader.Read($"apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers: [{{ name: a, image: a }}]\n  {spec}\n");
        var refusal = Assert.Single(manifest.Diagnostics, finding => finding.Message.Contains("supported values: ", StringComparison.Ordinal)).Message;
        var supported = refusal[(refusal.IndexOf("supported values: ", StringComparison.Ordinal) + "supported values: ".Length)..].Split(", ").Select(value => value.Trim('"'));
        var (owner, name) = (field[..field.LastIndexOf('.')], field[(field.LastIndexOf('.') + 1)..]);
        Assert.Equal(supported.Order(), FieldFact.Find(owner, name).Values.Order());
    }
}
