using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Probing;

/// <summary>The probe workers of the pod, and what their verdicts mean for the started and ready flags (S78 to S86, P14).</summary>
/// <remarks>Source: pkg/kubelet/prober/prober_manager.go.</remarks>
internal sealed class ProbeManager(NodeContext node, IProbeListener listener, SimInstant kubeletStart)
{
    /// <summary>The first version in which a restarted kubelet leaves the flags of running containers as they are.</summary>

    private static readonly TimeSpan BeforeKubeletStart = TimeSpan.FromSeconds(10);

    private readonly List<ProbeWorker> _workers = [];
    private readonly List<ProbeWorker> _triggered = [];
    private bool _added;

    public ProbeResults Results { get; } = new();

    /// <summary>Whether a container was there long before this kubelet, which then leaves its started and ready flags as they are.</summary>
    /// <remarks>Source: kubeletRestartGracePeriod; the gate ChangeContainerStatusOnKubeletRestart is off since 1.35.</remarks>
    public static bool WasThereBefore(RuntimeContainer container, SimInstant kubeletStart, KubernetesVersion version) =>
        !version.Has(Feature.ChangeContainerStatusOnKubeletRestart) && container.StartedAt < kubeletStart - BeforeKubeletStart;

    /// <summary>Makes the workers, once, for sidecars and app containers (S78).</summary>
    public void AddPod(PodSpec pod)
    {
        if (_added)
        {
            if (!node.Version.Has(Feature.ProbesOutliveRestarts)) MakeMissing(pod);
            return;
        }

        _added = true;
        foreach (var spec in pod.AllContainers)
        {
            if (spec.Kind == ContainerKind.Init) continue;
            Add(spec, ProbeKind.Startup);
            Add(spec, ProbeKind.Readiness);
            Add(spec, ProbeKind.Liveness);
        }

        foreach (var worker in _workers.ToArray()) worker.Begin(DrawSpread(worker));
    }

    /// <summary>Replaces workers that have given up, the apps' first, and stops at the first that still exists (issue 132826).</summary>
    private void MakeMissing(PodSpec pod)
    {
        foreach (var spec in pod.Containers.Concat(pod.InitContainers.Where(init => init.Kind == ContainerKind.Sidecar)))
        {
            foreach (var kind in new[] { ProbeKind.Startup, ProbeKind.Readiness, ProbeKind.Liveness })
            {
                if (spec.FindProbe(kind) is null) continue;
                if (FindWorker(spec, kind) is not null) return;
                // A worker that finds a dead container gives up at once.
                if (node.Runtime.FindNewest(spec.Name) is not { IsRunning: true }) continue;
                _workers.RemoveAll(worker => worker.Kind == kind && worker.Spec.Name == spec.Name);
                Add(spec, kind);
                _workers[^1].Begin(TimeSpan.Zero);
            }
        }
    }

    /// <summary>The pod is stopping: of the apps readiness alone goes on; the sidecars' probes all do, though none of them restarts anything (T4).</summary>
    /// <remarks>Source: StopLivenessAndStartup, which looks at spec.containers alone.</remarks>
    public void StopLivenessAndStartup()
    {
        foreach (var worker in _workers)
            if (IsStopped(worker)) worker.Stop();
        _workers.RemoveAll(IsStopped);

        static bool IsStopped(ProbeWorker worker) => worker.Kind != ProbeKind.Readiness && worker.Spec.Kind != ContainerKind.Sidecar;
    }

    /// <summary>The containers are gone.</summary>
    public void RemovePod()
    {
        foreach (var worker in _workers) worker.Stop();
        _workers.Clear();
        _triggered.Clear();
    }

    /// <summary>Whether no worker will report anything new.</summary>
    public bool AreQuiet(Func<string, bool> leaveOut)
    {
        foreach (var worker in _workers)
            if (!worker.IsQuiet && !leaveOut(worker.Spec.Name)) return false;
        return true;
    }

    /// <summary>
    /// The started flag of an instance that a status is about to show. A kubelet that has just restarted has no workers until its first
    /// sync has made them, so its first status shows every running instance as started.
    /// </summary>
    /// <remarks>Source: isContainerStarted; the flag of the same instance is kept by convertToAPIContainerStatuses (issue 141155).</remarks>
    public bool IsStarted(ContainerSpec spec, RuntimeContainer? container, ContainerStatus? before)
    {
        if (container is not { Observed: RuntimeState.Running }) return false;
        if (spec.StartupProbe is null) return true;
        if (Results.Get(container, ProbeKind.Startup) is { } verdict) return verdict == ProbeVerdict.Success;
        if (!node.Version.Has(Feature.ChangeContainerStatusOnKubeletRestart) && before?.ContainerId == container.Id && before.Started == true) return true;
        return FindWorker(spec, ProbeKind.Startup) is null;
    }

    /// <summary>
    /// The ready flag of a started instance; an unready one has its probe run again at once after this status (S86). Without a worker,
    /// before a restarted kubelet has made them, it is ready.
    /// </summary>
    /// <remarks>Source: UpdatePodStatus, setReadyStateOnKubeletRestart.</remarks>
    public bool IsReady(ContainerSpec spec, RuntimeContainer container)
    {
        if (spec.ReadinessProbe is null) return true;
        var verdict = Results.Get(container, ProbeKind.Readiness);
        if (verdict == ProbeVerdict.Success) return true;
        var worker = FindWorker(spec, ProbeKind.Readiness);
        if (worker is not null) _triggered.Add(worker);
        if (!WasThereBefore(container, kubeletStart, node.Version)) return worker is null;
        return verdict is null && node.Api.Status.FindCondition(PodConditionTypes.Ready) is { Status: true };
    }

    /// <summary>Runs the readiness probes that the last status asked for.</summary>
    public void RunTriggered()
    {
        if (_triggered.Count == 0) return;
        var triggered = _triggered.ToArray();
        _triggered.Clear();
        foreach (var worker in triggered) worker.TriggerManually();
    }

    private ProbeWorker? FindWorker(ContainerSpec spec, ProbeKind kind)
    {
        foreach (var worker in _workers)
            if (worker.Kind == kind && worker.Spec.Name == spec.Name && !worker.IsStopped) return worker;
        return null;
    }

    private void Add(ContainerSpec spec, ProbeKind kind)
    {
        if (spec.FindProbe(kind) is not null) _workers.Add(new ProbeWorker(node, listener, Results, spec, kind, kubeletStart));
    }

    /// <summary>
    /// A worker made within its period of the kubelet's start waits a part of the period, so that the probes do not all run at once.
    /// </summary>
    private TimeSpan DrawSpread(ProbeWorker worker)
    {
        var period = worker.Spec.FindProbe(worker.Kind)!.Period;
        var age = node.Kernel.Now - kubeletStart;
        return kubeletStart > SimInstant.Zero && age < period ? period * node.Timings.ProbeSpread : TimeSpan.Zero;
    }
}
