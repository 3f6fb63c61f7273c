using System.Text.RegularExpressions;
using PodTimeline.Kubelet;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Examples;

public class ExampleCatalogTests
{
    public static TheoryData<string> Ids => [.. ExampleCatalog.All.Select(example => example.Id)];

    [Fact]
    public void Every_file_is_in_the_catalogue_once()
    {
        var files = typeof(Example).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".yaml", StringComparison.Ordinal));
        Assert.Equal(files.Select(name => name[..^5]).Order(), ExampleCatalog.All.Select(example => example.Id).Order());
    }

    [Fact]
    public void Examples_of_a_group_stand_together() =>
        Assert.Equal(ExampleCatalog.All.OrderBy(example => example.Group), ExampleCatalog.All);

    [Fact]
    public void An_unknown_id_finds_nothing() => Assert.All([null, "", "Init-Chain", "../x"], id => Assert.Null(ExampleCatalog.Find(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_and_sentence_fit_the_menu(string id)
    {
        var example = ExampleCatalog.Find(id)!;
        Assert.InRange(example.Title.Split(' ').Length, 1, 5);
        Assert.Matches(new Regex(@"^[A-Za-z].{30,150}\.$"), example.Hint);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_manifest_is_short_and_runs(string id)
    {
        var example = ExampleCatalog.Find(id)!;
        Assert.InRange(example.Manifest.Split('\n').Length, 5, 48);
        var manifest = ManifestReader.Read(example.Manifest);
        Assert.DoesNotContain(manifest.Diagnostics, finding => finding.Severity == Severity.Error);
        Assert.NotNull(manifest.Pod);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Something_goes_on_at_the_moment_to_look_at(string id)
    {
        var example = ExampleCatalog.Find(id)!;
        var played = PlayedExample.Of(id);
        var last = PlayedExample.At(played.Events[^1]);
        if (example.DeleteAt is { } delete)
        {
            Assert.Equal(SimulationEnd.Deleted, played.End);
            Assert.True(delete.TotalSeconds < last);
        }

        if (example.HintAt is { } look) Assert.InRange(look.TotalSeconds, 0.1, played.End is null ? 120 : last);
    }
}
