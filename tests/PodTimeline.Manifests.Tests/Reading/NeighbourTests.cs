namespace PodTimeline.Manifests.Tests.Reading;

/// <summary>What a text of several objects is when some of them are refused: kubectl creates the others, and what can run runs.</summary>
public class NeighbourTests
{
    private const string Good = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: good\nspec:\n  containers:\n  - name: web\n    image: nginx:1.27\n";

    public static TheoryData<string, string> BadNeighbours() => new()
    {
        { "apiVersion: autoscaling/v2beta2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\nspec: {maxReplicas: 3}\n", "autoscaling/v2" },
        { "apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: i}\n", "networking.k8s.io/v1" },
        { "apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: c}\nspec: {}\n", "batch/v1" },
        { "apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\nspec:\n  containers:\n  - name: c\n", "image: Required value" },
        { "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: bad}\nspec:\n  template:\n    spec: {containers: [{name: a, image: a:1}]}\n", "spec.selector: Required value" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c\ndata: {}\n", "not closed" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: c\n", "tab" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata:\n\u00A0\u00A0name: c\n", "no-break space" },
        { "metadata: {name: c}\ndata: {a: b}\n", "apiVersion not set" },
        { "- a\n- b\n", "this is a list" },
        { "apiVersion: v1\nkind: Deploymnet\nmetadata: {name: d}\n", "Did you mean" },
        { "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: \"b}\n", "quote" },
    };

    [Theory]
    [MemberData(nameof(BadNeighbours))]
    public void A_bad_neighbour_does_not_keep_a_pod_from_running(string bad, string says)
    {
        foreach (var text in new[] { Good + "---\n" + bad, bad + "---\n" + Good, bad + "---\n" + Good + "---\n" + bad })
        {
            var manifest = ManifestReader.Read(text);
            Assert.Equal("good", manifest.Pod?.Name);
            var first = manifest.Diagnostics[0];
            Assert.Equal(Severity.Error, first.Severity);
            Assert.Contains(manifest.Diagnostics, d => d.Severity == Severity.Error && d.Span is not null && d.Message.Contains(says, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_errors_of_a_neighbour_stand_at_their_places_and_the_chosen_workload_is_refused_for_its_own()
    {
        var text = Good + "---\n" + Good.Replace("good", "bad", StringComparison.Ordinal).Replace("    image: nginx:1.27\n", "", StringComparison.Ordinal);
        Assert.Equal(16, Assert.Single(ManifestReader.Read(text).Diagnostics, d => d.Severity == Severity.Error).Span!.Value.Line);
        Assert.NotNull(ManifestReader.Read(text, new ManifestOptions { Workload = "good" }).Pod);
        Assert.Null(ManifestReader.Read(text, new ManifestOptions { Workload = "bad" }).Pod);
        Assert.Null(ManifestReader.Read(text, new ManifestOptions { Workload = "1" }).Pod);
    }

    [Fact]
    public void The_first_workload_that_can_run_is_simulated_and_said()
    {
        var manifest = ManifestReader.Read(Good.Replace("good", "bad", StringComparison.Ordinal).Replace("image:", "imagee:", StringComparison.Ordinal) + "---\n" + Good);
        Assert.Equal("good", manifest.Pod!.Name);
        Assert.Contains("Pod \"good\" is simulated, because Pod \"bad\" has errors", Assert.Single(manifest.Diagnostics, d => d.Code == "PT0061").Message);
    }

    [Fact]
    public void Each_item_of_a_List_is_refused_for_itself()
    {
        var list = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: bad}\n  spec: {containers: [{name: a}]}\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: good}\n  spec: {containers: [{name: web, image: nginx:1.27}]}\n";
        Assert.Equal("good", ManifestReader.Read(list).Pod!.Name);
        Assert.Null(ManifestReader.Read(list + "- 1\n").Pod);
    }

    [Fact]
    public void Errors_come_first_and_infos_last_and_what_is_left_out_is_counted()
    {
        var crd = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: c}\n---\n";
        var manifest = ManifestReader.Read(crd + crd + "apiVersion: v1\nkind: Service\nmetadata: {name: s}\n---\n" + Good.Replace("nginx:1.27", "nginx", StringComparison.Ordinal)
            + "---\n" + Good.Replace("good", "other", StringComparison.Ordinal) + "---\n" + Good.Replace("image:", "imagee:", StringComparison.Ordinal).Replace("good", "bad", StringComparison.Ordinal));
        Assert.Equal(manifest.Diagnostics.Select(d => d.Severity).Order(), manifest.Diagnostics.Select(d => d.Severity));
        Assert.Equal("Not simulated: 2 other workloads (Pod \"other\", Pod \"bad\"). 3 objects that make no pod are left out: 2 CustomResourceDefinition, 1 Service.",
            Assert.Single(manifest.Diagnostics, d => d.Code == "PT0054").Message);
    }
}
