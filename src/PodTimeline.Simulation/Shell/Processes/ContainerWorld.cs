using PodTimeline.Simulation.Shell.Assumptions;
using PodTimeline.Simulation.Shell.Files;

namespace PodTimeline.Simulation.Shell.Processes;

/// <summary>All that the processes of one container share: files, process numbers, and what is assumed of the world.</summary>
internal sealed class ContainerWorld
{
    public ContainerWorld(ScriptContext context, PodFiles pod, AssumptionLedger assumed, bool mainIsOne)
    {
        (Context, Pod, Assumed) = (context, pod, assumed);
        Files = new ContainerFiles(pod, context.Mounts, !context.IsPlainSystem);
        Processes = new ProcessTable(mainIsOne);
    }

    public ScriptContext Context { get; }

    public PodFiles Pod { get; }

    public ContainerFiles Files { get; }

    public AssumptionLedger Assumed { get; }

    public ProcessTable Processes { get; }

    /// <summary>The main process has ended, and with it the namespace: every other process goes too.</summary>
    public void EndAll()
    {
        foreach (var process in Processes.All) process.Vanish();
    }
}
