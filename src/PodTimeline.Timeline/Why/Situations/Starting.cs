using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The process runs, but the container does not count as started.</summary>
internal static class Starting
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var name = snapshot.Name;
        var question = $"why has {name} not started yet?";
        if (snapshot.GetEvent(snapshot.Bar!.Seq) is SimEvent.PostStartStarted || snapshot.Container.StartupProbe is not { } probe)
            return new(question,
                $"Its process runs, but its postStart hook has not finished. Until then the kubelet starts nothing else in this pod, and *{name}* is not shown as running.",
                [Rules.S58]);
        var consequence = snapshot.Container.Kind == ContainerKind.Sidecar ? "Everything after it waits for that." : "Its other probes rest until then.";
        return new(question,
            $"The process of *{name}* runs, but its startup probe has not passed. It is tried every {DisplayText.FormatLength(probe.Period)}, and {DescribeLimit(probe)}{DescribeFailures(snapshot)}. {consequence}",
            snapshot.Container.Kind == ContainerKind.Sidecar ? [Rules.S39, Rules.S81] : [Rules.S81, Rules.S88]);
    }

    private static string DescribeLimit(ProbeSpec probe) => probe.FailureThreshold == 1
        ? "the first failure kills the container"
        : $"{probe.FailureThreshold} failures in a row kill the container";

    private static string DescribeFailures(ContainerSnapshot snapshot)
    {
        var failed = snapshot.FindLast<SimEvent.ProbeFailed>(failed =>
            failed.Container == snapshot.Name && failed.Probe == ProbeKind.Startup && failed.Attempt == snapshot.Bar!.Attempt);
        return failed is null ? "" : $"; there {(failed.Consecutive == 1 ? "has been one" : $"have been {failed.Consecutive}")} so far";
    }
}
