namespace PodTimeline.Manifests.Tests.Mending;

/// <summary>What the reader says of text that has lost its indentation.</summary>
public class MendedManifestTests
{
    [Theory]
    [MemberData(nameof(MenderTests.Flattened), MemberType = typeof(MenderTests))]
    public void One_finding_says_it_and_its_fix_gives_what_was_meant(string path)
    {
        var manifest = ManifestReader.Read(TestData.Text(path));
        Assert.Null(manifest.Pod);
        var finding = Assert.Single(manifest.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("PT0049", finding.Code);
        var mended = finding.Fix!.Apply(manifest.Text);
        Assert.Equal(manifest.Mending!.Text, mended);
        var meant = ManifestReader.Read(TestData.Text(path.Replace("flattened/", "").Replace(".txt", ".yaml")));
        var again = ManifestReader.Read(mended);
        Assert.Equal(meant.Pod!.AllContainers.Select(c => c.Name), again.Pod!.AllContainers.Select(c => c.Name));
        Assert.Equal(meant.Workloads.Select(w => (w.Kind, w.Name)), manifest.Workloads.Select(w => (w.Kind, w.Name)));
        Assert.Null(again.Mending);
        Assert.DoesNotContain(again.Diagnostics, d => d.Code == "PT0049");
    }

    [Theory]
    [InlineData("seeds/000_78762d5bd6b3d53c.txt", "init-demo", "sidecar-demo")]
    [InlineData("seeds/001_685c27767bf53a6c.txt", "myapp", "myapp", "git-sync", "app-with-logging", "app-with-proxy", "nginx-with-content", "app-with-native-sidecar", "webapp")]
    public void The_flattened_manifests_of_a_whole_document_are_mended_in_their_places(string seed, params string[] names)
    {
        var manifest = ManifestReader.Read(TestData.Text(seed));
        Assert.Equal(names, manifest.Workloads.Select(w => w.Name));
        Assert.All(manifest.Diagnostics.Where(d => d.Severity == Severity.Error), d => Assert.Equal("PT0049", d.Code));
        var mended = ManifestReader.Read(manifest.Mending!.Text);
        Assert.Equal(names, mended.Workloads.Select(w => w.Name));
        Assert.Equal(names[0], mended.Pod!.Name);
        Assert.DoesNotContain(mended.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Where_two_readings_are_possible_it_asks()
    {
        const string Text = "apiVersion: v1\nkind: Pod\nmetadata:\nname: p\nspec:\ncontainers:\n- name: app\nimage: app:1\nsecurityContext:\nrunAsUser: 1000\n";
        var manifest = ManifestReader.Read(Text);
        Assert.Null(Assert.Single(manifest.Diagnostics, d => d.Code == "PT0049").Fix);
        var readings = manifest.Diagnostics.Where(d => d.Code == "PT0039").Select(d => d.Fix!.Apply(Text)).ToList();
        Assert.Equal(2, readings.Count);
        Assert.Contains(readings, r => r.Contains("\n      securityContext:\n        runAsUser"));
        Assert.Contains(readings, r => r.Contains("\n  securityContext:\n    runAsUser"));
        Assert.Equal(9, Assert.Single(manifest.Mending!.Doubts).Line);
        Assert.Single(manifest.Mending.Alternatives);
    }

    [Fact]
    public void A_field_that_tells_leaves_no_doubt()
    {
        const string Text = "apiVersion: v1\nkind: Pod\nmetadata:\nname: p\nspec:\ncontainers:\n- name: app\nimage: app:1\nsecurityContext:\nrunAsUser: 1000\nfsGroup: 2000\n";
        var manifest = ManifestReader.Read(Text);
        Assert.Contains("\n  securityContext:\n    runAsUser: 1000\n    fsGroup: 2000\n", manifest.Mending!.Text);
        Assert.Empty(manifest.Mending.Alternatives);
    }

    [Theory]
    [MemberData(nameof(ManifestReaderTests.WholePods), MemberType = typeof(ManifestReaderTests))]
    public void A_good_manifest_is_left_alone(string path) => Assert.Null(ManifestReader.Read(TestData.Text(path)).Mending);

    [Fact]
    public void Other_faults_are_found_in_the_mended_text_and_placed_in_the_pasted_one()
    {
        var manifest = ManifestReader.Read("apiVersion: v1\nkind: Pod\nmetadata:\nname: p\nspec:\ncontainers:\n- name: app\nimagee: app:1\n");
        Assert.Equal([("PT0049", 3, 1), ("PT0100", 8, 1)], manifest.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => (d.Code, d.Span!.Value.Line, d.Span.Value.Column)));
    }
}
