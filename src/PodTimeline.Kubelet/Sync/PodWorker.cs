using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Sync;

/// <summary>
/// The pod's worker: one call at a time, from syncing to terminating to terminated and never back. Whatever wakes it while it works is
/// merged into one further call (S1, S7, T1 to T3).
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
    private bool _comesAgain;
    private int _cause;
    private long _relistsAtLastEnd = -1;
    private SimInstant _lastEnd;

    public PodWorker(NodeContext node, KubeletLife life, Pleg pleg, PodSyncer syncer, StatusManager statuses)
    {
        (_node, _life, _pleg, _syncer, _statuses) = (node, life, pleg, syncer, statuses);
        _requeue = new RequeueTimer(this);
    }

    /// <summary>The stage of the worker.</summary>
    public WorkerStage Stage { get; private set; } = WorkerStage.Syncing;

    /// <summary>Whether a call is under way.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether it waits for the next thing to happen.</summary>
    public bool IsIdle => (!IsBusy && !_pending) || (_syncer.IsMountHopeless && !_syncer.Cancelled.IsCompleted);

    /// <summary>Whether a retry of something that failed is planned.</summary>
    public bool HasRetryPlanned => _requeue.IsArmed;

    /// <summary>Something happened that requires a sync of the pod.</summary>
    /// <param name="cause">The event; 0: none in particular.</param>
    public void Wake(int cause)
    {
        if (_life.IsOver) return;
        _pending = true;
        if (cause != 0) _cause = cause;
        // Goes through the queue, so that the caller finishes its own work first.
        if (!IsBusy && !IsArmed) _node.Kernel.Arm(this, _node.Kernel.Now);
    }

    /// <summary>The pod is to be stopped.</summary>
    public void Terminate(int cause)
    {
        _syncer.Cancelled.Complete();
        Wake(cause);
    }

    /// <summary>
    /// A relist is done. A worker that waited for it goes on, and what the relist found wakes it again: the cache is filled before the
    /// events are sent.
    /// </summary>
    /// <param name="changed">It found something.</param>
    /// <param name="cause">The event that it found; 0: none in particular.</param>
    public void OnRelisted(bool changed, int cause)
    {
        // A worker that ended its call at this very instant, with more to do, could not have gone on before this relist either.
        var couldNotGoOn = !IsBusy && _pending && _lastEnd == _node.Kernel.Now && _pleg.Relists == _relistsAtLastEnd + 1;
        if (!_waitsForCache && !couldNotGoOn)
        {
            if (changed) Wake(cause);
            return;
        }

        _comesAgain |= changed;
        Wake(cause);
    }

    protected internal override void Fire()
    {
        if (_life.IsOver || IsBusy || !_pending) return;
        _waitsForCache = !IsCacheNewer();
        if (!_waitsForCache) Work().Forget();
    }

    /// <summary>Whether the cache is newer than the end of the last call; if not, a relist will follow (S7, T3).</summary>
    private bool IsCacheNewer()
    {
        if (_pleg.IsArmed && _pleg.Due <= _node.Kernel.Now) _comesAgain |= _pleg.Relist();
        if (_relistsAtLastEnd < 0 || _pleg.Relists > _relistsAtLastEnd) return true;
        var age = _node.Kernel.Now - _lastEnd;
        if (age >= _node.Timings.RelistDelay) return true;
        _pleg.RelistWithin(_node.Timings.RelistDelay - age);
        return false;
    }

    private async SimTask Work()
    {
        IsBusy = true;
        _pending = _comesAgain;
        _comesAgain = false;
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
                // For a pod that ends without being deleted the worker sets none: each container's own applies (T13).
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
        var timings = _node.Timings;
        var wait = timings.ErrorRetry;
        if (outcome.BackOffExpiry is { } expiry)
        {
            var remaining = expiry > _node.Kernel.Now ? expiry - _node.Kernel.Now : TimeSpan.Zero;
            if (_node.Version.Has(Feature.BackOffWakeUp)) wait = remaining < LongestBackOffWait ? remaining : LongestBackOffWait;
            else if (timings.BackOffIsExact && remaining < wait) wait = remaining;
        }

        // To a tenth of a second; more precision would be false.
        if (timings.RetryStretch > 0)
            wait = TimeSpan.FromSeconds(Math.Round(wait.TotalSeconds * (1 + timings.RetryStretch * _node.Chance.Draw(nameof(WaitAfterFailure))), 1));
        return wait + timings.RetryPoll;
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
