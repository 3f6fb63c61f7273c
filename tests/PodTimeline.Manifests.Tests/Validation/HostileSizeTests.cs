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

    private static string Repeat(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));
}
