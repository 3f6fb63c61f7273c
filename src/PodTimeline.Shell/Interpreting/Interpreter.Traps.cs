using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private const string ExitTrap = "EXIT";
    private int? _statusBeforeTrap;

    /// <summary>Runs the handlers of the signals that came (T35: once the foreground child has ended).</summary>
    private async SimTask RunPendingTraps()
    {
        while (_flow is not Flow.Exit && Process.PendingTraps.TryDequeue(out var signal))
        {
            if (!Process.Traps.TryGetValue(signal, out var action) || action.Length == 0) continue;
            await RunTrap(action);
        }
    }

    private async SimTask RunExitTrap()
    {
        if (!Process.Traps.Remove(ExitTrap, out var action) || action.Length == 0) return;
        _flow = Flow.None;
        await RunTrap(action);
    }

    /// <summary>Bash alone runs its EXIT trap when a signal ends it, at once and even as process 1.</summary>
    public void EndWithExitTrap(UnixSignal signal) => RunExitTrapAndEnd(signal).Forget();

    private async SimTask RunExitTrapAndEnd(UnixSignal signal)
    {
        State.LastStatus = signal.ExitCode;
        await RunExitTrap();
        Process.Kill(signal);
    }

    private async SimTask RunTrap(string action)
    {
        var (status, flow, levels) = (State.LastStatus, _flow, _flowLevels);
        _statusBeforeTrap = status;
        _flow = Flow.None;
        await RunCommands(Parser.Parse(action, State.Dialect), ExecuteMode.None);
        _statusBeforeTrap = null;
        if (_flow != Flow.None) return;
        (State.LastStatus, _flow, _flowLevels) = (status, flow, levels);
    }
}
