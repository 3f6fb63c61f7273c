using PodTimeline.Simulation.Behaviors;
using PodTimeline.Simulation.Kernel;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Simulation.Runtime;

/// <summary>A process that does what a <see cref="ProcessModel.Timed"/> says.</summary>
internal sealed class TimedProcess : ContainerProcess
{
    private readonly ProcessModel.Timed _model;
    private readonly IProcessHost _host;
    private readonly ExitTimer _ownExit;
    private readonly ExitTimer _exitAfterSignal;

    public TimedProcess(ProcessModel.Timed model, IProcessHost host)
    {
        _model = model;
        _host = host;
        _ownExit = new ExitTimer(this);
        _exitAfterSignal = new ExitTimer(this);
    }

    public override SimInstant NextChange =>
        _exitAfterSignal.IsArmed ? _exitAfterSignal.Due : _ownExit.IsArmed ? _ownExit.Due : SimInstant.Never;

    public override void Start()
    {
        foreach (var line in _model.Logs) _host.WriteLog(line);
        if (_model.Runs.IsForever) return;
        var exit = _model.OutOfMemory ? new ProcessExit(137, UnixSignal.Kill, OutOfMemory: true) : new ProcessExit(_model.ExitCode);
        _ownExit.Arm(_host.Kernel, exit, _model.Runs.Length);
    }

    public override void Deliver(UnixSignal signal)
    {
        if (_exitAfterSignal.IsArmed) return;
        switch (_model.OnTerm)
        {
            case TermReaction.Exits(var after, var code):
                _host.Kernel.Disarm(_ownExit);
                // 143 without a handler of its own is what a default death by the signal shows.
                _exitAfterSignal.Arm(_host.Kernel, new ProcessExit(code), after);
                break;
            case TermReaction.NoHandler when !_host.IsProcessOne:
                Abort();
                _host.Exit(new ProcessExit(signal.ExitCode, signal));
                break;
            case TermReaction.NoHandler or TermReaction.Ignores:
                break;
            default:
                throw new InvalidOperationException($"Unknown reaction {_model.OnTerm}.");
        }
    }

    public override void Abort()
    {
        _host.Kernel.Disarm(_ownExit);
        _host.Kernel.Disarm(_exitAfterSignal);
    }

    private sealed class ExitTimer(TimedProcess process) : SimTimer
    {
        private ProcessExit _exit;

        public void Arm(SimKernel kernel, ProcessExit exit, TimeSpan after)
        {
            _exit = exit;
            kernel.Arm(this, after);
        }

        protected internal override void Fire()
        {
            process.Abort();
            process._host.Exit(_exit);
        }
    }
}
