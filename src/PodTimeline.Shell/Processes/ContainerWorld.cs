using PodTimeline.Model.Time;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Patterns;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Processes;

/// <summary>All that the processes of one container share: files, process numbers, and what is assumed of the world.</summary>
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

    /// <summary>A program began or ceased to listen in this container.</summary>
    public Action? PortsChanged { get; set; }

    /// <summary>Regular expressions that its programs have used.</summary>
    public ExpressionCache Expressions { get; } = new();

    /// <summary>Packages were installed while it ran: any program may be there.</summary>
    public bool HasInstalled { get; set; }

    /// <summary>Temporary files made so far; their names count on.</summary>
    public int Temporaries { get; set; }

    /// <summary>When a process will do something new by itself, as far as it knows.</summary>
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

    /// <summary>What the pod has on a port, asked from inside: this container's own programs first, then everybody's.</summary>
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

    /// <summary>Somewhere in the pod a port was opened or closed: those who asked look again.</summary>
    public void NoticePorts()
    {
        foreach (var process in Processes.All)
            if (process.AsksPorts) process.Disturb();
    }

    /// <summary>The main process has ended, and with it the namespace: every other process goes too.</summary>
    public void EndAll()
    {
        foreach (var process in Processes.All) process.Vanish();
    }
}
