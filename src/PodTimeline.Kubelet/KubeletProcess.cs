using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.ControlPlane;
using PodTimeline.Kubelet.Images;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Kubelet.Sync;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet;

/// <summary>One process of the kubelet, with all it holds in memory. A restarted kubelet is a new instance.</summary>
internal sealed class KubeletProcess : IPodWatcher, IProbeListener
{
    private readonly NodeContext _node;
    private readonly KubeletLife _life = new();
    private readonly Pleg _pleg;
    private readonly ProbeManager _probes;
    private readonly StatusManager _statuses;
    private readonly CrashLoopBackOff _crashBackOff;
    private readonly ImageManager _images;
    private readonly PodWorker _worker;
    private readonly StartCauses _causes;
    private readonly Dictionary<string, StartError> _startErrors = new(StringComparer.Ordinal);
    private readonly DeadlineTimer _deadline;

    /// <param name="node">What exists without it.</param>
    /// <param name="startedAt">When this run began; zero for the first, which was running before the pod.</param>
    public KubeletProcess(NodeContext node, SimInstant startedAt)
    {
        _node = node;
        _pleg = new Pleg(node, OnRelist);
        _probes = new ProbeManager(node, this, startedAt);
        var generator = new StatusGenerator(node, _probes, _pleg, _startErrors);
        _statuses = new StatusManager(node, generator);
        _crashBackOff = new CrashLoopBackOff(node);
        var secrets = new PullSecrets(node);
        _images = new ImageManager(node, _life, secrets);
        _causes = new StartCauses(node);
        _deadline = new DeadlineTimer(this);
        var killer = new ContainerKiller(node, _life);
        var podKiller = new PodKiller(node, _life, killer);
        var starter = new ContainerStarter(node, _life, _images, killer);
        var runtimeSync = new RuntimeSync(node, _life, _statuses, _probes, _crashBackOff, starter, killer, podKiller, _causes, _startErrors, secrets);
        var syncer = new PodSyncer(node, _life, _pleg, _probes, generator, _statuses, runtimeSync, podKiller);
        _worker = new PodWorker(node, _life, _pleg, syncer, _statuses);
        Rest = new RestCheck(node, _worker, _pleg, _probes, _crashBackOff, _images, _startErrors, _deadline);
    }

    /// <summary>Detects when the pod has come to rest.</summary>
    public RestCheck Rest { get; }

    /// <summary>The stage of the pod's worker.</summary>
    public WorkerStage Stage => _worker.Stage;

    public bool PodIsTerminal => _statuses.Status.Phase.IsTerminal();

    /// <summary>Sees the pod for the first time in this run.</summary>
    public void Start(int cause)
    {
        _node.Runtime.Changed = _pleg.OnRuntimeChanged;
        _node.Api.Watcher = this;
        _pleg.Forget();
        _pleg.Relist();
        if (_node.Api.Pod.ActiveDeadline is { } deadline)
            _node.Kernel.Arm(_deadline, (_node.Api.Status.StartTime ?? _node.Kernel.Now) + deadline);
        _worker.Wake(cause);
    }

    /// <summary>Dies; everything it was doing stops.</summary>
    public void Stop()
    {
        _life.Die();
        _probes.RemovePod();
        _node.Kernel.Disarm(_pleg);
        _node.Kernel.Disarm(_deadline);
        _node.Runtime.Changed = null;
        _node.Api.Watcher = null;
    }

    public void OnPodModified(int cause)
    {
        if (_node.Api.DeletionGracePeriod is not null) _worker.Terminate(cause);
        else _worker.Wake(cause);
    }

    public void OnPodRemoved(int cause) => _worker.Terminate(cause);

    public ShownContainer? FindShown(string container) => _statuses.FindShown(container);

    public void ProbeResultChanged(RuntimeContainer container, ProbeKind kind, ProbeVerdict verdict, int cause)
    {
        switch (kind)
        {
            case ProbeKind.Readiness:
                _statuses.SetContainerReadiness(container, verdict == ProbeVerdict.Success, cause);
                _worker.Wake(cause);
                break;
            case ProbeKind.Startup:
                if (verdict == ProbeVerdict.Success) _causes.OnSidecarStarted(container.Name, cause);
                _statuses.SetContainerStartup(container, verdict == ProbeVerdict.Success, cause);
                _worker.Wake(cause);
                break;
            case ProbeKind.Liveness:
                if (verdict == ProbeVerdict.Failure) _worker.Wake(cause);
                break;
        }
    }

    private void OnRelist(bool changed, int cause) => _worker.OnRelisted(changed, cause);

    /// <summary>Wakes the worker when the pod has reached its deadline (T47).</summary>
    private sealed class DeadlineTimer(KubeletProcess kubelet) : SimTimer
    {
        protected internal override void Fire() => kubelet._worker.Wake(0);
    }
}
