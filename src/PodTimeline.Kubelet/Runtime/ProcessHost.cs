using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>What the main process of a container gets from the runtime.</summary>
/// <param name="runtime">The runtime.</param>
/// <param name="container">The container.</param>
internal sealed class ProcessHost(ContainerRuntime runtime, RuntimeContainer container) : IProcessHost
{
    public SimKernel Kernel => runtime.Kernel;

    public bool IsProcessOne => !runtime.SharedProcesses;

    public void WriteLog(string line) =>
        runtime.Log.Append(new SimEvent.LogWritten(container.Name, container.Attempt, TerminalText.ShowLines(line)), container.RunningSeq, Rules.S113);

    public void NoteBound(string message)
    {
        if (runtime.ReportsFirst(container, message))
            runtime.Log.Append(new SimEvent.BoundReached(container.Name, container.Attempt, message), container.RunningSeq, Rules.S113);
    }

    public void NoticePorts() => runtime.Network.Notice();

    public void Exit(ProcessExit exit)
    {
        if (!container.IsRunning) return;
        var cause = container.SignalSeq != 0 ? container.SignalSeq : container.RunningSeq;
        runtime.End(container, exit, cause, container.SignalSeq != 0 ? Rules.T33 : Rules.S102);
    }
}
