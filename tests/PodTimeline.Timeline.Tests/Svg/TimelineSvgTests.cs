using System.Globalization;
using System.Xml.Linq;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Svg;

namespace PodTimeline.Timeline.Tests.Svg;

public class TimelineSvgTests
{
    private static readonly XNamespace Xmlns = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Examples() => new(ExampleCatalog.All.Select(example => example.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Is_a_picture_that_stands_alone(string example)
    {
        var picture = Draw(PlayedScenario.ExampleWithDeletion(example, 120));
        Assert.Equal(Xmlns + "svg", picture.Name);
        Assert.Equal("img", picture.Attribute("role")?.Value);
        Assert.StartsWith("Timeline of pod ", picture.Element(Xmlns + "title")?.Value, StringComparison.Ordinal);
        Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "title", "rect", "line", "path", "text"]));
        Assert.DoesNotContain(picture.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "style");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Nothing_is_drawn_outside_the_picture(string example)
    {
        var picture = Draw(PlayedScenario.ExampleWithDeletion(example, 120));
        var (width, height) = (Number(picture, "width"), Number(picture, "height"));
        Assert.All(picture.Descendants(Xmlns + "rect"), rect =>
        {
            Assert.InRange(Number(rect, "x"), 0, width);
            Assert.InRange(Number(rect, "width"), 0.8, width);
            Assert.InRange(Number(rect, "x") + Number(rect, "width"), 0, width);
            Assert.InRange(Number(rect, "y") + Number(rect, "height"), 0, height);
        });
        Assert.All(picture.Descendants(Xmlns + "text"), text =>
        {
            var size = text.Attribute("font-size") is null ? 11 : Number(text, "font-size");
            var (x, length) = (Number(text, "x"), text.Value.Length * size * 0.6);
            var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - length / 2, "end" => x - length, _ => x };
            Assert.InRange(left, 0, width);
            Assert.InRange(left + length, 0, width);
        });
    }

    [Theory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public void It_has_the_colors_of_its_theme_and_no_others(Theme theme)
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var picture = XDocument.Parse(TimelineSvg.Write(played.Scenario.Pod, played.Scenario.Kubernetes, played.Events, played.Now, theme)).Root!;
        var colors = picture.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke").Select(attribute => attribute.Value).ToHashSet();
        Assert.Subset(Palette.All.Select(paint => paint.Choose(theme)).Append("none").ToHashSet(), colors);
        Assert.Contains(Palette.Choose(ContainerKind.App).Fill.Choose(theme), colors);
        Assert.Equal(Palette.Surface.Choose(theme), picture.Elements(Xmlns + "rect").First().Attribute("fill")!.Value);
    }

    [Fact]
    public void What_is_drawn_is_written_as_it_is_drawn_and_a_proposed_deletion_is_called_so()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var picture = TimelinePicture.Of(played.Fold, played.Now, AxisForm.Linear, played.Fold.Deletion!.At);
        var svg = TimelineSvg.Write(played.Scenario.Pod, played.Scenario.Kubernetes, picture);
        Assert.Contains("If it is deleted: 45.0 s", svg);
        Assert.DoesNotContain("nothing changes", svg);
    }

    [Fact]
    public void Every_bar_is_there_with_its_times()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var titles = Draw(played).Descendants(Xmlns + "title").Select(title => title.Value).ToList();
        foreach (var row in played.Fold.Rows)
            Assert.Equal(row.Bars.Count, titles.Count(title => title.StartsWith(row.Container.Name + ": ", StringComparison.Ordinal) && title.Contains(" to ", StringComparison.Ordinal)));
        Assert.Contains("app: preStop, 45.0 s to 50.0 s", titles);
        Assert.Contains("envoy: startup probe passed, 20.4 s", titles);
        Assert.Contains("metrics: exit 0, 45.1 s", titles);
    }

    [Fact]
    public void Every_kind_of_moment_is_drawn()
    {
        var titles = Draw(PlayedScenario.ExampleWithDeletion("deaf-shell", 120)).Descendants(Xmlns + "title").Select(title => title.Value).ToList();
        Assert.Contains("poller: SIGTERM, 30 s of grace left, 10.0 s", titles);
        Assert.Contains("poller: SIGKILL, 40.0 s", titles);
        Assert.Contains("poller: exit 137, 40.0 s", titles);
    }

    [Fact]
    public void Gates_turns_folds_the_grace_period_and_a_legend_are_drawn()
    {
        var texts = Draw(PlayedScenario.ExampleWithDeletion("everything")).Descendants(Xmlns + "text").Select(text => text.Value).ToList();
        string[] expected = ["1", "2", "3", "Deleted: 45.0 s", "14 s left over", "11.6 s nothing changes", "Start-up 31.3 s", "turn in the shutdown", "Kubernetes 1.36"];
        Assert.All(expected, text => Assert.Contains(text, texts));
    }

    [Fact]
    public void Lanes_say_status_ready_and_conditions()
    {
        var texts = Draw(PlayedScenario.Example("init-chain", 30)).Descendants(Xmlns + "text").Select(text => text.Value).ToList();
        Assert.All((string[])["STATUS", "READY", "CONDITIONS", "Running", "1/1", "Ready"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public void S73_the_wait_before_the_next_start_is_drawn_as_steps_twice_as_high_each_time()
    {
        var steps = Draw(PlayedScenario.Example("crash-loop", 3_600)).Descendants(Xmlns + "rect")
            .Where(rect => rect.Element(Xmlns + "title")?.Value.StartsWith("recommender: waits", StringComparison.Ordinal) ?? false).Select(rect => Number(rect, "height")).ToList();
        Assert.Equal(6, steps.Count);
        Assert.All(steps.Take(5).Zip(steps.Skip(1).Take(4)), pair => Assert.Equal(2, pair.Second / pair.First, 1));
    }

    [Fact]
    public void A_crash_loop_of_a_day_is_joined_where_it_is_too_narrow() =>
        Assert.InRange(Draw(PlayedScenario.Example("crash-loop", 86_400)).Descendants(Xmlns + "rect").Count(), 30, 400);

    [Fact]
    public void Bars_lie_where_their_times_say()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var bars = Draw(played).Descendants(Xmlns + "rect").Where(rect => rect.Element(Xmlns + "title") is not null).ToDictionary(rect => rect.Element(Xmlns + "title")!.Value);
        var (hook, term) = (bars["app: preStop, 45.0 s to 50.0 s"], bars["app: SIGTERM 6 s, 50.0 s to 56.0 s"]);
        Assert.Equal(Number(hook, "x") + Number(hook, "width"), Number(term, "x"), 1);
        Assert.Equal(5d / 6, Number(hook, "width") / Number(term, "width"), 2);
    }

    [Fact]
    public void A_prefix_reaches_to_its_end()
    {
        var played = PlayedScenario.Example("init-chain", 8);
        Assert.Contains(Draw(played).Descendants(Xmlns + "title"), title => title.Value == "migrate: blocks all below, 5.9 s to 8.0 s");
    }

    [Fact]
    public void The_same_run_gives_the_same_picture()
    {
        Assert.Equal(Text(PlayedScenario.ExampleWithDeletion("everything")), Text(PlayedScenario.ExampleWithDeletion("everything")));
    }

    [Fact]
    public void Names_are_encoded()
    {
        var played = PlayedScenario.Example("crash-loop", 20);
        var hostile = played.Scenario.Pod with { Name = "</title><script>alert(1)</script>\u0001\ud800" };
        var text = TimelineSvg.Write(hostile, played.Scenario.Kubernetes, played.Events, played.Now);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Equal("Timeline of pod </title><script>alert(1)</script>\ufffd", XDocument.Parse(text).Root!.Element(Xmlns + "title")!.Value);
    }

    [Fact]
    public void An_image_name_cannot_leave_its_place()
    {
        var played = PlayedScenario.Example("crash-loop", 20);
        var hostile = played.Scenario.Pod with { Containers = [.. played.Scenario.Pod.Containers.Select(container => container with { Image = "\"/><script/>" + container.Image })] };
        var picture = XDocument.Parse(TimelineSvg.Write(hostile, played.Scenario.Kubernetes, played.Events, played.Now)).Root!;
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script");
    }

    [Fact]
    public void A_day_has_few_ticks()
    {
        var played = PlayedScenario.Example("job-classic", 86_400);
        Assert.InRange(Draw(played).Descendants(Xmlns + "line").Count(), 3, 30);
    }

    [Fact]
    public void Before_anything_has_happened_there_is_a_picture_too()
    {
        var played = PlayedScenario.Example("crash-loop", 1);
        var picture = XDocument.Parse(TimelineSvg.Write(played.Scenario.Pod, KubernetesVersion.Newest, [], SimInstant.Zero)).Root!;
        Assert.Contains(picture.Descendants(Xmlns + "text"), text => text.Value == "recommender");
    }

    private static string Text(PlayedScenario played) => TimelineSvg.Write(played.Scenario.Pod, played.Scenario.Kubernetes, played.Events, played.Now);

    private static XElement Draw(PlayedScenario played) => XDocument.Parse(Text(played)).Root!;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
