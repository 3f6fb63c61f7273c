using PodTimeline.Model.Time;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Processes;

/// <summary>What the processes of one container share: files, process ids, and assumptions about the world.</summary>
internal sealed class ContainerWorld
{
    public ContainerWorld(ScriptContext context, PodFiles pod, AssumptionLedger assumed, bool mainIsOne, IPodNetwork? network = null)
    {
        (Context, Pod, Assumed, Network) = (context, pod, assumed, network ?? UnknownNetwork.Instance);
        Files = new ContainerFiles(
            pod, context.Mounts, context.Files,
            new FileRights(context.IsPlainSystem, context.IsUnderstood, context.HasReadOnlyRoot, context.IsUnprivileged, context.Security.IsPrivileged));
        Processes = new ProcessTable(mainIsOne);
    }

    public ScriptContext Context { get; }

    public PodFiles Pod { get; }

    public ContainerFiles Files { get; }

    public AssumptionLedger Assumed { get; }

    public ProcessTable Processes { get; }

    /// <summary>Who listens in the pod.</summary>
    public IPodNetwork Network { get; }

    /// <summary>A program started or stopped listening in this container.</summary>
    public Action? PortsChanged { get; set; }

    /// <summary>Regular expressions that its programs have used.</summary>
    public ExpressionCache Expressions { get; } = new();

    /// <summary>Packages were installed while it ran: any program may be there.</summary>
    public bool HasInstalled { get; set; }

    /// <summary>Temporary files made so far; their names are numbered.</summary>
    public int Temporaries { get; set; }

    /// <summary>When a process will next do something new by itself, as far as is known.</summary>
    public SimInstant NextChange => Processes.NextChange;

    /// <summary>A signal came from outside: what seemed to go on forever may change.</summary>
    public void OnSignalled()
    {
        foreach (var process in Processes.All) process.Disturb();
    }

    /// <summary>What its processes listen on, each with the moment its program began.</summary>
    public IEnumerable<(Listening Listens, SimInstant Since)> Listeners
    {
        get
        {
            foreach (var process in Processes.All)
                if (process.Listens is { } listens) yield return (listens, process.ListensSince);
        }
    }

    /// <summary>
    /// What listens on a port of the pod, seen from inside: this container's own programs first, then those of the others.
    /// </summary>
    public PortState AskPort(int port, SimInstant now)
    {
        var state = Network.Ask(port, fromInside: true);
        if (state is PortState.Open) return state;
        foreach (var (listens, since) in Listeners)
        {
            if (listens.IsUnknown) state = new PortState.Unsure(Context.Container, Runs: true);
            foreach (var open in listens.Ports)
                if (open.Number == port && now - since >= open.After) return new PortState.Open(open, now - since);
        }

        return state;
    }

    /// <summary>Somewhere in the pod a port was opened or closed: processes that asked for one check again.</summary>
    public void NoticePorts()
    {
        foreach (var process in Processes.All)
            if (process.AsksPorts) process.Disturb();
    }

    /// <summary>The main process has ended, and with it the namespace and every other process.</summary>
    public void EndAll()
    {
        foreach (var process in Processes.All) process.Vanish();
    }
}
