using System.Text.Json;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Kubernetes' own cases: a manifest, and every error the API server has about it.</summary>
public class ValidationTableTests
{
    private static readonly JsonElement[] Rows = [.. JsonDocument.Parse(TestData.Text("validation.json")).RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<string> Ids() => [.. Rows.Select(row => row.GetProperty("id").GetString()!)];

    [Fact]
    public void The_table_has_all_its_rows() => Assert.Equal(149, Rows.Length);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_API_servers_errors_are_found(string id)
    {
        var row = Rows.Single(r => r.GetProperty("id").GetString() == id);
        var expected = row.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()!);
        var text = row.GetProperty("manifest").GetRawText();
        foreach (var version in Versions(row))
        {
            var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = version });
            var found = manifest.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Select(d => d.Message).Order(StringComparer.Ordinal));
            Assert.Equal(row.GetProperty("valid").GetBoolean(), manifest.Pod is not null);
            Assert.All(found, d => Assert.Equal(Stage.Validation, d.Stage));
            Assert.All(found, d => Assert.StartsWith(d.Path!, d.Message, StringComparison.Ordinal));
        }
    }

    /// <summary>The versions a row names, at their ends; the newest when it names none.</summary>
    private static IEnumerable<KubernetesVersion> Versions(JsonElement row)
    {
        if (!row.TryGetProperty("kubernetes", out var range)) return [KubernetesVersion.Newest];
        var text = range.GetString()!;
        var ends = text.StartsWith(">=", StringComparison.Ordinal) ? [text[2..], KubernetesVersion.Newest.ToString()] : text.Split("..");
        return ends.Select(end => KubernetesVersion.TryParse(end, out var version) ? version : throw new FormatException(text)).Distinct();
    }
}
