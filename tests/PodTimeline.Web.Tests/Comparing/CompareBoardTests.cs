using Bunit;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Components.Comparing;
using PodTimeline.Web.Workbench.Comparing;

namespace PodTimeline.Web.Tests.Comparing;

/// <summary>Two runs as they are drawn.</summary>
public sealed class CompareBoardTests : BunitContext
{
    private readonly CompareSession _compare;

    public CompareBoardTests()
    {
        var manifest = ManifestReader.Read(ExampleCatalog.Find("everything")!.Manifest, new ManifestOptions { Kubernetes = KubernetesVersion.Default });
        _compare = CompareSession.Open(manifest, KubernetesVersion.Default, QuestionCatalog.Find(manifest, KubernetesVersion.Default, "classic-sidecar:envoy")!)!;
    }

    [Fact]
    public void The_same_container_has_the_same_height_in_both()
    {
        var board = Render<CompareBoard>(parameters => parameters.Add(board => board.Picture, _compare.Picture));
        string[] Rows(int run) => [.. board.FindAll($".run[data-run='{run}'] .row").Select(row => row.GetAttribute("data-container")!)];
        Assert.Equal(["wait-for-db", "migrate", "log-shipper", "app", "metrics", "envoy"], Rows(1));
        Assert.Equal(Rows(1), Rows(0));
        Assert.Equal(["sidecar", "app"], board.FindAll(".compared-label.changed small").Select(kind => kind.TextContent));
    }

    [Fact]
    public void Both_have_their_status_and_share_one_ruler_and_one_playhead()
    {
        var board = Render<CompareBoard>(parameters => parameters.Add(board => board.Picture, _compare.Picture));
        Assert.Equal(["STATUS of A", "STATUS of B"], board.FindAll(".lane-bars").Select(lane => lane.GetAttribute("aria-label")));
        Assert.Single(board.FindAll(".playhead"));
        Assert.Single(board.FindAll(".tick-lane"));
        Assert.Equal("If you delete both here: 70.0 s", board.Find(".chip span").TextContent.Trim());
    }

    [Fact]
    public void An_arrow_goes_to_the_line_on_which_its_row_is_drawn()
    {
        var board = Render<CompareBoard>(parameters => parameters.Add(board => board.Picture, _compare.Picture));
        // In A envoy is the second of the containers, and drawn last, as B has it.
        var gate = board.FindAll(".run[data-run='0'] .gate")[0].GetAttribute("style")!;
        Assert.EndsWith("--upper:0;--rows:5", gate, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_difference_has_a_sentence_and_the_same_letter_in_the_picture()
    {
        var panel = Render<DifferencePanel>(parameters => parameters.Add(panel => panel.Session, _compare));
        var board = Render<CompareBoard>(parameters => parameters.Add(board => board.Picture, _compare.Picture));
        var letters = panel.FindAll(".difference").Select(button => button.GetAttribute("data-difference")).ToList();
        Assert.Equal(["a", "b", "c", "d", "e"], letters);
        Assert.All(letters, letter => Assert.Contains(board.FindAll(".tag"), tag => tag.TextContent == letter));
        Assert.Equal("false", panel.Find(".difference").GetAttribute("aria-pressed"));
        Assert.StartsWith("envoy ends 9.5 s before app.", panel.Find(".difference strong").TextContent, StringComparison.Ordinal);
    }
}
