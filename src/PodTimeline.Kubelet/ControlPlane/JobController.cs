using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>
/// The controller of the Job that made the pod: it deletes the pod when the Job is to fail, and says how the Job ends. One pod is
/// played; of those beside it and of those that follow it is only told, and each is taken to live as the first one did.
/// </summary>
/// <remarks>Source: pkg/controller/job/job_controller.go, syncJob.</remarks>
internal sealed class JobController : SimTimer
{
    private const string Succeeded = "Reached expected number of succeeded pods";
    private const string FailureTarget = "FailureTarget", Failed = "Failed";

    private readonly SimKernel _kernel;
    private readonly ApiServer _api;
    private readonly JobSpec _job;
    private readonly KubernetesVersion _version;
    private readonly ClusterTimings _timings;
    private readonly JobTally _tally;
    private readonly JobReporter _reporter;
    private readonly JobTimer _deadline, _timeToLive, _nextPods, _nextEnd;
    private (string Reason, string Message)? _failure;
    private TimeSpan _lifetime;
    private bool _othersRun, _wasReplaced, _endedByItself;
    private int _cause;

    public JobController(SimKernel kernel, EventLog log, ApiServer api, JobSpec job, KubernetesVersion version, ClusterTimings timings)
    {
        (_kernel, _api, _job, _version, _timings) = (kernel, api, job, version, timings);
        _tally = new JobTally(job);
        _reporter = new JobReporter(kernel, log, api.Pod, job, version);
        _deadline = new JobTimer(PassDeadline);
        _timeToLive = new JobTimer(() => _api.Delete(null));
        _nextPods = new JobTimer(CreateOthers);
        _nextEnd = new JobTimer(EndOthers);
    }

    /// <summary>The Job has ended, or goes on with other pods.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Whether it will still do something to the pod by itself, now or at an instant.</summary>
    public SimInstant NextAct =>
        new SimTimer[] { this, _deadline, _timeToLive, _nextPods, _nextEnd }.Where(timer => timer.IsArmed).Select(timer => timer.Due)
            .DefaultIfEmpty(SimInstant.Never).Min();

    /// <summary>Whether restarts of the pod's containers bring the Job closer to its end.</summary>
    public bool CountsRestarts => !IsDone && _api.Pod.RestartPolicy == RestartPolicy.OnFailure && Restarts > 0;

    /// <summary>The pod has been made.</summary>
    public void Begin(int created)
    {
        _reporter.RecordBegin(created, _tally.CreatedAtOnce);
        if (_job.ActiveDeadline is { } deadline) _kernel.Arm(_deadline, deadline);
    }

    /// <summary>The pod changed; what that means for the Job is worked out a little later.</summary>
    public void OnPodChanged(int cause)
    {
        if (IsDone) return;
        _cause = cause;
        if (!IsArmed) _kernel.Arm(this, _timings.JobSync);
    }

    protected internal override void Fire()
    {
        if (IsDone || _nextPods.IsArmed || _nextEnd.IsArmed) return;
        if (_failure is { } failure)
        {
            if (PodHasEnded) End(Failed, failure.Reason, failure.Message, isFailure: true);
            return;
        }

        if (_wasReplaced || (_api.DeletionGracePeriod is not null && !_endedByItself))
        {
            JudgeDeleted();
            return;
        }

        if (!_api.Status.Phase.IsTerminal())
        {
            if (PastBackoffLimitOnFailure) FailBeyondLimit();
            return;
        }

        _endedByItself = true;
        _lifetime = _kernel.Now - SimInstant.Zero;
        JudgeRound(_api.Status.AllContainerStatuses.Select(status => (status.State as ContainerState.Terminated)?.FinishedAt ?? SimInstant.Zero).Max());
    }

    private bool PodHasEnded => _api.IsGone || _api.Status.Phase.IsTerminal();

    private int Restarts => _api.Status.AllContainerStatuses.Sum(status => status.RestartCount);

    private bool PastBackoffLimitOnFailure => _api.Pod.RestartPolicy == RestartPolicy.OnFailure && _api.DeletionGracePeriod is null
        && Restarts >= Math.Max(1, _job.BackoffLimit);

    private void PassDeadline()
    {
        if (IsDone || _failure is not null) return;
        _cause = 0;
        Fail("DeadlineExceeded", "Job was active longer than specified deadline", Rules.J2);
    }

    /// <summary>
    /// Somebody deletes the pod while it runs: another takes its place, at once or when it has ended, and it counts as failed. How long
    /// the other would live is not known, so it is not simulated.
    /// </summary>
    private void JudgeDeleted()
    {
        if (!_wasReplaced && !_job.ReplacesEndedPodsOnly) Replace();
        if (!PodHasEnded) return;
        _tally.CountDeleted(_api.Status.Phase == PodPhase.Succeeded);
        if (_tally.HasSucceeded)
        {
            Succeed();
            return;
        }

        if (_tally.IsBeyondLimit)
        {
            FailBeyondLimit();
            return;
        }

        if (!_wasReplaced) Replace();
        IsDone = true;
    }

    private void Replace()
    {
        (_wasReplaced, _othersRun) = (true, true);
        _reporter.RecordCreations(_cause, 0, 1);
    }

    /// <summary>The pods that ran at a time have ended, all alike: the Job ends, or others follow.</summary>
    private void JudgeRound(SimInstant endedAt)
    {
        _tally.CountRound();
        if (_api.Status.Phase == PodPhase.Succeeded)
        {
            _tally.CountSuccesses();
            if (_tally.HasSucceeded) Succeed();
            else CreateOthers();
            return;
        }

        var match = JobFailureMatch.Find(_job, _api.Status);
        if (match?.Action == JobFailureAction.FailJob)
        {
            Fail("PodFailurePolicy",
                $"Container {match.Container} for pod {_api.Pod.Namespace}/{_api.Pod.Name} failed with exit code {match.ExitCode} matching FailJob rule at index {match.Index}", Rules.J3);
            return;
        }

        if (match?.Action == JobFailureAction.Ignore)
        {
            // None of them counts: without a deadline it goes on like this forever, and is told once.
            if (_job.ActiveDeadline is null && _tally.Rounds > 1) IsDone = true;
            else WaitForOthers(endedAt, _tally.Rounds);
            return;
        }

        _tally.CountFailures();
        if (_tally.IsBeyondLimit) FailBeyondLimit();
        else if (_job.BackoffLimitPerIndex is { } perIndex && (_tally.Attempts > perIndex || match?.Action == JobFailureAction.FailIndex)) FailIndexes();
        else WaitForOthers(endedAt, _tally.Attempts);
    }

    private void WaitForOthers(SimInstant endedAt, int failures) =>
        _kernel.Arm(_nextPods, SimInstant.PickLater(endedAt + JobBackOff.FindWait(_version, failures), _kernel.Now));

    /// <summary>The indexes of the pods that ran at a time are used up: the Job fails once there are too many, or no others are left.</summary>
    private void FailIndexes()
    {
        _tally.CountFailedIndexes();
        if (_tally.IsBeyondFailedIndexes) Fail("MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes", Rules.J3);
        else if (_tally.HasNoIndexLeft) Fail("FailedIndexes", "Job has failed indexes", Rules.J3);
        else CreateOthers();
    }

    private void CreateOthers()
    {
        _othersRun = true;
        _reporter.RecordCreations(_cause, _tally.NextIndex, _tally.CreatedAtOnce);
        _kernel.Arm(_nextEnd, _lifetime);
    }

    private void EndOthers()
    {
        _othersRun = false;
        JudgeRound(_kernel.Now);
    }

    private void FailBeyondLimit() => Fail("BackoffLimitExceeded", "Job has reached the specified backoff limit", Rules.J3);

    private void Fail(string reason, string message, Rule rule)
    {
        _failure = (reason, message);
        if (_version.Has(Feature.JobEndsAfterItsPods))
        {
            _reporter.SetCondition(FailureTarget, reason, message, _cause);
            DeletePod(rule);
            if (PodHasEnded) End(Failed, reason, message, isFailure: true);
            return;
        }

        DeletePod(rule);
        End(Failed, reason, message, isFailure: true);
    }

    private void DeletePod(Rule rule)
    {
        if (_othersRun) _reporter.RecordDeletion(_reporter.LastName, _cause, rule);
        if (PodHasEnded || _api.DeletionGracePeriod is not null) return;
        _reporter.RecordDeletion(_api.Pod.Name, _cause, rule);
        _api.Delete(null);
    }

    private void Succeed()
    {
        if (_version.Has(Feature.JobEndsAfterItsPods))
        {
            var (reason, message) = _tally.FindSuccessRule() is { } rule ? ("SuccessPolicy", $"Matched rules at index {rule}") : ("CompletionsReached", Succeeded);
            _reporter.SetCondition("SuccessCriteriaMet", reason, message, _cause);
            End("Complete", reason, message, isFailure: false);
        }
        else
        {
            End("Complete", "", "", isFailure: false);
        }
    }

    private void End(string condition, string reason, string message, bool isFailure)
    {
        IsDone = true;
        foreach (var timer in new[] { _deadline, _nextPods, _nextEnd }) _kernel.Disarm(timer);
        _reporter.SetCondition(condition, reason, message, _cause);
        _reporter.RecordEnd(condition, isFailure ? (reason, message) : null, _cause);
        if (_job.TimeToLive is { } length) _kernel.Arm(_timeToLive, length);
    }

    private sealed class JobTimer(Action expired) : SimTimer
    {
        protected internal override void Fire() => expired();
    }
}
