using System.Globalization;
using System.Xml.Linq;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Svg;
using PodTimeline.Timeline.Tests.Comparisons;

namespace PodTimeline.Timeline.Tests.Svg;

/// <summary>Runs on one axis as a picture.</summary>
public sealed class ComparisonSvgTests
{
    private static readonly XDocument Native = Draw("classic-or-native");

    [Fact]
    public void Each_run_has_its_letter_and_title_one_above_the_other()
    {
        Assert.Equal(["A", "B"], Groups(Native).Select(group => Texts(group).First()));
        Assert.Equal(["fluent-bit is an app container", "fluent-bit is a native sidecar"], Groups(Native).Select(group => Texts(group).ElementAt(1)));
        var tops = Groups(Native).Select(group => double.Parse(group.Attribute("transform")!.Value["translate(0 ".Length..^1], CultureInfo.InvariantCulture)).ToList();
        Assert.True(tops[1] > tops[0] + 200);
    }

    [Fact]
    public void A_container_stands_at_the_same_height_in_each_run() => Assert.All(new[] { "fluent-bit", "reviews" }, name =>
        Assert.Single(Groups(Native).Select(group => group.Elements().First(element => element.Name.LocalName == "text" && element.Value == name).Attribute("y")!.Value).Distinct()));

    [Fact]
    public void Ticks_stand_at_the_same_place_in_each_run() => Assert.Single(Groups(Native)
        .Select(group => string.Join(' ', group.Elements().Where(element => element.Name.LocalName == "text" && element.Value is "2 s" or "4 s").Select(tick => tick.Attribute("x")!.Value))).Distinct());

    [Fact]
    public void Where_a_run_lacks_time_is_the_marker_and_where_one_outlives_a_box()
    {
        Assert.Contains(Groups(Native).First().Elements(), shape => (string?)shape.Attribute("fill") == Palette.Marker.Light && shape.Name.LocalName == "rect");
        Assert.Contains(Groups(Native).Last().Elements(), shape => (string?)shape.Attribute("stroke") == Palette.MarkerTag.Light && shape.Name.LocalName == "rect");
    }

    [Fact]
    public void Every_sentence_has_its_tag_in_the_picture()
    {
        var tags = Native.Root!.Elements().Where(element => element.Name.LocalName == "text" && element.Value.Length == 1).Select(element => element.Value).ToList();
        Assert.Equal(["a", "b", "c", "d"], tags);
        Assert.All(tags, tag => Assert.Contains(tag, Groups(Native).SelectMany(Texts)));
        Assert.Contains(Texts(Native.Root!), text => text.StartsWith("fluent-bit outlives reviews by 1 s.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_twice_says_that_there_is_no_difference()
    {
        var svg = TimelineSvg.Write(Compared.Of(FoldManifests.SeedProxyWeb, FoldManifests.SeedProxyWeb));
        Assert.Contains("B against A: no difference", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(Palette.Marker.Light, svg, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_from_outside_is_encoded()
    {
        var scenario = Compared.Scenario(FoldManifests.SeedProxyWeb);
        var svg = TimelineSvg.Write(Comparison.Of([scenario with { Title = "<script>alert(1)</script>" }, scenario with { Note = "\u0001\"'&" }]));
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        XDocument.Parse(svg);
    }

    [Fact]
    public void Every_comparison_of_the_menu_is_drawn() => Assert.All(ComparisonCatalog.All, comparison =>
        Assert.Equal(comparison.Runs.Length, Groups(Draw(comparison.Id)).Count()));

    private static XDocument Draw(string id) => XDocument.Parse(TimelineSvg.Write(Comparison.Of(ComparedScenario.Read(ComparisonCatalog.Find(id)!))));

    private static IEnumerable<XElement> Groups(XDocument svg) => svg.Root!.Elements().Where(element => element.Name.LocalName == "g");

    private static IEnumerable<string> Texts(XElement element) => element.Elements().Where(child => child.Name.LocalName == "text").Select(text => text.Value);
}
