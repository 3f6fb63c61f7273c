using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

/// <content>What a Job's controller does to its pod.</content>
public static partial class Rules
{
    /// <summary>J1. A Job makes pods.</summary>
    public static readonly Rule J1 = new("J1", Endings, "A Job makes pods",
        "A Job's controller makes its pods and, under Never, another one for each that failed: 10 s after its end, then 20, " +
        "40, 80 s and so on, up to 10 min (in 1.27 6 min).",
        "pkg/controller/job/job_controller.go :: manageJob; backoff_utils.go");

    /// <summary>J2. A Job's deadline.</summary>
    public static readonly Rule J2 = new("J2", Endings, "A Job's deadline",
        "When a Job has been running for its own activeDeadlineSeconds, it fails with DeadlineExceeded, and its running pods are " +
        "deleted with their grace period.",
        "pkg/controller/job/job_controller.go :: pastActiveDeadline");

    /// <summary>J3. A Job's backoff limit.</summary>
    public static readonly Rule J3 = new("J3", Endings, "A Job's backoff limit",
        "Under Never a Job fails when more pods have failed than its backoffLimit; under OnFailure when the containers of its running pod " +
        "have restarted that often, and then the pod is deleted.",
        "pkg/controller/job/job_controller.go :: exceedsBackoffLimit, pastBackoffLimitOnFailure");

    /// <summary>J4. A Job ends last.</summary>
    public static readonly Rule J4 = new("J4", Endings, "A Job ends last",
        "A Job about to fail gets the condition FailureTarget first, and one that has succeeded SuccessCriteriaMet; Failed or " +
        "Complete follow when its last pod has ended.",
        "pkg/controller/job/job_controller.go :: enactJobFinished; KEP-3939, KEP-3998")
    { When = Feature.JobEndsAfterItsPods.On };

    /// <summary>J5. A Job's pods stay.</summary>
    public static readonly Rule J5 = new("J5", Endings, "A Job's pods stay",
        "When a Job is over its ended pods stay with their logs, unless ttlSecondsAfterFinished removes the Job and its pods after " +
        "that time.",
        "pkg/controller/ttlafterfinished");
}
