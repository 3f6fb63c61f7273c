using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Tests.Versions;

/// <summary>The releases' files folded, against two tables that were read in the sources of Kubernetes.</summary>
public class FeatureTableTests
{
    public static TheoryData<string> Gates => Lines("feature-gates.txt");

    public static TheoryData<string> Switches => Lines("version-switches.txt");

    private static IEnumerable<KubernetesVersion> OldestFirst => KubernetesVersion.All.Reverse();

    [Theory]
    [MemberData(nameof(Gates))]
    public void A_gate_is_in_each_version_as_Kubernetes_has_it(string row)
    {
        var cells = row.Split(' ');
        var gate = Feature.Find(cells[0]);
        Assert.NotNull(gate);
        Assert.True(gate.IsGate);
        Assert.Equal(cells[1..], OldestFirst.Select((version, i) => Notation(version.FindState(gate), cells[1 + i])));
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_version_does_what_its_row_says(string row)
    {
        var cells = row.Split(' ');
        var feature = Feature.Find(cells[1].TrimStart('!'));
        Assert.NotNull(feature);
        var yes = cells[1][0] != '!';
        Assert.Equal(cells[2..], OldestFirst.Select(version => version.Has(feature) == yes ? "y" : "n"));
    }

    [Fact]
    public void Each_feature_and_each_text_differs_between_versions()
    {
        Assert.All(Feature.All, feature => Assert.True(OldestFirst.Select(version => version.FindState(feature)).Distinct().Count() > 1
            || feature == Feature.EventedPLEG, feature.Name));
        Assert.All(KubernetesText.All, text => Assert.True(OldestFirst.Select(version => text.FormatIn(version).Format).Distinct().Count() > 1,
            text.Name));
    }

    [Fact]
    public void A_text_has_a_wording_in_every_version() => Assert.All(KubernetesText.All, text =>
        Assert.All(KubernetesVersion.All, version => Assert.NotEmpty(text.FormatIn(version).Format)));

    [Theory]
    [InlineData(27, "Created container web")]
    [InlineData(34, "Created container: web")]
    [InlineData(35, "Container created")]
    [InlineData(37, "Container created")]
    public void A_text_is_worded_as_its_version_does(int minor, string text) =>
        Assert.Equal(text, KubernetesText.ContainerCreated.FormatFor(new KubernetesVersion(minor), "web"));

    [Fact]
    public void A_version_that_is_not_modelled_has_no_features() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KubernetesVersion(26).Has(Feature.SidecarContainers));

    [Theory]
    [InlineData("SidecarContainers", "1.29..1.37")]
    [InlineData("!SidecarContainers", "1.27..1.28")]
    [InlineData("ContainerRestartRules & !RestartAllContainersOnContainerExits", "1.35..1.35")]
    [InlineData("all", "1.27..1.37")]
    public void A_condition_is_read_from_text(string text, string versions)
    {
        var condition = FeatureCondition.Parse(text);
        Assert.Equal(versions, $"{condition.Versions[0]}..{condition.Versions[^1]}");
        Assert.Equal(text, condition.Text);
    }

    [Fact]
    public void A_condition_on_nothing_known_is_refused() =>
        Assert.Throws<FormatException>(() => FeatureCondition.Parse("SidecarContainers & Sidecar"));

    /// <summary>The table's notation; where it has no gate, it does not say whether the behavior was there before the gate.</summary>
    private static string Notation(FeatureState state, string cell) => state.Stage switch
    {
        FeatureStage.Absent => ".",
        FeatureStage.Ungated => cell == "." ? "." : "x",
        FeatureStage.Alpha => "a" + (state.IsOn ? "+" : "-"),
        FeatureStage.Beta => "b" + (state.IsOn ? "+" : "-"),
        FeatureStage.General => cell == "GA+" ? "GA+" : "GA",
        FeatureStage.Locked => "GAL",
        FeatureStage.Deprecated => "-",
    };

    private static TheoryData<string> Lines(string file)
    {
        using var stream = typeof(FeatureTableTests).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
