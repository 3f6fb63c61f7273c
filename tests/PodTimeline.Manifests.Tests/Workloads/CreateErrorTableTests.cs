using System.Text.Json;
using PodTimeline.Manifests.Kubectl;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>Broken texts, and what the real <c>kubectl create</c> prints of them, by its version.</summary>
public class CreateErrorTableTests
{
    /// <summary>It was run with -n foo, and a text does not say so.</summary>
    private const string NeedsNamespace = "V31 ns";

    private static readonly JsonElement[] Rows =
        [.. JsonDocument.Parse(TestData.Text("kubectl-create-errors.json")).RootElement.GetProperty("cases").EnumerateArray()];

    /// <summary>Each row with each kubectl that was asked.</summary>
    public static TheoryData<string, string> Asked()
    {
        var asked = new TheoryData<string, string>();
        foreach (var row in Rows.Where(row => Id(row) != NeedsNamespace))
            foreach (var kubectl in row.GetProperty("answers").EnumerateArray().SelectMany(ListVersions).Distinct()) asked.Add(Id(row), kubectl);
        return asked;
    }

    [Fact]
    public void The_table_has_all_its_rows() => Assert.Equal(19, Rows.Length);

    [Theory]
    [MemberData(nameof(Asked))]
    public void It_is_what_kubectl_prints(string id, string kubectl)
    {
        var row = Rows.Single(row => Id(row) == id);
        var expected = row.GetProperty("answers").EnumerateArray().First(answer => ListVersions(answer).Contains(kubectl));
        Assert.True(KubernetesVersion.TryParse(kubectl, out var version));
        var answer = KubectlAnswer.Of(ManifestReader.Read(row.GetProperty("text").GetString()!, new ManifestOptions { Kubernetes = version }));

        Assert.Equal(
            (expected.GetProperty("exitCode").GetInt32(), expected.GetProperty("stdout").GetString(), expected.GetProperty("stderr").GetString()),
            (answer.ExitCode, answer.Output.Replace("created\n", "created (server dry run)\n", StringComparison.Ordinal),
                answer.Error.Replace("manifest.yaml", "web.yaml", StringComparison.Ordinal).Replace("manifest.json", "web.yaml", StringComparison.Ordinal)));
    }

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private static IEnumerable<string> ListVersions(JsonElement answer) =>
        answer.GetProperty("of").EnumerateArray().Select(of => of.GetProperty("kubectl").GetString()!).Select(version => version[..version.LastIndexOf('.')]);
}
