using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Sync;

/// <summary>
/// The pod's worker: one call at a time, from syncing to terminating to terminated and never back. What wakes it while it
/// works is put together into one further call (S1, S7, T1 to T3).
/// </summary>
/// <remarks>Source: pkg/kubelet/pod_workers.go, podWorkerLoop, completeWork.</remarks>
internal sealed class PodWorker : SimTimer
{
    private static readonly TimeSpan LongestBackOffWait = TimeSpan.FromSeconds(60);

    private readonly NodeContext _node;
    private readonly KubeletLife _life;
    private readonly Pleg _pleg;
    private readonly PodSyncer _syncer;
    private readonly StatusManager _statuses;
    private readonly RequeueTimer _requeue;

    private bool _pending;
    private bool _waitsForCache;
    private int _cause;
    private long _relistsAtLastEnd = -1;
    private SimInstant _lastEnd;

    public PodWorker(NodeContext node, KubeletLife life, Pleg pleg, PodSyncer syncer, StatusManager statuses)
    {
        (_node, _life, _pleg, _syncer, _statuses) = (node, life, pleg, syncer, statuses);
        _requeue = new RequeueTimer(this);
    }

    /// <summary>Where the worker stands.</summary>
    public WorkerStage Stage { get; private set; } = WorkerStage.Syncing;

    /// <summary>Whether a call is under way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether it waits for the next thing to happen.</summary>
    public bool IsIdle => !IsBusy && !_pending;

    /// <summary>Whether a retry of something that failed is planned.</summary>
    public bool HasRetryPlanned => _requeue.IsArmed;

    /// <summary>Something happened that the pod must be synced for.</summary>
    /// <param name="cause">The event; 0: none of note.</param>
    public void Wake(int cause)
    {
        if (_life.IsOver) return;
        _pending = true;
        if (cause != 0) _cause = cause;
        // Through the queue, so that whoever wakes the worker is done with its own business first.
        if (!IsBusy && !IsArmed) _node.Kernel.Arm(this, _node.Kernel.Now);
    }

    /// <summary>The pod is to be stopped.</summary>
    public void Terminate(int cause)
    {
        _syncer.Cancelled.Complete();
        Wake(cause);
    }

    /// <summary>A relist is done; a worker that waited for it may go on.</summary>
    public void CacheRefreshed()
    {
        if (_waitsForCache) Wake(0);
    }

    protected internal override void Fire()
    {
        if (_life.IsOver || IsBusy || !_pending) return;
        _waitsForCache = !CacheIsNewer();
        if (!_waitsForCache) Work().Forget();
    }

    /// <summary>Whether the cache is newer than the end of the last call; if not, a relist comes in time (S7, T3).</summary>
    private bool CacheIsNewer()
    {
        if (_pleg.IsArmed && _pleg.Due <= _node.Kernel.Now) _pleg.Relist();
        if (_relistsAtLastEnd < 0 || _pleg.Relists > _relistsAtLastEnd) return true;
        var age = _node.Kernel.Now - _lastEnd;
        if (age >= _node.Overheads.RelistDelay) return true;
        _pleg.RelistWithin(_node.Overheads.RelistDelay - age);
        return false;
    }

    private async SimTask Work()
    {
        IsBusy = true;
        _pending = false;
        _node.Kernel.Disarm(_requeue);
        if (Stage == WorkerStage.Syncing && (_node.Api.DeletionGracePeriod is not null || _node.Api.IsGone)) Stage = WorkerStage.Terminating;
        var outcome = await _life.Of(Call(_cause));
        IsBusy = false;
        _lastEnd = _node.Kernel.Now;
        _relistsAtLastEnd = _pleg.Relists;
        if (outcome.Again || outcome.IsTerminal) Wake(0);
        else if (outcome.Failed) _node.Kernel.Arm(_requeue, WaitAfterFailure(outcome));
        if (_pending && !IsArmed) _node.Kernel.Arm(this, _node.Kernel.Now);
    }

    private async SimTask<SyncOutcome> Call(int cause)
    {
        switch (Stage)
        {
            case WorkerStage.Syncing:
                var outcome = await _life.Of(_syncer.SyncPod(cause));
                if (outcome.IsTerminal) Stage = WorkerStage.Terminating;
                return outcome;
            case WorkerStage.Terminating:
                // A pod that ends without being deleted has none from the worker: each container's own counts (T13).
                TimeSpan? grace = _node.Api.DeletionGracePeriod is { } asked
                    ? GracePeriod.CalculateEffectiveGracePeriod(asked, _node.Api.Pod, _node.Version) : null;
                await _life.Of(_syncer.SyncTerminatingPod(grace, cause));
                Stage = WorkerStage.Terminated;
                return new SyncOutcome(false, Again: true);
            case WorkerStage.Terminated:
                await _life.Of(_syncer.SyncTerminatedPod(cause));
                Stage = WorkerStage.Finished;
                return new SyncOutcome(false);
            case WorkerStage.Finished:
                if (_node.Api.DeletionGracePeriod is not null) _node.Api.RemoveFinished(cause);
                return new SyncOutcome(false);
            default:
                throw new InvalidOperationException($"Unknown stage {Stage}.");
        }
    }

    /// <summary>The wait before the retry of a sync that failed (S5, S6, S73).</summary>
    private TimeSpan WaitAfterFailure(SyncOutcome outcome)
    {
        if (outcome.BackOffExpiry is not { } expiry) return _node.Overheads.ErrorRetry;
        var remaining = expiry > _node.Kernel.Now ? expiry - _node.Kernel.Now : TimeSpan.Zero;
        // Before 1.35 the kubelet looked every few seconds; here the look at the very end of the back-off is one of them.
        var longest = _node.Version.Has(Feature.BackOffWakeUp) ? LongestBackOffWait : _node.Overheads.ErrorRetry;
        return remaining < longest ? remaining : longest;
    }

    private sealed class RequeueTimer(PodWorker worker) : SimTimer
    {
        protected internal override void Fire() => worker.Wake(0);
    }
}

/// <summary>The stages of a pod's worker, in order.</summary>
internal enum WorkerStage
{
    /// <summary>Containers are started and kept running.</summary>
    Syncing,

    /// <summary>Everything is being stopped.</summary>
    Terminating,

    /// <summary>Everything has stopped and is cleaned up.</summary>
    Terminated,

    /// <summary>Nothing is left to do.</summary>
    Finished,
}
