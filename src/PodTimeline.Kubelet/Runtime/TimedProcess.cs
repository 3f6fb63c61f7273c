using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>A process that does what a <see cref="ProcessModel.Timed"/> says.</summary>
internal sealed class TimedProcess : ContainerProcess
{
    private readonly ProcessModel.Timed _model;
    private readonly IProcessHost _host;
    private readonly ExitTimer _exit;
    private readonly PortTimer _ports;
    private bool _isStopping;

    public TimedProcess(ProcessModel.Timed model, IProcessHost host)
    {
        _model = model;
        _host = host;
        _exit = new ExitTimer(this);
        _ports = new PortTimer(this);
    }

    public override SimInstant NextChange =>
        SimInstant.PickEarlier(_exit.IsArmed ? _exit.Due : SimInstant.Never, _ports.IsArmed ? _ports.Due : SimInstant.Never);

    public override void Start()
    {
        foreach (var line in _model.Logs) _host.WriteLog(line);
        _ports.Begin();
        if (_model.Runs.IsForever) return;
        var exit = _model.OutOfMemory ? new ProcessExit(137, UnixSignal.Kill, OutOfMemory: true) : new ProcessExit(_model.ExitCode);
        _exit.Arm(_host.Kernel, exit, _model.Runs.Length);
    }

    public override void Deliver(UnixSignal signal)
    {
        if (_isStopping) return;
        switch (_model.OnTerm)
        {
            case TermReaction.Exits(var after, var code):
                _isStopping = true;
                // A process about to end by itself does so, unless its answer to the signal comes first.
                if (_exit.IsArmed && _exit.Due <= _host.Kernel.Now + after) break;
                // 143 without a handler of its own is what the default action of the signal reports.
                _exit.Arm(_host.Kernel, new ProcessExit(code), after);
                break;
            case TermReaction.NoHandler when !_host.IsProcessOne:
                Abort();
                _host.Exit(new ProcessExit(signal.ExitCode, signal));
                break;
            case TermReaction.NoHandler or TermReaction.Ignores:
                break;
        }
    }

    public override void Abort()
    {
        _host.Kernel.Disarm(_exit);
        _host.Kernel.Disarm(_ports);
    }

    /// <summary>Reports each moment at which a port opens or answers differently.</summary>
    private sealed class PortTimer(TimedProcess process) : SimTimer
    {
        private Queue<TimeSpan> _moments = [];
        private SimInstant _start;

        public void Begin()
        {
            _start = process._host.Kernel.Now;
            _moments = new Queue<TimeSpan>(process._model.Listens.Changes);
            ArmNext();
        }

        protected internal override void Fire()
        {
            process._host.NoticePorts();
            ArmNext();
        }

        private void ArmNext()
        {
            if (_moments.TryDequeue(out var moment)) process._host.Kernel.Arm(this, _start + moment - process._host.Kernel.Now);
        }
    }

    private sealed class ExitTimer(TimedProcess process) : SimTimer
    {
        private ProcessExit _exit;

        public void Arm(SimKernel kernel, ProcessExit exit, TimeSpan after)
        {
            _exit = exit;
            kernel.Arm(this, after);
        }

        protected internal override void Fire() => process._host.Exit(_exit);
    }
}
