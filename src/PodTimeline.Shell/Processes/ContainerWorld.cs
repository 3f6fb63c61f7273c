using PodTimeline.Model.Time;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Processes;

/// <summary>All that the processes of one container share: files, process numbers, and what is assumed of the world.</summary>
internal sealed class ContainerWorld
{
    public ContainerWorld(ScriptContext context, PodFiles pod, AssumptionLedger assumed, bool mainIsOne)
    {
        (Context, Pod, Assumed) = (context, pod, assumed);
        Files = new ContainerFiles(pod, context.Mounts, !context.IsPlainSystem, context.IsUnderstood);
        Processes = new ProcessTable(mainIsOne);
    }

    public ScriptContext Context { get; }

    public PodFiles Pod { get; }

    public ContainerFiles Files { get; }

    public AssumptionLedger Assumed { get; }

    public ProcessTable Processes { get; }

    /// <summary>Packages were installed while it ran: any program may be there.</summary>
    public bool HasInstalled { get; set; }

    /// <summary>Temporary files made so far; their names count on.</summary>
    public int Temporaries { get; set; }

    /// <summary>When a process will do something new by itself, as far as it knows.</summary>
    public SimInstant NextChange => Processes.NextChange;

    /// <summary>A signal came from outside: what seemed to go on for ever may change.</summary>
    public void Signalled()
    {
        foreach (var process in Processes.All) process.Disturb();
    }

    /// <summary>The main process has ended, and with it the namespace: every other process goes too.</summary>
    public void EndAll()
    {
        foreach (var process in Processes.All) process.Vanish();
    }
}
