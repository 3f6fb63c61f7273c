using PodTimeline.Kubelet.Node;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet;

/// <summary>The node of the pod: its kubelet, which may stop for a while, alone or with the whole node.</summary>
internal sealed class SimulatedNode(NodeContext context)
{
    /// <summary>The kubelet, running or stopped; null before the pod is bound.</summary>
    public KubeletProcess? Kubelet { get; private set; }

    /// <summary>Whether the kubelet, and the node under it, is up; what goes down comes back.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>Starts the kubelet, if the node is up.</summary>
    /// <param name="cause">The event that let it start.</param>
    public void StartKubelet(int cause)
    {
        if (!IsUp) return;
        Kubelet = new KubeletProcess(context, Kubelet is null ? SimInstant.Zero : context.Kernel.Now);
        Kubelet.Start(cause);
    }

    /// <summary>Stops the kubelet for a while; a node that is already down stays down.</summary>
    /// <param name="down">The event of going down.</param>
    /// <param name="up">The event of coming back.</param>
    /// <param name="rule">The rule behind both.</param>
    /// <param name="length">How long it is down.</param>
    /// <returns>Whether it was up.</returns>
    public bool GoDown(SimEvent down, SimEvent up, Rule rule, TimeSpan length)
    {
        if (!IsUp) return false;
        IsUp = false;
        var cause = context.Log.Append(down, 0, rule);
        Kubelet?.Stop();
        context.Kernel.Arm(new Return(this, up, cause, rule), length);
        return true;
    }

    private void ComeBack(SimEvent up, int cause, Rule rule)
    {
        IsUp = true;
        var seq = context.Log.Append(up, cause, rule);
        if (context.Api.NodeName is not null) StartKubelet(seq);
    }

    private sealed class Return(SimulatedNode node, SimEvent up, int cause, Rule rule) : SimTimer
    {
        protected internal override void Fire() => node.ComeBack(up, cause, rule);
    }
}
