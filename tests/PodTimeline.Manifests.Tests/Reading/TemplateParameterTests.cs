namespace PodTimeline.Manifests.Tests.Reading;

/// <summary>A Template of OpenShift is played with its own parameters put in.</summary>
public class TemplateParameterTests
{
    private static string Write(string apiVersion, string parameters) => $$$"""
        apiVersion: {{{apiVersion}}}
        kind: Template
        metadata: {name: shop}
        parameters: {{{parameters}}}
        objects:
        - apiVersion: apps/v1
          kind: Deployment
          metadata: {name: "${NAME}"}
          spec:
            replicas: ${{REPLICAS}}
            selector: {matchLabels: {app: "${NAME}"}}
            template:
              metadata: {labels: {app: "${NAME}"}}
              spec:
                containers:
                - {name: "${NAME}-app", image: "${IMAGE}:1", command: [sh, -c, "echo ${NAME} ${HOME}"]}
        """;

    [Theory]
    [InlineData("template.openshift.io/v1")]
    [InlineData("v1")]
    public void Values_are_put_in_and_a_variable_of_the_script_stays(string apiVersion)
    {
        var manifest = ManifestReader.Read(Write(apiVersion, "[{name: NAME, value: web}, {name: IMAGE, value: busybox}, {name: REPLICAS, value: \"2\"}]"));
        var app = Assert.Single(manifest.Pod!.AllContainers);
        Assert.Equal(("web-app", "busybox:1"), (app.Name, app.Image));
        Assert.Equal("echo web ${HOME}", app.Command[2]);
        var said = Assert.Single(manifest.Diagnostics, d => d.Kind == DiagnosticCodes.Placeholders);
        Assert.Equal(Severity.Info, said.Severity);
        Assert.Contains("NAME = web, REPLICAS = 2, IMAGE = busybox", said.Message);
    }

    [Fact]
    public void What_is_generated_gets_a_stand_in_and_what_may_be_left_out_is_empty()
    {
        var manifest = ManifestReader.Read(Write("template.openshift.io/v1", "[{name: NAME, generate: expression, from: \"[a-z]{6}\"}, {name: IMAGE, value: busybox}, {name: REPLICAS, value: \"1\"}, {name: HOME}]"));
        var app = Assert.Single(manifest.Pod!.AllContainers);
        Assert.Equal("name-app", app.Name);
        Assert.Equal("echo name ", app.Command[2]);
    }

    [Fact]
    public void One_that_is_required_and_has_no_value_is_asked_for()
    {
        var manifest = ManifestReader.Read(Write("template.openshift.io/v1", "[{name: NAME, required: true}, {name: IMAGE, value: busybox}, {name: REPLICAS, value: \"1\"}]"));
        Assert.Null(manifest.Pod);
        Assert.Contains(manifest.Diagnostics, d => d.Kind == DiagnosticCodes.Placeholders && d.Severity == Severity.Error && d.Message.Contains("${NAME}", StringComparison.Ordinal));
    }
}
