namespace PodTimeline.Manifests.Tests.Fragments;

/// <summary>What is read of a paste that is not just a manifest. The findings stand in Data/annotated/fragments.txt.</summary>
public class FragmentTests
{
    private const string Whole = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  containers:\n  - name: a\n    image: b:1\n";
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod\n";

    [Theory]
    [InlineData("spec:\n  containers:\n  - name: a\n    image: b:1\n", Head + "spec:\n  containers:\n  - name: a\n    image: b:1\n")]
    [InlineData("containers:\n- name: a\n  image: b:1", Head + "spec:\n  containers:\n  - name: a\n    image: b:1\n")]
    [InlineData("  containers:\n  - name: a\n    image: b:1", Head + "spec:\n  containers:\n  - name: a\n    image: b:1\n")]
    [InlineData("name: a\nimage: b:1", Head + "spec:\n  containers:\n    - name: a\n      image: b:1\n")]
    [InlineData("livenessProbe:\n  exec: {command: [x]}", Head + "spec:\n  containers:\n    - name: app\n      image: app:1.0\n      "
        + "livenessProbe:\n        exec: {command: [x]}\n")]
    [InlineData("- name: a\n  image: b:1\n- name: s\n  image: s:1\n  restartPolicy: Always",
        Head + "spec:\n  initContainers:\n    - name: s\n      image: s:1\n      restartPolicy: Always\n  containers:\n    - name: a\n    "
            + "  image: b:1\n")]
    public void A_part_of_a_manifest_is_made_whole(string text, string expected)
    {
        var manifest = ManifestReader.Read(text);
        Assert.Equal(expected, manifest.ReadText);
        Assert.Equal("pod", manifest.Pod!.Name);
        var fix = Assert.Single(manifest.Diagnostics, d => d.Code == "PT0046").Fix!;
        Assert.Equal(expected, fix.Apply(text));
        Assert.DoesNotContain(ManifestReader.Read(fix.Apply(text)).Diagnostics, d => d.Code == "PT0046");
    }

    [Theory]
    [InlineData("```yaml\n" + Whole + "```\n")]
    [InlineData("~~~\n" + Whole + "~~~\n")]
    [InlineData("# Title\n\nSome words about it.\n\n```yaml\n" + Whole + "```\n\nMore words, and output:\n\n```\nNAME READY\np 1/1\n```\n")]
    [InlineData("$ kubectl apply -f - <<EOF\n" + Whole + "EOF\npod/p created\n")]
    [InlineData("cat <<'EOF' | kubectl apply -f -\n" + Whole + "EOF\n")]
    [InlineData("cat > pod.yaml <<\"END\"\n" + Whole + "END\nkubectl create -f pod.yaml\n")]
    [InlineData("$ cat pod.yaml\n" + Whole + "$ kubectl apply -f pod.yaml\n")]
    [InlineData("A table first:\n\n| Dimension | Init | Sidecar |\n| --------- | ---- | ------- |\n| Probes    | no   | yes     |\n\n" + Whole + "\nAnd words after it.\n")]
    [InlineData("> Somebody said that it is so.\n\n" + Whole)]
    [InlineData("This is the pod of the last chapter:\n" + Whole + "It has one container. Note: it never ends.\n")]
    public void A_manifest_is_found_in_what_surrounds_it(string text)
    {
        var manifest = ManifestReader.Read(text);
        Assert.Equal(Whole, manifest.ReadText);
        Assert.Equal("p", manifest.Pod!.Name);
        Assert.Equal(Severity.Info, Assert.Single(manifest.Diagnostics).Severity);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("+")]
    public void Marks_before_every_line_are_taken_off(string mark)
    {
        var manifest = ManifestReader.Read(string.Concat(Whole.TrimEnd('\n').Split('\n').Select(line => mark + line + "\n")));
        Assert.Equal(Whole, manifest.ReadText);
        Assert.NotNull(manifest.Pod);
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0,3}  {1}")]
    [InlineData("{0}: {1}")]
    [InlineData("{0}\t{1}")]
    [InlineData("{0}. {1}")]
    public void Line_numbers_are_taken_off(string form)
    {
        var text = string.Join('\n', Whole.TrimEnd('\n').Split('\n').Select((line, i) => string.Format(null, form, i + 7, line)));
        Assert.Equal(Whole.TrimEnd('\n'), ManifestReader.Read(text).ReadText);
    }

    [Fact]
    public void A_manifest_without_anything_around_it_is_read_as_it_stands()
    {
        var manifest = ManifestReader.Read("# a comment\n" + Whole);
        Assert.Equal("# a comment\n" + Whole, manifest.ReadText);
        Assert.Empty(manifest.Diagnostics);
    }

    [Theory]
    [InlineData("seeds/002_2fcd4bfdcc1de5a2.txt", "web-app", "app-with-logging", "app-with-native-sidecar")]
    [InlineData("seeds/004_84eb3e56a5aa0e77.txt", "demo-pod-sidecar")]
    public void The_manifests_of_a_whole_document_are_found(string seed, params string[] names)
    {
        var manifest = ManifestReader.Read(TestData.Text(seed));
        Assert.Equal(names, manifest.Workloads.Select(w => w.Name));
        Assert.Equal(names[0], manifest.Pod!.Name);
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error);
    }
}
