using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Questions;

/// <summary>What a person decides by hand is written into the annotation, and is what happens then.</summary>
public sealed class BehaviorHandleTests
{
    private const string Spec = "containers:\n  - {name: web, image: acme/web:1}";

    public static TheoryData<BehaviorSetting, string> Settings() => new()
    {
        { new BehaviorSetting.Runs(TimeSpan.FromSeconds(12.34)), "runs: 12.3s" },
        { new BehaviorSetting.Runs(null), "runs: forever" },
        { new BehaviorSetting.Exits(3), "exits: 3" },
        { new BehaviorSetting.OutOfMemory(true), "oom: true" },
        { new BehaviorSetting.IgnoresStopSignal(), "onTerm: ignore" },
        { new BehaviorSetting.Obeys(TimeSpan.FromMinutes(1.5)), "onTerm: {takes: 1m30s}" },
        { new BehaviorSetting.FirstSuccess(ProbeKind.Readiness, TimeSpan.FromSeconds(4)), "readiness: {from: 4s}" },
        { new BehaviorSetting.Pull(TimeSpan.FromSeconds(40)), "pull: {takes: 40s}" },
        { new BehaviorSetting.Pull(null), "pull: present" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_decision_is_written_where_there_was_none(BehaviorSetting setting, string said)
    {
        const string Text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web # mine\nspec:\n  containers: # one\n    - {name: web, image: acme/web:1}\n";
        Assert.Equal(
            $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: web # mine\n  annotations:\n    podtimeline.dev/behavior: |\n      web: {{{said}}}\nspec:\n  containers: # one\n    - {{name: web, image: acme/web:1}}\n",
            Set(Text, setting));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_decision_takes_the_place_of_the_one_before(BehaviorSetting setting, string said)
    {
        var once = Set(FoldManifests.Pod("web: {logs: [hello]} # why", Spec), setting)!;
        Assert.Contains($"web: {{logs: [hello], {said}}} # why", once, StringComparison.Ordinal);
        Assert.Null(Set(once, setting));
    }

    [Fact]
    public void What_stands_beside_it_stays()
    {
        var text = FoldManifests.Pod("web: {onTerm: {takes: 2s, exits: 0}, readiness: {from: 3s, until: 40s}}", Spec);
        text = Set(text, new BehaviorSetting.Obeys(TimeSpan.FromSeconds(7)))!;
        text = Set(text, new BehaviorSetting.FirstSuccess(ProbeKind.Readiness, TimeSpan.FromSeconds(5)))!;
        Assert.Contains("web: {onTerm: {takes: 7s, exits: 0}, readiness: {from: 5s, until: 40s}}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "web: [{runs: 9s, exits: 1}, {runs: 5s}]")]
    [InlineData(1, "web: [{runs: 2s, exits: 1}, {runs: 9s}]")]
    [InlineData(7, "web: [{runs: 2s, exits: 1}, {runs: 9s}]")]
    [InlineData(null, "web: [{runs: 9s, exits: 1}, {runs: 9s}]")]
    public void Where_runs_are_told_one_by_one_the_one_that_is_meant_changes(int? attempt, string said) => Assert.Contains(
        said, Set(FoldManifests.Pod("web: [{runs: 2s, exits: 1}, {runs: 5s}]", Spec), new BehaviorSetting.Runs(TimeSpan.FromSeconds(9)), attempt)!, StringComparison.Ordinal);

    [Fact]
    public void An_annotation_in_block_style_gets_a_line()
    {
        var text = FoldManifests.Pod("web:\n  runs: 4s # short\n  exits: 1", Spec);
        Assert.Contains("  runs: 9s # short\n", Set(text, new BehaviorSetting.Runs(TimeSpan.FromSeconds(9)))!, StringComparison.Ordinal);
        Assert.Contains("        exits: 1\n        oom: true\n", Set(text, new BehaviorSetting.OutOfMemory(true))!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_is_one_replacement_and_small()
    {
        var text = ExampleCatalog.Find("everything")!.Manifest;
        var fix = BehaviorHandle.Set(ManifestReader.Read(text), KubernetesVersion.Default, "app", new BehaviorSetting.Obeys(TimeSpan.FromSeconds(9)))!;
        var edit = Assert.Single(fix.Edits);
        Assert.Equal(("6", "9"), (text[edit.Start..edit.End], edit.NewText));
        Assert.Equal("app ends 9s after its stop signal", fix.Title);
    }

    [Fact]
    public void What_was_decided_happens()
    {
        var text = FoldManifests.Pod("web: {runs: 4s, exits: 0}", "restartPolicy: Never\n" + Spec);
        var played = PlayedScenario.Of(Set(Set(text, new BehaviorSetting.Runs(TimeSpan.FromSeconds(7)))!, new BehaviorSetting.Exits(3))!, 60, ClusterTimings.None, "1.36");
        Assert.Equal("Crashed 7.0 exit 3", played.Marks("web"));
    }

    [Fact]
    public void On_every_example_every_decision_can_be_written_and_read_again() => Assert.All(ExampleCatalog.All, example =>
    {
        foreach (var container in ManifestReader.Read(example.Manifest).Pod!.AllContainers)
            foreach (var setting in Settings().Select(row => (BehaviorSetting)row[0]))
            {
                var changed = Set(example.Manifest, setting, container: container.Name);
                if (changed is null) continue; // It says so already.
                Assert.NotNull(ManifestReader.Read(changed).Pod);
                Assert.All(example.Manifest.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal)), line => Assert.Contains(line, changed, StringComparison.Ordinal));
            }
    });

    [Theory]
    [InlineData("metadata: {name: web}", "metadata: {name: web, annotations: {podtimeline.dev/behavior: '{web: {exits: 3}}'}}")]
    [InlineData("metadata: {name: web, annotations: {a: b}}", "metadata: {name: web, annotations: {a: b, podtimeline.dev/behavior: '{web: {exits: 3}}'}}")]
    [InlineData("metadata:\n  name: web\n  annotations:\n    a: b", "metadata:\n  name: web\n  annotations:\n    a: b\n    podtimeline.dev/behavior: |\n      web: {exits: 3}")]
    [InlineData("metadata:\n  name: web\n  annotations:\n    podtimeline.dev/behavior: 'web: {runs: 2s}'", "metadata:\n  name: web\n  annotations:\n    podtimeline.dev/behavior: 'web: {runs: 2s, exits: 3}'")]
    public void Metadata_of_any_style_is_added_to(string metadata, string after) => Assert.Equal(
        $"apiVersion: v1\nkind: Pod\n{after}\nspec:\n  containers:\n  - name: web\n    image: acme/web:1\n",
        Set($"apiVersion: v1\nkind: Pod\n{metadata}\nspec:\n  containers:\n  - name: web\n    image: acme/web:1\n", new BehaviorSetting.Exits(3)));

    [Theory]
    [InlineData("{\"name\": \"two\"}")]
    [InlineData("{\"name\": \"two\", \"annotations\": {\"a\": \"b\"}}")]
    public void Json_is_added_to_and_one_container_after_the_other(string metadata)
    {
        var text = """{"apiVersion": "v1", "kind": "Pod", "metadata": """ + metadata + """, "spec": {"containers": [{"name": "web", "image": "acme/web:1"}, {"name": "logs", "image": "acme/logs:1"}]}}""";
        text = Set(text, new BehaviorSetting.Exits(3))!;
        text = Set(text, new BehaviorSetting.IgnoresStopSignal(), container: "logs")!;
        text = Set(text, new BehaviorSetting.Runs(TimeSpan.FromSeconds(4)))!;
        Assert.Contains("\"podtimeline.dev/behavior\": \"{web: {exits: 3, runs: 4s}, logs: {onTerm: ignore}}\"", text, StringComparison.Ordinal);
        System.Text.Json.JsonDocument.Parse(text).Dispose();
    }

    private static string? Set(string text, BehaviorSetting setting, int? attempt = null, string container = "web") =>
        BehaviorHandle.Set(ManifestReader.Read(text), KubernetesVersion.Default, container, setting, attempt)?.Apply(text);
}
