using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Launching;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>A main process whose command is run step by step; what the annotation says of it wins over what it does.</summary>
internal sealed class ScriptProcess : ContainerProcess
{
    private readonly ProcessModel.Script _model;
    private readonly IProcessHost _host;
    private readonly MainRun _run;
    private readonly SaidEnd _saidEnd;
    private readonly SaidEnd _endAfterSignal;
    private (int Code, UnixSignal? Signal)? _ended;

    public ScriptProcess(ProcessModel.Script model, ContainerWorld world, IProcessHost host, StepBudget budget)
    {
        (_model, _host, _saidEnd, _endAfterSignal) = (model, host, new SaidEnd(this), new SaidEnd(this));
        _run = new MainRun(world, model.Plan, host.Kernel, budget, Log, OnEnded, host.NoteBound, isSimulated: true);
    }

    public override SimInstant NextChange =>
        _endAfterSignal.IsArmed ? _endAfterSignal.Due : SimInstant.PickEarlier(_saidEnd.IsArmed ? _saidEnd.Due : SimInstant.Never, _run.NextChange);

    public override void Start()
    {
        if (_model.Logs is { } logs)
            foreach (var line in logs) _host.WriteLog(line);
        if (_model.Runs is { IsForever: false } length) _saidEnd.Arm(_host.Kernel, MakeOwnExit, length.Length);
        _run.Start();
    }

    public override void Deliver(UnixSignal signal)
    {
        if (_endAfterSignal.IsArmed) return;
        switch (_model.OnTerm)
        {
            case null:
                _run.Deliver(signal);
                break;
            case TermReaction.Exits(var after, var code):
                _endAfterSignal.Arm(_host.Kernel, () => new ProcessExit(code), after);
                break;
            case TermReaction.NoHandler when !_host.IsProcessOne:
                End(new ProcessExit(signal.ExitCode, signal));
                break;
            case TermReaction.NoHandler or TermReaction.Ignores:
                break;
        }
    }

    public override void Abort()
    {
        _host.Kernel.Disarm(_saidEnd);
        _host.Kernel.Disarm(_endAfterSignal);
        _run.Abort();
    }

    private void Log(string line)
    {
        if (_model.Logs is null) _host.WriteLog(line);
    }

    /// <summary>The command has ended; the annotation may say that the container runs on, or for how long.</summary>
    private void OnEnded(int code, UnixSignal? signal)
    {
        _ended = (code, signal);
        if (_model.Runs is not null || _endAfterSignal.IsArmed) return;
        End(MakeOwnExit());
    }

    private ProcessExit MakeOwnExit()
    {
        if (_model.OutOfMemory || (_run.Run.IsOutOfMemory && _model.ExitCode is null)) return new ProcessExit(137, UnixSignal.Kill, OutOfMemory: true);
        var (code, signal) = _ended ?? (0, null);
        return _model.ExitCode is { } said ? new ProcessExit(said) : new ProcessExit(code, signal);
    }

    private void End(ProcessExit exit)
    {
        Abort();
        _host.Exit(exit);
    }

    private sealed class SaidEnd(ScriptProcess process) : SimTimer
    {
        private Func<ProcessExit> _exit = null!;

        public void Arm(SimKernel kernel, Func<ProcessExit> exit, TimeSpan after)
        {
            _exit = exit;
            kernel.Arm(this, after);
        }

        protected internal override void Fire() => process.End(_exit());
    }
}
