using System.Text.Json.Nodes;
using PodTimeline.Manifests.Reading;
using PodTimeline.Testing.Sizes;
using Xunit.Abstractions;

namespace PodTimeline.Manifests.Tests.Mending;

public class MenderTests(ITestOutputHelper output)
{
    public static TheoryData<string> Flattened() => [.. TestData.Names("pastes/flattened/")];

    /// <summary>The twelve texts as they arrive, and the manifests they were: the same to the last blank.</summary>
    [Theory]
    [MemberData(nameof(Flattened))]
    public void A_page_without_indentation_becomes_what_was_meant(string path)
    {
        var mending = Mender.Mend(TestData.Text(path))!;
        Assert.Equal(TestData.Text(path.Replace("flattened/", "").Replace(".txt", ".yaml")).TrimEnd(), mending.Text.TrimEnd());
        Assert.Empty(mending.Doubts);
        Assert.Empty(mending.Alternatives);
    }

    /// <summary>Every valid manifest there is, written as YAML and stripped of all indentation.</summary>
    [Fact]
    public void Every_valid_manifest_is_mended_to_what_it_was()
    {
        var (right, asked, all, wrong) = (0, 0, 0, new List<string>());
        foreach (var (name, yaml) in ValidManifests())
        {
            all++;
            var meant = YamlSketch.Meaning(yaml);
            var mending = Mender.Mend(YamlSketch.Flatten(yaml));
            if (mending is not null && YamlSketch.Meaning(mending.Text) == meant && mending.Alternatives.IsEmpty) right++;
            else if (mending is not null && Readings(mending).Any(text => YamlSketch.Meaning(text) == meant)) asked++;
            else wrong.Add($"{name}\n{yaml}\nbecame\n{mending?.Text}");
        }

        output.WriteLine($"{all} manifests: {right} mended, {asked} of several possible readings, {wrong.Count} wrong "
            + $"({100.0 * (right + asked) / all:0.0} %)");
        Assert.True(all > 80, $"{all} manifests");
        Assert.Empty(wrong);
        Assert.True(asked <= all / 20, $"{asked} of {all} had several readings");
    }

    /// <summary>Pods never seen before: built at random from the types themselves, fields in any order.</summary>
    [Fact]
    public void Any_pod_is_mended_to_what_it_was_or_that_is_among_the_readings()
    {
        var count = Effort.Scale(300);
        var (right, asked, wrong) = (0, 0, new List<string>());
        for (var seed = 0; seed < count; seed++)
        {
            var yaml = YamlSketch.Write(RandomPod.Of(seed));
            var meant = YamlSketch.Meaning(yaml);
            var mending = Mender.Mend(YamlSketch.Flatten(yaml));
            if (mending is not null && YamlSketch.Meaning(mending.Text) == meant) right++;
            else if (mending is not null && Readings(mending).Any(text => YamlSketch.Meaning(text) == meant)) asked++;
            else wrong.Add($"seed {seed}\n{yaml}\nbecame\n{mending?.Text}\n{string.Join('\n', mending?.Doubts ?? [])}");
        }

        output.WriteLine($"{count} pods: {right} mended, {asked} among several readings, {wrong.Count} wrong");
        output.WriteLine(string.Join("\n\n", wrong.Take(3)));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} wrong, such as {wrong.FirstOrDefault()}");
        Assert.True(asked <= count / 15, $"{asked} of {count} had several readings");
    }

    /// <summary>Half of the indentation lost: of single lines, of all lines beyond a column, of everything after a line.</summary>
    [Theory]
    [MemberData(nameof(Flattened))]
    public void Indentation_that_is_lost_in_part_is_put_right(string path)
    {
        var meant = TestData.Text(path.Replace("flattened/", "").Replace(".txt", ".yaml")).TrimEnd() + "\n";
        var lines = meant.Split('\n');
        for (var variant = 0; variant < 8; variant++)
        {
            var damaged = string.Join('\n', lines.Select((line, i) => variant switch
            {
                0 => i % 2 == 0 ? line.TrimStart() : line,
                1 => i % 3 == 0 ? line : line.TrimStart(),
                2 => new string(' ', Math.Min(2, Indent(line))) + line.TrimStart(),
                3 => i > lines.Length / 2 ? line.TrimStart() : line,
                4 => i < lines.Length / 2 ? line.TrimStart() : line,
                5 => new string(' ', Indent(line) / 2) + line.TrimStart(),
                6 => i % 5 == 4 ? " " + line : line,
                _ => line.TrimStart().StartsWith('-') ? line.TrimStart() : line,
            }));
            if (damaged == meant || Mender.Mend(damaged) is not { } mending) continue;
            Assert.True(Readings(mending).Any(text => YamlSketch.Meaning(text) == YamlSketch.Meaning(meant)),
                $"variant {variant}:\n{damaged}\nbecame\n{mending.Text}");
        }

        static int Indent(string line) => line.Length - line.TrimStart().Length;
    }

    [Theory]
    [InlineData("pastes/web-app.yaml")]
    [InlineData("pastes/demo-pod-sidecar.yaml")]
    [InlineData("pastes/native-sidecar-startup-probe.yaml")]
    public void Scripts_of_several_lines_stay_together(string path)
    {
        var meant = TestData.Text(path);
        Assert.Equal(YamlSketch.Meaning(meant), YamlSketch.Meaning(Mender.Mend(YamlSketch.Flatten(meant))!.Text));
    }

    [Fact]
    public void Lists_that_have_lost_their_dashes_get_them_back()
    {
        const string Meant = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
            spec:
              containers:
                - name: app
                  image: app:1
                  command:
                    - sh
                    - run.sh
                  ports:
                    - containerPort: 80
                    - containerPort: 81
                - name: log
                  image: log:1
              volumes:
                - name: data
                  emptyDir: {}
            """;
        var damaged = string.Join('\n', Meant.Split('\n').Select(line => line.TrimStart(' ', '-')));
        Assert.Equal(Meant, Mender.Mend(damaged)!.Text);
    }

    [Fact]
    public void A_here_document_in_a_script_is_a_part_of_it()
    {
        const string Meant = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
            spec:
              containers:
                - name: app
                  image: app:1
                  args:
                    - |
                      cat <<EOF > /etc/app.yaml
                      name: app
                      image: none
                      - name: x
                      EOF
                      exec app
                  workingDir: /app
            """;
        Assert.Equal(Meant, Mender.Mend(YamlSketch.Flatten(Meant))!.Text);
    }

    internal static IEnumerable<string> Readings(PodTimeline.Manifests.Mending.Mending mending) =>
        [mending.Text, .. mending.Alternatives.Select(a => a.Text)];

    internal static IEnumerable<(string Name, string Yaml)> ValidManifests()
    {
        foreach (var path in TestData.Names("pastes/").Where(n => n.EndsWith(".yaml", StringComparison.Ordinal))) yield return (path,
            TestData.Text(path));
        foreach (var item in JsonNode.Parse(TestData.Text("validation.json"))!["cases"]!.AsArray())
            if ((bool)item!["valid"]!) yield return ((string)item["id"]!, YamlSketch.Write(item["manifest"]!));
        foreach (var item in JsonNode.Parse(TestData.Text("pod-requests.json"))!["cases"]!.AsArray())
        {
            var pod = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Pod", ["metadata"] = new JsonObject { ["name"] = "p" }, ["spec"] =
                item!["spec"]!.DeepClone() };
            foreach (var (container, i) in new[] { "initContainers", "containers" }.SelectMany(l => pod["spec"]![l]?.AsArray() ?? [])
                .Select((c, i) => (c!, i)))
            {
                // The table leaves out what has no part in requests.
                var fields = container.AsObject();
                fields["name"] ??= $"c{i}";
                fields["image"] ??= "app:1";
            }

            if (pod["spec"]!["containers"] is null) continue;
            yield return ((string)item["id"]!, YamlSketch.Write(pod));
        }
    }
}
