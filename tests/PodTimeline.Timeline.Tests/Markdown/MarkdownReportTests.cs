using System.Text.RegularExpressions;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Markdown;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Markdown;

public partial class MarkdownReportTests
{
    private static readonly Uri Rules = new("http://localhost/rules");

    public static TheoryData<string> Examples() => new(ExampleCatalog.All.Select(example => example.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_moment_and_every_container_is_told_in_order(string example)
    {
        var played = PlayedScenario.ExampleWithDeletion(example, 120);
        var lines = Lines(played);
        var moments = MomentFinder.Find(played.Fold, played.Scenario.Pod);
        Assert.Equal(moments.Length, lines.Count(line => line.StartsWith("- **", StringComparison.Ordinal)));
        Assert.Equal(["# Pod " + played.Scenario.Pod.Name.Replace("_", "\\_")], lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Equal(
            moments.Select(moment => moment.Part).Aggregate(new List<string>(), (parts, part) => { if (parts.LastOrDefault() != part) parts.Add(part); return parts; }).Concat(["Containers", "What kubectl prints", "Rules behind it"]),
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
        var table = lines.SkipWhile(line => !line.StartsWith("| container", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|')).ToList();
        Assert.Equal(played.Fold.Rows.Length + 2, table.Count);
        Assert.All(table, line => Assert.Equal(7, Pipe().Count(line)));
    }

    [Fact]
    public void Rules_are_linked_and_kubectls_lines_stand_in_a_fence()
    {
        var text = string.Join('\n', Lines(PlayedScenario.ExampleWithDeletion("everything")));
        Assert.Matches(@"- \[([A-Z]\d+)\]\(http://localhost/rules#\1\) ", text);
        Assert.Contains("```text\n$ kubectl get pod shop -w\nNAME", text);
        Assert.Contains("\n```\n", text);
    }

    [Fact]
    public void A_proposed_deletion_is_called_so()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var text = MarkdownReport.Write(played.Scenario.Pod, played.Scenario.Kubernetes, TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded, played.Fold.Deletion!.At), null);
        Assert.Contains("The deletion at 45.0 s is only a proposal", text);
        Assert.DoesNotContain("](", text);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("[a](javascript:b) ![x](y)", @"\[a\](javascript:b) !\[x\](y)")]
    [InlineData("a|b `c` *d* _e_ #f & ~g~ \\h", @"a\|b \`c\` \*d\* \_e\_ \#f \& \~g\~ \\h")]
    [InlineData("- a list\nnext\u0001\u001b[31m line\u2028end", @"\- a list next  \[31m line end")]
    [InlineData("nginx:1.27-alpine", "nginx:1.27-alpine")]
    public void What_comes_from_a_manifest_stays_text(string hostile, string escaped)
    {
        Assert.Equal(escaped, MarkdownText.Escape(hostile));
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var app = played.Scenario.Pod.Containers[0];
        var pod = played.Scenario.Pod with { Containers = [app with { Image = hostile }, .. played.Scenario.Pod.Containers.Skip(1)] };
        var fold = new TimelineFold(pod, played.Scenario.Kubernetes);
        foreach (var simEvent in played.Events) fold.Apply(simEvent);
        Assert.Contains($"| {escaped} |", MarkdownReport.Write(pod, played.Scenario.Kubernetes, TimelinePicture.Of(fold, played.Now, AxisForm.Folded), null));
    }

    [Fact]
    public void No_line_ends_its_fence()
    {
        var fence = MarkdownText.ChooseFence("a\n````\n# b\u0007\n");
        Assert.Equal("`````text\na\n````\n# b\n`````", fence);
    }

    private static string[] Lines(PlayedScenario played) =>
        MarkdownReport.Write(played.Scenario.Pod, played.Scenario.Kubernetes, TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded), Rules).Split('\n');

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Pipe();
}
