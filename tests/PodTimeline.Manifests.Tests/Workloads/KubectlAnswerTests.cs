using PodTimeline.Manifests.Kubectl;


namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>What kubectl prints of a text: one stage at a time, object by object.</summary>
public class KubectlAnswerTests
{
    private const string Good = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: app:1}]}\n";

    [Fact]
    public void A_good_object_is_created() => Assert.Equal(new KubectlAnswer("pod/web created\n", "", 0), Of(Good));

    [Fact]
    public void One_error_stands_on_the_line() => Assert.Equal(
        "The Deployment \"web\" is invalid: spec.template.spec.containers[0].image: Required value\n",
        Of("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: x}}
              template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app}]}}
            """).Error);

    [Fact]
    public void Several_errors_make_a_list_in_the_servers_order() => Assert.Equal(
        """
        The Pod "web" is invalid: 
        * spec.volumes[0].secret.secretName: Required value
        * spec.containers[0].name: Required value
        * spec.containers[0].image: Required value
        * spec.restartPolicy: Unsupported value: "always": supported values: "Always", "OnFailure", "Never"

        """,
        Of("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  restartPolicy: always\n  containers: [{}]\n  volumes: [{name: v, secret: {}}]\n").Error);

    [Fact]
    public void Unknown_fields_hide_bad_values() => Assert.Equal(
        "Error from server (BadRequest): error when creating \"manifest.yaml\": Pod in version \"v1\" cannot be handled as a Pod: strict decoding error: "
        + "unknown field \"spec.containers[0].imagee\", unknown field \"spec.restartpolicy\"\n",
        Of("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {restartpolicy: Never, containers: [{name: a, imagee: b, ports: [{}]}]}\n").Error);

    [Fact]
    public void A_wrong_type_hides_unknown_fields_and_only_the_first_is_told() => Assert.Equal(
        "Error from server (BadRequest): error when creating \"manifest.yaml\": Pod in version \"v1\" cannot be handled as a Pod: json: cannot unmarshal "
        + "bool into Go struct field EnvVar.spec.containers.env.value of type string\n",
        Of("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: 1\n  containers: [{name: a, image: b, imagee: c, env: [{name: A, value: yes}]}]\n").Error);

    [Fact]
    public void kubectls_own_checks_come_first() => Assert.Equal(
        "error: unable to decode \"manifest.yaml\": json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.name of type string\n",
        Of("apiVersion: v1\nkind: Pod\nmetadata: {name: y}\nspec: {hostPID: 1}\n").Error);

    [Fact]
    public void Each_object_gets_its_own_answer()
    {
        var answer = Of(Good + "---\nkind: Pod\nmetadata: {name: two}\nspec: {containers: [{name: app, image: app:1}]}\n---\n" + Good.Replace("web", "three"));
        Assert.Equal("pod/web created\npod/three created\n", answer.Output);
        Assert.Contains("apiVersion not set", answer.Error);
        Assert.Equal(1, answer.ExitCode);
    }

    [Fact]
    public void What_came_before_a_syntax_error_is_created()
    {
        var answer = Of(Good + "---\nmetadata: {name: \"two}\n");
        Assert.Equal("pod/web created\n", answer.Output);
        Assert.StartsWith("error: error parsing manifest.yaml", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_nothing() => Assert.Equal(new KubectlAnswer("", "error: no objects passed to create\n", 1), Of("# nothing\n"));

    private static KubectlAnswer Of(string text) => KubectlAnswer.Of(ManifestReader.Read(text));
}
