using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Containers;

/// <summary>Stops one container: preStop hook, its turn, stop signal, SIGKILL (T14 to T22).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, killContainer.</remarks>
internal sealed class ContainerKiller(NodeContext node, KubeletLife life)
{
    /// <summary>Stops a container; returns when it has stopped.</summary>
    /// <param name="container">The instance.</param>
    /// <param name="message">Text of the Killing event; null: the usual one.</param>
    /// <param name="reason">Why.</param>
    /// <param name="gracePeriodOverride">Wins over every other grace period; null: none.</param>
    /// <param name="order">Who waits for whom; null: nobody.</param>
    /// <param name="cause">The event that made it necessary.</param>
    public async SimTask KillContainer(
        RuntimeContainer container, string? message, KillReason reason, TimeSpan? gracePeriodOverride, TerminationOrder? order, int cause)
    {
        var spec = container.Spec;
        var grace = gracePeriodOverride ?? GracePeriod.SetTerminationGracePeriod(node.Api.Pod, spec, reason);
        node.Events.RecordNormal("Killing", message ?? $"Stopping container {spec.Name}", EventObjects.Format(spec), cause, Rules.T14);

        var rule = order is null ? Rules.T22 : spec.Kind == ContainerKind.Sidecar ? Rules.T24 : Rules.T23;
        if (spec.Lifecycle.PreStop is { } preStop && grace > TimeSpan.Zero)
        {
            var (elapsed, finished) = await ExecutePreStopHook(container, preStop, grace, cause);
            grace -= TruncateToSeconds(elapsed);
            cause = finished;
        }

        if (order is not null && grace > TimeSpan.Zero)
        {
            var waited = await life.Of(order.WaitForTurn(spec.Name, grace, node.Kernel));
            grace -= TruncateToSeconds(waited);
            if (waited > TimeSpan.Zero) cause = order.LastTerminatedSeq == 0 ? cause : order.LastTerminatedSeq;
            if (waited > TimeSpan.Zero && grace <= TimeSpan.Zero) rule = Rules.T27;
        }

        if (grace < GracePeriod.Shortest) grace = GracePeriod.Shortest;
        await Stop(container, grace, cause, rule);
        if (order is null) return;
        if (container.TerminatedSeq != 0) order.LastTerminatedSeq = container.TerminatedSeq;
        order.OnContainerTerminated(spec.Name);
    }

    /// <summary>Waits for the hook, but not longer than the grace period; an unfinished hook is abandoned, not stopped (T16).</summary>
    private async SimTask<(TimeSpan Elapsed, int Cause)> ExecutePreStopHook(
        RuntimeContainer container, HandlerSpec handler, TimeSpan grace, int cause)
    {
        var start = node.Kernel.Now;
        var started = node.Log.Append(new SimEvent.PreStopStarted(container.Name, container.Attempt), cause, Rules.T15);
        var finished = new SimCompletion<int>();
        Run(container, handler, grace, started, finished).Forget();
        var inTime = await life.Of(finished.WaitAtMost(node.Kernel, grace));
        return (node.Kernel.Now - start, inTime ? finished.Result : started);
    }

    /// <summary>
    /// Runs the hook to its end. When it is abandoned, what runs in the container goes on until the container ends at the latest; a
    /// sleep is a timer in the kubelet that is then ignored.
    /// </summary>
    private async SimTask Run(RuntimeContainer container, HandlerSpec handler, TimeSpan grace, int started, SimCompletion<int> finished)
    {
        var outlastsGrace = handler is HandlerSpec.Sleep sleep && sleep.Length > grace;
        life.ConnectionsLost += CutOff;
        if (outlastsGrace) await life.Of(node.Kernel.Delay(grace));
        var exitCode = outlastsGrace ? null : await life.Of(HookRunner.Run(node, container, handler, container.Behavior.PreStop));
        life.ConnectionsLost -= CutOff;
        var seq = Finish(exitCode);
        if (exitCode != 0 && !outlastsGrace)
            node.Events.RecordWarning("FailedPreStopHook", "PreStopHook failed", EventObjects.Format(container.Spec), seq, Rules.T20);
        finished.Complete(seq);

        void CutOff() => Finish(null);

        int Finish(int? code) => node.Log.Append(
            new SimEvent.PreStopFinished(container.Name, container.Attempt, code), started, code is null ? Rules.T16 : Rules.T15);
    }

    /// <summary>The runtime's StopContainer: signal, wait, SIGKILL (T22).</summary>
    private async SimTask Stop(RuntimeContainer container, TimeSpan timeout, int cause, Rule rule)
    {
        if (!container.IsRunning) return;
        node.Runtime.SendStop(container, GetStopSignal(container), timeout, cause, rule);
        if (await life.Of(container.Exited.WaitAtMost(node.Kernel, timeout))) return;
        node.Runtime.SendKill(container, container.SignalSeq);
    }

    private UnixSignal GetStopSignal(RuntimeContainer container) =>
        container.Spec.Lifecycle.StopSignal is { } own ? UnixSignal.FromName(own) : node.Behaviors[container.Name].StopSignal;

    private static TimeSpan TruncateToSeconds(TimeSpan length) => TimeSpan.FromSeconds(Math.Floor(length.TotalSeconds));
}
