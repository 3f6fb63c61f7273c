using System.Globalization;
using System.Text;
using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Markdown.MarkdownText;

namespace PodTimeline.Timeline.Markdown;

/// <summary>A run for a ticket, a wiki or notes: its moments, its containers, what kubectl prints, and the rules behind it.</summary>
public static class MarkdownReport
{
    /// <summary>Writes what is drawn of a run.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="picture">What is drawn.</param>
    /// <param name="rules">The page of the rules; null: rules are named without a link.</param>
    public static string Write(PodSpec pod, KubernetesVersion version, TimelinePicture picture, Uri? rules)
    {
        var fold = picture.Fold;
        var moments = MomentFinder.Find(fold, pod);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Pod {Escape(pod.Name)}\n\nSimulated for Kubernetes {version}, namespace {Escape(pod.Namespace)}, up to {DisplayText.FormatInstant(picture.Axis.Until)}.\n");
        if (picture.Proposal is { } proposal) text.Append(CultureInfo.InvariantCulture, $"The deletion at {DisplayText.FormatInstant(proposal)} is only a proposal, so that the shutdown can be seen.\n");
        WriteMoments(text, moments);
        WriteContainers(text, fold);
        text.Append(CultureInfo.InvariantCulture, $"\n## What kubectl prints\n\n{ChooseFence($"$ kubectl get pod {pod.Name} -w\n{PodWatch.Print(pod, version, fold.Events)}")}\n");
        WriteRules(text, moments.Select(moment => fold.Events[moment.Seq - 1].Rule).DistinctBy(rule => rule.Id), rules);
        return text.ToString();
    }

    private static void WriteMoments(StringBuilder text, IEnumerable<Moment> moments)
    {
        string? part = null;
        foreach (var moment in moments)
        {
            if (moment.Part != part) text.Append(CultureInfo.InvariantCulture, $"\n## {Escape(part = moment.Part)}\n\n");
            var again = moment.Repeats > 0 ? string.Create(CultureInfo.InvariantCulture, $" The same again, {moment.Repeats} times.") : "";
            text.Append(CultureInfo.InvariantCulture, $"- **{DisplayText.FormatInstant(moment.At)}** {Escape(moment.Text)}{again}\n");
        }
    }

    private static void WriteContainers(StringBuilder text, TimelineFold fold)
    {
        text.Append("\n## Containers\n\n| container | kind | image | first runs | runs | last end |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in fold.Rows)
        {
            var runs = row.Bars.Where(bar => bar.Kind is BarKind.Starting or BarKind.NotReady or BarKind.Running).ToList();
            var end = row.LastEnd;
            string[] cells =
            [
                Escape(row.Container.Name), DisplayText.Describe(row.Container.Kind), Escape(row.Container.Image), runs is [var first, ..] ? DisplayText.FormatInstant(first.From) : "never",
                runs.DistinctBy(bar => bar.Attempt).Count().ToString(CultureInfo.InvariantCulture), end is null ? "" : $"{Escape(end.Text)}, {DisplayText.FormatInstant(end.At)}",
            ];
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
        }
    }

    private static void WriteRules(StringBuilder text, IEnumerable<Rule> named, Uri? rules)
    {
        text.Append("\n## Rules behind it\n\n");
        foreach (var rule in named.OrderBy(rule => rule.Id[0]).ThenBy(rule => int.Parse(rule.Id.AsSpan(1), CultureInfo.InvariantCulture)))
            text.Append(CultureInfo.InvariantCulture, $"- {(rules is null ? rule.Id : $"[{rule.Id}]({rules}#{rule.Id})")} {Escape(rule.Title)}: {Escape(rule.Sentence)}\n");
    }
}
