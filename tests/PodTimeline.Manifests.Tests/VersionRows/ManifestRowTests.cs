using PodTimeline.Model.Versions;
using PodTimeline.Testing.Versions;

namespace PodTimeline.Manifests.Tests.VersionRows;

/// <summary>The rows of the table of versions that decide what a manifest means.</summary>
public class ManifestRowTests
{
    public static TheoryData<int, string> Row1 => Matrix.Of("Init PT0103", (28, "Init PT0107"), (29, "Sidecar "));

    public static TheoryData<int, string> Row18 => Matrix.Of(
        "PT1094 PT0102", (29, "PT1094 PT0108"), (30, "PT1102"), (33, ""));

    public static TheoryData<int, string> Row19 => Matrix.Of("PT0102 PT1084", (28, "PT1084"), (34, "PT0108"), (35, ""));

    public static TheoryData<int, string> Row20 => Matrix.Of("PT0102", (34, "PT0108"), (35, "PT1087"), (36, ""));

    [Theory]
    [MemberData(nameof(Row1))]
    public void Row_1_Sidecars_exist_or_are_on(int minor, string kindAndCode)
    {
        var manifest = Read(minor, "initContainers: [{name: s, image: s:1, restartPolicy: Always}]\ncontainers: [{name: a, image: a:1}]");
        var entry = manifest.Pod!.InitContainers[0];

        Assert.Equal(kindAndCode, $"{entry.Kind} {manifest.Diagnostics.FirstOrDefault(found => found.Path == "spec.initContainers[0].restartPolicy")?.Code}");
        Assert.Equal(ContainerKind.Sidecar, entry.Meant);
    }

    [Theory]
    [MemberData(nameof(Row18))]
    public void Row_18_A_sleep_hook_of_0_seconds(int minor, string codes)
    {
        Assert.Equal(codes, Codes(minor, "containers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: 0}}}}]"));
        if (minor >= 30) Assert.Equal("", Codes(minor, "containers: [{name: a, image: a:1, lifecycle: {preStop: {sleep: {seconds: 5}}}}]"));
    }

    [Theory]
    [MemberData(nameof(Row19))]
    public void Row_19_An_app_with_a_restartPolicy_of_its_own(int minor, string codes) =>
        Assert.Equal(codes, Codes(minor, "containers: [{name: a, image: a:1, restartPolicy: Never}]"));

    [Theory]
    [MemberData(nameof(Row20))]
    public void Row_20_The_action_RestartAllContainers(int minor, string codes)
    {
        var found = Codes(minor, "containers: [{name: a, image: a:1, restartPolicy: Never, restartPolicyRules: [{action: RestartAllContainers, exitCodes: {operator: In, values: [3]}}]}]");

        Assert.Equal(codes, string.Join(' ', found.Split(' ').Where(code => code != "PT1084").Distinct()));
    }

    private static string Codes(int minor, string spec) => string.Join(' ', Read(minor, spec).Diagnostics
        .Where(found => found.Severity == Severity.Error || found.Kind == DiagnosticCodes.DroppedField).Select(found => found.Code));

    private static Manifest Read(int minor, string spec) => ManifestReader.Read(
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec:\n  {spec.Replace("\n", "\n  ", StringComparison.Ordinal)}\n",
        new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
}
