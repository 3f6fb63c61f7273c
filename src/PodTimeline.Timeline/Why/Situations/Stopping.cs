using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container has its stop signal.</summary>
internal static class Stopping
{
    public static Reason Tell(Moment moment)
    {
        var bar = moment.Bar!;
        var signal = (SimEvent.SignalSent)moment.Event(bar.Seq);
        var gate = moment.Fold.Gates.FirstOrDefault(gate => gate.Seq == bar.Seq);
        var reason = StopReason.Of(moment, bar.Attempt)!;
        var turn = gate?.Kind switch
        {
            GateKind.AppsStopped => $" The last app, *{gate.From}*, ended at {Words.Instant(gate.FromAt)}, so it is this sidecar's turn.",
            GateKind.ReverseOrder => $" *{gate.From}*, the sidecar after it, ended at {Words.Instant(gate.FromAt)}, so it is this one's turn.",
            _ when signal.Rule == Rules.T27 => " The grace period is over, so it is told to stop although it is not its turn.",
            _ => "",
        };
        return new(
            $"why is {moment.Name} being stopped?",
            $"{reason.Sentence}{turn} {Rest(moment, signal)}",
            signal.Rule == Rules.T27 ? [Rules.T27, Rules.T17] : gate is null ? [.. reason.Basis, Rules.T22] : [Rules.T24, Rules.T22]);
    }

    private static string Rest(Moment moment, SimEvent.SignalSent signal)
    {
        if (signal.Signal == "SIGKILL") return $"*{moment.Name}* got SIGKILL, and the kernel ends it at once.";
        var left = signal.RemainingGrace - (moment.At - signal.At);
        var got = $"*{moment.Name}* got {signal.Signal} at {Words.Instant(signal.At)}";
        if (moment.Last<SimEvent.KubeletStopped>() is { } gone && gone.Seq > signal.Seq)
            return $"{got}. The kubelet has stopped since: SIGKILL comes when it is back, stops the container again and waits for a whole grace period.";
        return left > TimeSpan.Zero ? $"{got} and has {Words.Length(left)} until SIGKILL." : $"{got}, and its grace is over.";
    }
}
