namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>A controller's template is simulated as the first pod that controller would make, named as it would name it.</summary>
public class PodNamingTests
{
    private const string Suffix = "-[bcdfghjklmnpqrstvwxz2456789]{5}$";
    private const string Template = "template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app, image: app:1}], restartPolicy: ";

    [Theory]
    [InlineData("apps/v1", "Deployment", "selector: {matchLabels: {app: x}}, " + Template + "Always}}", "^web-[bcdfghjklmnpqrstvwxz2456789]{1,10}" + Suffix, "^ReplicaSet/web-[a-z0-9]+$")]
    [InlineData("apps/v1", "ReplicaSet", "selector: {matchLabels: {app: x}}, " + Template + "Always}}", "^web" + Suffix, "^ReplicaSet/web$")]
    [InlineData("apps/v1", "DaemonSet", "selector: {matchLabels: {app: x}}, " + Template + "Always}}", "^web" + Suffix, "^DaemonSet/web$")]
    [InlineData("apps/v1", "StatefulSet", "selector: {matchLabels: {app: x}}, " + Template + "Always}}", "^web-0$", "^StatefulSet/web$")]
    [InlineData("batch/v1", "Job", Template + "Never}}", "^web" + Suffix, "^Job/web$")]
    [InlineData("batch/v1", "Job", "completionMode: Indexed, completions: 2, " + Template + "Never}}", "^web-0" + Suffix, "^Job/web$")]
    [InlineData("batch/v1", "CronJob", "schedule: '* * * * *', jobTemplate: {spec: {" + Template + "Never}}}}", "^web-[0-9]{8}" + Suffix, "^Job/web-[0-9]{8}$")]
    public void The_first_pod_has_the_name_its_controller_would_give(string apiVersion, string kind, string spec, string name, string owner)
    {
        var text = $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: web}}\nspec: {{{spec}}}";
        var pod = ManifestReader.Read(text).Pod!;
        Assert.Matches(name, pod.Name);
        Assert.Matches(owner, pod.ControlledBy);
        Assert.Equal(pod.Name, ManifestReader.Read(text).Pod!.Name);
    }

    [Fact]
    public void Another_template_gives_another_name()
    {
        string Name(string image) => ManifestReader.Read($"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: j}}\nspec: {{template: {{spec: {{restartPolicy: Never, containers: [{{name: a, image: {image}}}]}}}}}}").Pod!.Name;
        Assert.NotEqual(Name("a:1"), Name("a:2"));
    }

    [Fact]
    public void A_long_name_leaves_room_for_the_letters()
    {
        var name = ManifestReader.Read($"apiVersion: v1\nkind: Pod\nmetadata: {{generateName: {new string('x', 80)}-}}\nspec: {{containers: [{{name: a, image: a:1}}]}}").Pod!.Name;
        Assert.Equal(63, name.Length);
    }

    [Fact]
    public void A_List_is_taken_item_by_item_and_the_choice_is_by_name_or_index()
    {
        const string Text = """
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: Service, metadata: {name: web}}
              - {apiVersion: v1, kind: Pod, metadata: {name: one}, spec: {containers: [{name: a, image: a:1}]}}
              - {apiVersion: v1, kind: Pod, metadata: {name: two}, spec: {containers: [{name: a, image: a:1}]}}
            """;
        Assert.Equal("one", ManifestReader.Read(Text).Pod!.Name);
        Assert.Equal("two", ManifestReader.Read(Text, new ManifestOptions { Workload = "2" }).Pod!.Name);
        Assert.Equal("two", ManifestReader.Read(Text, new ManifestOptions { Workload = "two" }).Pod!.Name);
        Assert.Equal([false, true, true], ManifestReader.Read(Text).Workloads.Select(w => w.HasPod));
        Assert.Equal("PT0058", Assert.Single(ManifestReader.Read(Text, new ManifestOptions { Workload = "three" }).Diagnostics, d => d.Severity == Severity.Error).Code);
    }
}
