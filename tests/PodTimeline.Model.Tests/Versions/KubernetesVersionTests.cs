using System.Text.RegularExpressions;
using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Tests.Versions;

/// <summary>Versions as they are written, and that nothing but the table of features compares them.</summary>
public partial class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.27", "1.27")]
    [InlineData("v1.37", "1.37")]
    [InlineData("1.26", null)]
    [InlineData("1.38", null)]
    [InlineData("2.30", null)]
    [InlineData("1.x", null)]
    [InlineData("1.-30", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_version_is_read_from_text(string? text, string? version) =>
        Assert.Equal(version, KubernetesVersion.TryParse(text, out var read) ? read.ToString() : null);

    [Fact]
    public void All_versions_are_offered_newest_first()
    {
        Assert.Equal("1.37 1.36 1.35 1.34 1.33 1.32 1.31 1.30 1.29 1.28 1.27", string.Join(' ', KubernetesVersion.All));
        Assert.Equal((new KubernetesVersion(27), new KubernetesVersion(37)), (KubernetesVersion.Oldest, KubernetesVersion.Newest));
        Assert.Contains(KubernetesVersion.Default, KubernetesVersion.All);
    }

    /// <summary>
    /// The compiler sees to most of it: a version has neither an order nor a visible number. This looks for versions made and
    /// compared in place, and for numbers taken out of their text.
    /// </summary>
    [Fact]
    public void No_source_makes_or_compares_versions_but_the_table() => Assert.All(Sources(), file =>
        Assert.DoesNotMatch(MadeOrCompared(), File.ReadAllText(file)));

    [Theory]
    [InlineData("if (version == new KubernetesVersion(34)) return;")]
    [InlineData("private static readonly KubernetesVersion Since = new(35);")]
    [InlineData("version.Minor >= 35")]
    public void Such_a_source_would_be_found(string source) => Assert.Matches(MadeOrCompared(), source);

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !folder.EnumerateFiles("PodTimeline.sln").Any()) folder = folder.Parent;
        Assert.NotNull(folder);
        var separator = Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !file.Contains($"{separator}obj{separator}") && !file.Contains($"{separator}Versions{separator}"));
    }

    [GeneratedRegex(@"new KubernetesVersion\(|KubernetesVersion \w+ = new\(|\.Minor\b|V1_\d")]
    private static partial Regex MadeOrCompared();
}
