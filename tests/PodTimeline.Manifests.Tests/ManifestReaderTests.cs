using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests;

public class ManifestReaderTests
{
    public static TheoryData<string> WholePods() =>
        [.. TestData.Names("pastes/").Where(n => n.EndsWith(".yaml", StringComparison.Ordinal) && !n.Contains("fragment", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WholePods))]
    public void A_manifest_from_a_document_gives_a_pod(string path)
    {
        var manifest = ManifestReader.Read(TestData.Text(path));
        Assert.Empty(manifest.Diagnostics.Where(d => d.Severity == Severity.Error));
        Assert.NotNull(manifest.Pod);
    }

    [Fact]
    public void A_pod_is_mapped_with_the_defaults_filled_in()
    {
        var pod = ManifestReader.Read(TestData.Text("pastes/native-sidecar-startup-probe.yaml")).Pod!;
        Assert.Equal("app-with-native-sidecar", pod.Name);
        Assert.Equal("default", pod.Namespace);
        Assert.Equal(TimeSpan.FromSeconds(30), pod.TerminationGracePeriod);
        Assert.Equal([ContainerKind.Sidecar, ContainerKind.Init, ContainerKind.App], pod.AllContainers.Select(c => c.Kind));
        var envoy = pod.InitContainers[0];
        Assert.Equal(ImagePullPolicy.IfNotPresent, envoy.ImagePullPolicy);
        Assert.Equal(RestartPolicy.Always, envoy.RestartPolicy);
        Assert.Equal(new HandlerSpec.HttpGet("15001", "/ready"), envoy.StartupProbe!.Handler);
        Assert.Equal(TimeSpan.FromSeconds(2), envoy.StartupProbe.Period);
        Assert.Equal(3, envoy.StartupProbe.FailureThreshold);
        Assert.Equal("128Mi", envoy.Resources.Requests["memory"].ToString());
        Assert.Equal(["sh", "-c", "echo 'config ready' > /config/ready"], pod.InitContainers[1].Command.AsEnumerable());
    }

    [Theory]
    [InlineData("app", ImagePullPolicy.Always)]
    [InlineData("app:latest", ImagePullPolicy.Always)]
    [InlineData("app:v1", ImagePullPolicy.IfNotPresent)]
    [InlineData("localhost:5000/app", ImagePullPolicy.Always)]
    [InlineData("localhost:5000/app:v1", ImagePullPolicy.IfNotPresent)]
    [InlineData("app@sha256:0123456789012345678901234567890123456789012345678901234567890123", ImagePullPolicy.IfNotPresent)]
    public void S23_The_pull_policy_follows_from_the_tag(string image, ImagePullPolicy expected) =>
        Assert.Equal(expected, ManifestReader.Read($"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{containers: [{{name: app, image: \"{image}\"}}]}}").Pod!.Containers[0].ImagePullPolicy);

    [Fact]
    public void Row_N4_The_pull_secrets_are_taken_in_the_order_of_the_spec_and_may_be_missing()
    {
        var manifest = ManifestReader.Read("""
            apiVersion: v1
            kind: Pod
            metadata: {name: p, annotations: {podtimeline.dev/behavior: "app: {pull: {secrets: missing}}"}}
            spec: {imagePullSecrets: [{name: zebra}, {name: ant}], containers: [{name: app, image: "app:1"}]}
            """);

        Assert.Equal(["zebra", "ant"], manifest.Pod!.PullSecrets.AsEnumerable());
        Assert.True(Assert.Single(manifest.Behaviors).Pull.LacksSecrets);
    }

    [Fact]
    public void R6_Limits_become_requests_where_none_is_given_in_init_containers_too()
    {
        var pod = ManifestReader.Read("""
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              initContainers:
                - name: init
                  image: init:1
                  resources: {limits: {memory: 2Gi}}
              containers:
                - name: app
                  image: app:1
                  resources: {limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 500m}}
            """).Pod!;
        Assert.Equal("500m", pod.Containers[0].Resources.Requests["cpu"].ToString());
        Assert.Equal("1Gi", pod.Containers[0].Resources.Requests["memory"].ToString());
        Assert.Equal("2Gi", pod.InitContainers[0].Resources.Requests["memory"].ToString());
        Assert.Null(pod.InitContainers[0].Resources.Requests["cpu"]);
    }

    [Fact]
    public void Several_faults_are_found_at_once_each_in_its_place()
    {
        var manifest = ManifestReader.Read("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
            spec:
              restartPolicy: Never
              restartPolicy: Always
              containers:
                - name: app
                  imagee: nginx
                - image: nginx
                  ports: 80
                - image: nginx
                  name: app
            """);
        Assert.Null(manifest.Pod);
        Assert.Equal(
            [(7, 3, "PT0101"), (10, 7, "PT0100"), (11, 5, "PT1041"), (12, 14, "PT0104"), (14, 7, "PT1043")],
            manifest.Diagnostics.Select(d => (d.Span!.Value.Line, d.Span.Value.Column, d.Code)));
        Assert.Equal("spec.containers[1].name: Required value", manifest.Diagnostics[2].Message);
        Assert.Contains("strict decoding error: unknown field \"spec.containers[0].imagee\"", manifest.Diagnostics[1].Message);
        Assert.Contains("json: cannot unmarshal number into Go struct field Container.spec.containers.ports of type []v1.ContainerPort", manifest.Diagnostics[3].Message);
        Assert.Contains("      image: nginx\n", manifest.Diagnostics[1].Fix!.Apply(manifest.Text));
    }

    [Theory]
    [InlineData(27, ContainerKind.Init, "PT0103")]
    [InlineData(28, ContainerKind.Init, "PT0107")]
    [InlineData(29, ContainerKind.Sidecar, null)]
    public void S115_S116_A_sidecar_in_an_old_cluster(int minor, ContainerKind kind, string? warning)
    {
        var manifest = ManifestReader.Read(TestData.Text("pastes/sidecar-demo.yaml"), new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
        Assert.Equal(kind, manifest.Pod!.InitContainers[0].Kind);
        Assert.Equal(warning, manifest.Diagnostics.FirstOrDefault(d => d.Path == "spec.initContainers[0].restartPolicy")?.Code);
    }

    [Fact]
    public void A_text_over_one_MiB_is_refused()
    {
        var manifest = ManifestReader.Read(new string('#', ManifestReader.LargestText + 1));
        Assert.Equal("PT0001", Assert.Single(manifest.Diagnostics).Code);
        Assert.Null(manifest.Diagnostics[0].Span);
    }

    [Theory]
    [InlineData("---\n", 40_000)]
    [InlineData("kind: Pod\n---\n", 20_000)]
    public void Of_too_many_documents_the_first_thousand_are_read(string document, int times)
    {
        var manifest = ManifestReader.Read(string.Concat(Enumerable.Repeat(document, times)));
        Assert.Contains(manifest.Diagnostics, finding => finding.Code == "PT0059");
        Assert.True(manifest.Workloads.Length <= ManifestReader.MostDocuments, $"{manifest.Workloads.Length} objects were read.");
    }

    [Fact]
    public void Behavior_is_read_from_the_annotation()
    {
        var pod = ManifestReader.Read("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations:
                podtimeline.dev/behavior: |
                  migrate:  { runs: 5s, exits: 0 }
                  app:      [ { runs: 10s, exits: 1 }, { runs: forever, onTerm: ignore } ]   # a list
            spec:
              initContainers: [{name: migrate, image: m:1}]
              containers: [{name: app, image: app:1}]
            """).Pod!;
        Assert.Equal(new RunLength(TimeSpan.FromSeconds(5)), pod.BehaviorAnnotation["migrate"][0].Runs);
        Assert.Equal([1, null], pod.BehaviorAnnotation["app"].Select(r => r.Exits));
        Assert.IsType<TermReaction.Ignores>(pod.BehaviorAnnotation["app"][1].OnTerm);
    }

    [Fact]
    public void A_fault_in_the_behavior_stands_on_its_own_line()
    {
        var manifest = ManifestReader.Read("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations:
                podtimeline.dev/behavior: |
                  ap:  { runs: 5s }
                  app: { rns: 5s }
                  log: { runs: 5 }
            spec:
              containers: [{name: app, image: app:1}, {name: log, image: app:1}]
            """);
        Assert.Equal([(7, 7, "PT0202"), (8, 14, "PT0203"), (9, 20, "PT0205")], manifest.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => (d.Span!.Value.Line, d.Span.Value.Column, d.Code)));
        Assert.Equal(["app", "runs", "5s"], manifest.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Fix!.Edits[0].NewText));
    }
}
