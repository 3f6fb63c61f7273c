using System.Text.Json;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Kubernetes' own cases: a manifest, and every error the API server has about it.</summary>
public class ValidationTableTests
{
    private static readonly JsonElement[] Rows = [.. JsonDocument.Parse(TestData.Text("validation.json")).RootElement.GetProperty("cases").EnumerateArray()];

    /// <summary>The versions whose servers were asked; of 1.30 and 1.32 the table only supposes.</summary>
    private static readonly KubernetesVersion[] Asked = [.. KubernetesVersion.All.Where(version => version.ToString() is not ("1.30" or "1.32"))];

    public static TheoryData<string> Ids() => [.. Rows.Select(row => row.GetProperty("id").GetString()!)];

    [Fact]
    public void The_table_has_all_its_rows() => Assert.Equal(149, Rows.Length);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_API_servers_errors_are_found_in_every_version(string id)
    {
        var row = Rows.Single(r => r.GetProperty("id").GetString() == id);
        var text = row.GetProperty("manifest").GetRawText();
        var answered = 0;
        foreach (var version in Asked)
        {
            if (AnswerOf(row, version) is not { } answer) continue;
            answered++;
            var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = version });
            if (answer.TryGetProperty("text", out var refusal)) CheckStrict(refusal.GetString()!, manifest, version);
            else CheckValidation(answer, manifest, version);
        }

        Assert.True(answered > 0);
    }

    /// <summary>What the server of a version says of a row: a variant, or the row itself; null when it does not speak of that version.</summary>
    private static JsonElement? AnswerOf(JsonElement row, KubernetesVersion version)
    {
        if (row.TryGetProperty("variants", out var variants))
            foreach (var variant in variants.EnumerateArray())
                if (Covers(variant.GetProperty("kubernetes").GetString()!, version)) return variant;
        return !row.TryGetProperty("kubernetes", out var range) || Covers(range.GetString()!, version) ? row : null;
    }

    private static bool Covers(string ranges, KubernetesVersion version) => ranges.Split(", ").Any(range =>
        range.StartsWith(">=", StringComparison.Ordinal) ? Minor(version) >= Minor(Parse(range[2..]))
        : range.StartsWith("<=", StringComparison.Ordinal) ? Minor(version) <= Minor(Parse(range[2..]))
        : range.Split("..") is [var first, var last] ? Minor(version) >= Minor(Parse(first)) && Minor(version) <= Minor(Parse(last))
        : version == Parse(range));

    private static int Minor(KubernetesVersion version) => KubernetesVersion.All.Length - KubernetesVersion.All.IndexOf(version);

    private static KubernetesVersion Parse(string text) => KubernetesVersion.TryParse(text, out var version) ? version : throw new FormatException(text);

    /// <summary>Unknown fields: each is found, though the sidecar of a version before them only warns.</summary>
    private static void CheckStrict(string refusal, Manifest manifest, KubernetesVersion version)
    {
        foreach (var words in refusal[refusal.IndexOf("unknown field", StringComparison.Ordinal)..].Split(", "))
            Assert.True(manifest.Diagnostics.Any(d => d.Message.Contains(words, StringComparison.Ordinal)), $"{version}: {words}");
    }

    private static void CheckValidation(JsonElement answer, Manifest manifest, KubernetesVersion version)
    {
        var expected = answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("message").GetString()!);
        var found = manifest.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal).Select(message => $"{version} {message}"),
            found.Select(d => d.Message).Order(StringComparer.Ordinal).Select(message => $"{version} {message}"));
        Assert.Equal(answer.GetProperty("valid").GetBoolean(), manifest.Pod is not null);
        Assert.All(found, d => Assert.Equal(Stage.Validation, d.Stage));
        Assert.All(found, d => Assert.StartsWith(d.Path!, d.Message, StringComparison.Ordinal));
    }
}
