using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container has received its stop signal.</summary>
internal static class Stopping
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var bar = snapshot.Bar!;
        var signal = (SimEvent.SignalSent)snapshot.GetEvent(bar.Seq);
        var gate = snapshot.Fold.Gates.FirstOrDefault(gate => gate.Seq == bar.Seq);
        var reason = StopReason.Find(snapshot, bar.Attempt)!;
        var turn = gate?.Kind switch
        {
            GateKind.AppsStopped => $" The last app, *{gate.From}*, ended at {DisplayText.FormatInstant(gate.FromAt)}, so it is this sidecar's turn.",
            GateKind.ReverseOrder => $" *{gate.From}*, the sidecar after it, ended at {DisplayText.FormatInstant(gate.FromAt)}, so it is this one's turn.",
            _ when signal.Rule == Rules.T27 => " The grace period is over, so it is told to stop even though it is not its turn.",
            _ => "",
        };
        return new(
            $"why is {snapshot.Name} being stopped?",
            $"{reason.Sentence}{turn} {DescribeRest(snapshot, signal)}",
            signal.Rule == Rules.T27 ? [Rules.T27, Rules.T17] : gate is null ? [.. reason.Basis, Rules.T22] : [Rules.T24, Rules.T22]);
    }

    private static string DescribeRest(ContainerSnapshot snapshot, SimEvent.SignalSent signal)
    {
        if (signal.Signal == "SIGKILL") return $"*{snapshot.Name}* got SIGKILL, and the kernel ends it at once.";
        var left = signal.RemainingGrace - (snapshot.At - signal.At);
        var got = $"*{snapshot.Name}* got {signal.Signal} at {DisplayText.FormatInstant(signal.At)}";
        if (snapshot.FindLast<SimEvent.KubeletStopped>() is { } gone && gone.Seq > signal.Seq)
            return $"{got}. The kubelet has stopped since: SIGKILL comes when it is back, stops the container again and waits for a whole grace period.";
        return left > TimeSpan.Zero ? $"{got} and has {DisplayText.FormatLength(left)} until SIGKILL." : $"{got}, and its grace is over.";
    }
}
