using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>How far a Job has come: its pods that succeeded and failed, and its indexes that are used up.</summary>
/// <param name="job">The Job.</param>
internal sealed class JobTally(JobSpec job)
{
    /// <summary>Pods that one sync creates. Source: MaxPodCreateDeletePerSync of the Job controller.</summary>
    private const int MostCreatedAtOnce = 500;

    private long _succeeded, _failed, _failedIndexes;

    /// <summary>Rounds of pods that ran at a time and have ended.</summary>
    public int Rounds { get; private set; }

    /// <summary>Failures in a row of the indexes that run now.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many pods run at a time, as long as so many are wanted; at least 1.</summary>
    public int PodsAtOnce => (int)Math.Max(1, Math.Min(job.Parallelism, job.Completions - NextIndex));

    /// <summary>How many of them one sync creates; those beyond are told of no more.</summary>
    public int CreatedAtOnce => Math.Min(PodsAtOnce, MostCreatedAtOnce);

    /// <summary>The first index that has neither succeeded nor failed for good.</summary>
    public long NextIndex => _succeeded + _failedIndexes;

    /// <summary>Whether the Job has what it wants.</summary>
    public bool HasSucceeded => _succeeded >= job.Completions || FindSuccessRule() is not null;

    /// <summary>Whether more pods have failed than may.</summary>
    public bool IsBeyondLimit => _failed > job.BackoffLimit;

    /// <summary>Whether more indexes have failed than may.</summary>
    public bool IsBeyondFailedIndexes => _failedIndexes > job.MaxFailedIndexes;

    /// <summary>Whether no index is left to run.</summary>
    public bool HasNoIndexLeft => NextIndex >= job.Completions;

    /// <summary>Finds the first rule of the success policy that is met; null when none is.</summary>
    public int? FindSuccessRule()
    {
        for (var index = 0; index < job.SuccessRules.Length; index++)
            if (job.SuccessRules[index].IsMet(_succeeded)) return index;
        return null;
    }

    /// <summary>The pods that ran at a time have ended.</summary>
    public void CountRound() => Rounds++;

    /// <summary>The pods that ran at a time have succeeded.</summary>
    public void CountSuccesses() => _succeeded += PodsAtOnce;

    /// <summary>The pods that ran at a time have failed.</summary>
    public void CountFailures()
    {
        _failed += PodsAtOnce;
        Attempts++;
    }

    /// <summary>The indexes of the pods that ran at a time have failed for good.</summary>
    public void CountFailedIndexes()
    {
        _failedIndexes += PodsAtOnce;
        Attempts = 0;
    }

    /// <summary>One pod that was deleted has ended.</summary>
    public void CountDeleted(bool hasSucceeded)
    {
        if (hasSucceeded) _succeeded++;
        else _failed++;
    }
}
