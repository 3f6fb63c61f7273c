using System.Globalization;
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

    /// <summary>Pods that one sync creates; those beyond are told of no more. Source: MaxPodCreateDeletePerSync of the Job controller.</summary>
    private const int MostCreatedAtOnce = 500;

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestBackOffOf127 = TimeSpan.FromMinutes(6);

    private readonly SimKernel _kernel;
    private readonly EventLog _log;
    private readonly ApiServer _api;
    private readonly JobSpec _job;
    private readonly KubernetesVersion _version;
    private readonly ClusterTimings _timings;
    private readonly EventRecorder _events, _cronEvents;
    private readonly Expiry _deadline, _timeToLive, _nextPods, _nextEnd;
    private readonly Chance _names;
    private (string Reason, string Message)? _failure;
    private TimeSpan _lifetime;
    private bool _othersRun, _wasReplaced, _endedByItself;
    private long _succeeded, _failed, _failedIndexes;
    private int _rounds, _attempts;
    private int _cause;
    private string _lastName = "";

    public JobController(SimKernel kernel, EventLog log, ApiServer api, JobSpec job, KubernetesVersion version, ClusterTimings timings)
    {
        (_kernel, _log, _api, _job, _version, _timings) = (kernel, log, api, job, version, timings);
        _events = new EventRecorder(kernel, log, "job-controller", version);
        _cronEvents = new EventRecorder(kernel, log, "cronjob-controller", version);
        _deadline = new Expiry(PassDeadline);
        _timeToLive = new Expiry(() => _api.Delete(null));
        _nextPods = new Expiry(CreateOthers);
        _nextEnd = new Expiry(EndOthers);
        _names = new Chance(Chance.ToSeed(api.Pod.Name));
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
        if (_job.CronJob is { } cronJob) _cronEvents.RecordNormal("SuccessfulCreate", $"Created job {_job.Name}", "CronJob/" + cronJob, created, Rules.J1);
        if (_job.IsSuspended)
        {
            RecordNormal("Suspended", "Job suspended", created, Rules.J1);
            RecordNormal("Resumed", "Job resumed", created, Rules.J1);
        }

        RecordNormal("SuccessfulCreate", $"Created pod: {_api.Pod.Name}", created, Rules.J1);
        for (var beside = 1; beside < Math.Min(PodsAtOnce, MostCreatedAtOnce); beside++) RecordCreation(created, beside);
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

    /// <summary>How many run at a time, as long as so many are wanted.</summary>
    private int PodsAtOnce => (int)Math.Max(1, Math.Min(_job.Parallelism, _job.Completions - NextIndex));

    /// <summary>The first index that has neither succeeded nor failed for good.</summary>
    private long NextIndex => _succeeded + _failedIndexes;

    private bool HasSucceeded => _succeeded >= _job.Completions || FindSuccessRule() is not null;

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
        if (_api.Status.Phase == PodPhase.Succeeded) _succeeded++;
        else _failed++;
        if (HasSucceeded)
        {
            Succeed();
            return;
        }

        if (_failed > _job.BackoffLimit)
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
        RecordCreation(_cause, 0);
    }

    /// <summary>The pods that ran at a time have ended, all alike: the Job ends, or others follow.</summary>
    private void JudgeRound(SimInstant endedAt)
    {
        _rounds++;
        if (_api.Status.Phase == PodPhase.Succeeded)
        {
            _succeeded += PodsAtOnce;
            if (HasSucceeded) Succeed();
            else CreateOthers();
            return;
        }

        var rule = FindFailureRule(out var container, out var exitCode, out var index);
        if (rule == JobFailureAction.FailJob)
        {
            Fail("PodFailurePolicy",
                $"Container {container} for pod {_api.Pod.Namespace}/{_api.Pod.Name} failed with exit code {exitCode} matching FailJob rule at index {index}", Rules.J3);
            return;
        }

        if (rule == JobFailureAction.Ignore)
        {
            // None of them counts: without a deadline it goes on like this forever, and is told once.
            if (_job.ActiveDeadline is null && _rounds > 1) IsDone = true;
            else WaitForOthers(endedAt, _rounds);
            return;
        }

        _failed += PodsAtOnce;
        _attempts++;
        if (_failed > _job.BackoffLimit) FailBeyondLimit();
        else if (_job.BackoffLimitPerIndex is { } perIndex && (_attempts > perIndex || rule == JobFailureAction.FailIndex)) FailIndexes();
        else WaitForOthers(endedAt, _attempts);
    }

    private void WaitForOthers(SimInstant endedAt, int failures) =>
        _kernel.Arm(_nextPods, SimInstant.PickLater(endedAt + BackOffAfter(failures), _kernel.Now));

    /// <summary>The indexes of the pods that ran at a time are used up: the Job fails once there are too many, or no others are left.</summary>
    private void FailIndexes()
    {
        _failedIndexes += PodsAtOnce;
        _attempts = 0;
        if (_failedIndexes > _job.MaxFailedIndexes) Fail("MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes", Rules.J3);
        else if (NextIndex >= _job.Completions) Fail("FailedIndexes", "Job has failed indexes", Rules.J3);
        else CreateOthers();
    }

    /// <summary>10 s, 20 s, 40 s and so on.</summary>
    private TimeSpan BackOffAfter(int failures)
    {
        var longest = _version.Has(Feature.LongerJobBackOff) ? LongestBackOff : LongestBackOffOf127;
        var wait = FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 20));
        return wait < longest ? wait : longest;
    }

    private void CreateOthers()
    {
        _othersRun = true;
        for (var i = 0; i < Math.Min(PodsAtOnce, MostCreatedAtOnce); i++) RecordCreation(_cause, NextIndex + i);
        _kernel.Arm(_nextEnd, _lifetime);
    }

    private void EndOthers()
    {
        _othersRun = false;
        JudgeRound(_kernel.Now);
    }

    private void RecordCreation(int cause, long index) => RecordNormal("SuccessfulCreate", $"Created pod: {MakeNextName(index)}", cause, Rules.J1);

    /// <summary>A name like the first pod's, with another ending, and its own index where pods have one.</summary>
    private string MakeNextName(long index)
    {
        const string letters = "bcdfghjklmnpqrstvwxz2456789";
        var ending = string.Create(5, _names, static (text, chance) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = letters[(int)(chance.Draw("name") * letters.Length)];
        });
        var stem = _api.Pod.Name[..(_api.Pod.Name.LastIndexOf('-') + 1)];
        if (_job.IsIndexed && stem.EndsWith("-0-", StringComparison.Ordinal)) stem = string.Create(CultureInfo.InvariantCulture, $"{stem.AsSpan(..^2)}{index}-");
        return _lastName = stem + ending;
    }

    private JobFailureAction? FindFailureRule(out string container, out int exitCode, out int index)
    {
        for (index = 0; index < _job.FailureRules.Length; index++)
            foreach (var status in _api.Status.AllContainerStatuses)
            {
                (container, exitCode) = (status.Name, (status.State as ContainerState.Terminated)?.ExitCode ?? 0);
                if (_job.FailureRules[index].Matches(container, exitCode)) return _job.FailureRules[index].Action;
            }

        (container, exitCode) = ("", 0);
        return null;
    }

    private void FailBeyondLimit() => Fail("BackoffLimitExceeded", "Job has reached the specified backoff limit", Rules.J3);

    private void Fail(string reason, string message, Rule rule)
    {
        _failure = (reason, message);
        if (_version.Has(Feature.JobEndsAfterItsPods))
        {
            Set(FailureTarget, reason, message, Rules.J4);
            DeletePod(rule);
            if (PodHasEnded) End(Failed, reason, message, isFailure: true);
            return;
        }

        DeletePod(rule);
        End(Failed, reason, message, isFailure: true);
    }

    private void DeletePod(Rule rule)
    {
        if (_othersRun) RecordNormal("SuccessfulDelete", $"Deleted pod: {_lastName}", _cause, rule);
        if (PodHasEnded || _api.DeletionGracePeriod is not null) return;
        RecordNormal("SuccessfulDelete", $"Deleted pod: {_api.Pod.Name}", _cause, rule);
        _api.Delete(null);
    }

    /// <summary>The first rule of the success policy that is met; null when none is.</summary>
    private int? FindSuccessRule()
    {
        for (var index = 0; index < _job.SuccessRules.Length; index++)
            if (_job.SuccessRules[index].IsMet(_succeeded)) return index;
        return null;
    }

    private void Succeed()
    {
        if (_version.Has(Feature.JobEndsAfterItsPods))
        {
            var (reason, message) = FindSuccessRule() is { } rule ? ("SuccessPolicy", $"Matched rules at index {rule}") : ("CompletionsReached", Succeeded);
            Set("SuccessCriteriaMet", reason, message, Rules.J4);
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
        Set(condition, reason, message, Rules.J4);
        if (isFailure) _events.RecordWarning(reason, message, Object, _cause, Rules.J4);
        else RecordNormal("Completed", "Job completed", _cause, Rules.J4);
        if (_job.CronJob is { } cronJob) _cronEvents.RecordNormal("SawCompletedJob", $"Saw completed job: {_job.Name}, condition: {condition}", "CronJob/" + cronJob, _cause, Rules.J4);
        if (_job.TimeToLive is { } length) _kernel.Arm(_timeToLive, length);
    }

    private void Set(string condition, string reason, string message, Rule rule) =>
        _log.Append(new SimEvent.JobConditionSet(condition, reason, message), _cause, rule);

    private void RecordNormal(string reason, string message, int cause, Rule rule) => _events.RecordNormal(reason, message, Object, cause, rule);

    private string Object => "Job/" + _job.Name;

    private sealed class Expiry(Action expired) : SimTimer
    {
        protected internal override void Fire() => expired();
    }
}
