using System.Text.RegularExpressions;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Diagnostics;

/// <summary>The catalogue of codes: each is found in some text (Data/codes.txt), and nothing is found that it does not have.</summary>
public partial class DiagnosticCodesTests
{
    private static readonly Dictionary<string, (string Text, ManifestOptions Options)> Texts = Read();

    public static TheoryData<string> Codes() => [.. DiagnosticCodes.All.Where(code => !code.IsRetired && code != DiagnosticCodes.SimulatorFailed && code != DiagnosticCodes.BudgetSpent).Select(code => code.Id)];

    /// <summary>It stands for faults that are not known; the web's tests make one.</summary>
    [Fact]
    public void A_failure_of_the_simulator_is_one_finding_of_the_whole_text()
    {
        var finding = Assert.Single(Manifest.FromFailure("kind: Pod").Diagnostics);
        Assert.Equal((DiagnosticCodes.SimulatorFailed, null), (finding.Kind, finding.Span));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_is_found_in_a_text(string code) => Assert.Contains(code, Find(code).Select(finding => finding.Code));

    /// <summary>Codes are part of the API: one that has a text stays.</summary>
    [Fact]
    public void No_code_is_lost() => Assert.All(Texts.Keys, code => Assert.NotNull(DiagnosticCodes.Find(code)));

    [Fact]
    public void Nothing_is_found_under_a_code_that_is_retired_or_not_in_the_catalogue() => Assert.All(
        Texts.Keys.SelectMany(Find).Select(finding => finding.Kind).Distinct(),
        code =>
        {
            Assert.Same(code, DiagnosticCodes.Find(code.Id));
            Assert.False(code.IsRetired);
        });

    [Fact]
    public void A_code_is_PT_with_four_digits_and_has_a_short_title()
    {
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Id).Distinct().Order(StringComparer.Ordinal), DiagnosticCodes.All.Select(code => code.Id));
        Assert.All(DiagnosticCodes.All, code =>
        {
            Assert.Matches(@"^PT\d{4}$", code.Id);
            Assert.Matches(@"^\S.{3,59}[^.]$", code.Title);
        });
    }

    [Fact]
    public void A_code_is_written_in_the_catalogue_only()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PodTimeline.sln"))) folder = folder.Parent!;
        var sources = Directory.EnumerateFiles(Path.Combine(folder.FullName, "src", "PodTimeline.Manifests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("DiagnosticCodes.", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => CodeLiteral().IsMatch(File.ReadAllText(file)));
    }

    private static IEnumerable<Diagnostic> Find(string code) =>
        ManifestReader.Read(Texts[code].Text, Texts[code].Options).Diagnostics;

    private static Dictionary<string, (string, ManifestOptions)> Read()
    {
        var texts = new Dictionary<string, (string, ManifestOptions)>();
        foreach (var section in TestData.Text("codes.txt").ReplaceLineEndings("\n").Split("\n## ").Skip(1))
        {
            var end = section.IndexOf('\n');
            var heading = section[..end].Split(' ');
            var options = heading.Length > 1 && KubernetesVersion.TryParse(heading[1], out var version)
                ? new ManifestOptions { Kubernetes = version } : ManifestOptions.Default;
            texts[heading[0]] = (section[(end + 1)..].Replace("\\t", "\t").Replace("\\_", "\u00A0").Replace("\\0", "\u200B"), options);
        }

        const string Pod = "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: app, image: app:1}]}\n";
        texts["PT0001"] = (new string('a', ManifestReader.LargestText + 1), ManifestOptions.Default);
        texts["PT0030"] = ($"a: [{string.Join(',', Enumerable.Repeat('0', 100_001))}]", ManifestOptions.Default);
        texts["PT0058"] = (Pod + "metadata: {name: web}\n", new ManifestOptions { Workload = "shop" });
        texts["PT0059"] = (string.Concat(Enumerable.Repeat("---\na: 1\n", ManifestReader.MostDocuments + 1)), ManifestOptions.Default);
        texts["PT1037"] = ($"{Pod}metadata: {{name: web, annotations: {{a: {new string('b', 262_144)}}}}}\n", ManifestOptions.Default);
        return texts;
    }

    [GeneratedRegex(@"""PT\d{4}""")]
    private static partial Regex CodeLiteral();
}
