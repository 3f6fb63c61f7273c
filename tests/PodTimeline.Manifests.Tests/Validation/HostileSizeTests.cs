namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Texts made to have very many faults of one kind are read like others, and told of in at most 500 findings.</summary>
public class HostileSizeTests
{
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n";

    public static TheoryData<string, string> Texts() => new()
    {
        { "mounts and devices", Head + "  containers: [{name: a, image: b, volumeMounts: [" + Repeat(4_000, i => $"{{name: v{i}, mountPath: /{i}}}")
            + "], volumeDevices: [" + Repeat(4_000, i => $"{{name: v{i}, devicePath: /{i}}}") + "]}]\n" },
        { "constraints", Head + "  topologySpreadConstraints: [" + Repeat(20_000, _ => "{}") + "]\n  containers: [{name: a, image: b}]\n" },
        { "unknown fields", Head + "  containers: [{" + Repeat(20_000, i => $"f{i}: 1") + "}]\n" },
        { "labels", "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {" + Repeat(20_000, i => $"a b{i}: c") + "}}\nspec: {containers: [{name: a, image: b}]}\n" },
        { "containers", Head + "  resources: {requests: {cpu: 1}}\n  containers: [" + Repeat(5_000, i => $"{{name: a, resources: {{limits: {{r{i}: 1}}}}}}") + "]\n" },
        { "claims", Head + "  resourceClaims: [" + Repeat(5_000, i => $"{{name: c{i}}}") + "]\n  containers: [{name: a, image: b, resources: {claims: ["
            + Repeat(5_000, i => $"{{name: d{i}}}") + "]}}]\n" },
        { "owners", "apiVersion: v1\nkind: Pod\nmetadata: {name: web, ownerReferences: [" + Repeat(5_000, _ => "{controller: true}") + "]}\nspec: {containers: [{name: a, image: b}]}\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Findings_are_bounded(string what, string text)
    {
        var manifest = ManifestReader.Read(text);
        Assert.Null(manifest.Pod);
        Assert.True(manifest.Diagnostics.Length is > 100 and <= 500, $"{what}: {manifest.Diagnostics.Length}");
        Assert.All(manifest.Diagnostics.Where(d => d.Span is not null), d => Assert.InRange(d.Span!.Value.End, d.Span.Value.Start, text.Length));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("a:\n")]
    [InlineData("---\n")]
    [InlineData("```yaml\nkind: Pod\n```\n")]
    public void A_text_of_more_lines_than_any_manifest_is_not_read(string shape)
    {
        var text = string.Concat(Enumerable.Repeat(shape, ManifestReader.LargestText / shape.Length));
        var said = Assert.Single(ManifestReader.Read(text).Diagnostics);
        Assert.Equal(DiagnosticCodes.TextTooLarge, said.Kind);
        Assert.Matches(@"^The text has [\d,]+ lines; the limit is 50,000\.$", said.Message);
    }

    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(500, 20)]
    public void Long_files_are_read(int documents, int variables)
    {
        var text = string.Concat(Enumerable.Range(0, documents).Select(i =>
            $"---\napiVersion: v1\nkind: Pod\nmetadata: {{name: web-{i}}}\nspec:\n  containers:\n  - name: app\n    image: app:1\n    env:\n"
            + string.Concat(Enumerable.Range(0, variables).Select(j => $"    - name: A{j}\n      value: b\n"))));
        var manifest = ManifestReader.Read(text);
        Assert.False(manifest.HasErrors, manifest.Diagnostics.FirstOrDefault()?.Message);
        Assert.NotNull(manifest.Pod);
        Assert.Equal(documents, manifest.Workloads.Length);
    }

    [Fact]
    public void Fenced_documents_count_like_others()
    {
        var manifest = ManifestReader.Read(string.Concat(Enumerable.Repeat("```yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: a:1}]}\n```\n", 1_500)));
        Assert.Equal(ManifestReader.MostDocuments, manifest.Workloads.Length);
        Assert.Contains(manifest.Diagnostics, found => found.Message.StartsWith("The text has 1,500 documents", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\t", "  ")]
    [InlineData("\t\t", "    ")]
    [InlineData("\t \t", "     ")]
    public void Tabs_become_spaces_in_runs(string tabs, string spaces)
    {
        var fix = ManifestReader.Read($"apiVersion: v1\nkind: Pod\nmetadata:\n{tabs}name: web\n").Diagnostics.First(found => found.Rule == "V2").Fix!;
        Assert.Contains($"metadata:\n{spaces}name: web\n", fix.Apply($"apiVersion: v1\nkind: Pod\nmetadata:\n{tabs}name: web\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_of_many_lines_with_tabs_is_read_in_few_steps()
    {
        // Each line would look back to the beginning of the block: 800 million steps.
        var text = "|\n" + string.Concat(Enumerable.Repeat("\ta\n", 40_000));
        Assert.Null(ManifestReader.Read(text).Pod);
    }

    private static string Repeat(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));
}
