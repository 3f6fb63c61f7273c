using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V171. Jobs do not restart always.</summary>
    public static readonly Rule V171 = new("V171", ManifestJobs, "Jobs do not restart always",
        "The restartPolicy of a Job's pod is set, because the default Always is refused.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V172. Job restart policy.</summary>
    public static readonly Rule V172 = new("V172", ManifestJobs, "Job restart policy",
        "The restartPolicy of a Job's pod is OnFailure or Never.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V173. Never with failure policy.</summary>
    public static readonly Rule V173 = new("V173", ManifestJobs, "Never with failure policy",
        "With a podFailurePolicy, the restartPolicy of a Job's pod is Never.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V174. Numbers of a Job.</summary>
    public static readonly Rule V174 = new("V174", ManifestJobs, "Numbers of a Job",
        "The numbers of a Job are not negative.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V175. Completion mode.</summary>
    public static readonly Rule V175 = new("V175", ManifestJobs, "Completion mode",
        "completionMode is NonIndexed or Indexed.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V176. Completions of indexed Jobs.</summary>
    public static readonly Rule V176 = new("V176", ManifestJobs, "Completions of indexed Jobs",
        "An indexed Job has completions; with neither completions nor parallelism, both are 1.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V177. Parallelism of indexed Jobs.</summary>
    public static readonly Rule V177 = new("V177", ManifestJobs, "Parallelism of indexed Jobs",
        "The parallelism of an indexed Job is at most 100000.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V178. Limits per index.</summary>
    public static readonly Rule V178 = new("V178", ManifestJobs, "Limits per index",
        "backoffLimitPerIndex and maxFailedIndexes need an indexed Job.",
        "batch validation.go :: validateJobSpec")
    { When = Feature.JobBackoffLimitPerIndex.On, Home = RuleHome.Manifests };

    /// <summary>V179. Failed indexes.</summary>
    public static readonly Rule V179 = new("V179", ManifestJobs, "Failed indexes",
        "maxFailedIndexes needs backoffLimitPerIndex and is at most completions and at most 100000.",
        "batch validation.go :: validateJobSpec")
    { When = Feature.JobBackoffLimitPerIndex.On, Home = RuleHome.Manifests };

    /// <summary>V180. Very large Jobs.</summary>
    public static readonly Rule V180 = new("V180", ManifestJobs, "Very large Jobs",
        "With more than 100000 completions, backoffLimitPerIndex needs maxFailedIndexes, and both it and parallelism are at most " +
        "10000.",
        "batch validation.go :: validateJobSpec")
    { When = Feature.JobBackoffLimitPerIndex.On, Home = RuleHome.Manifests };

    /// <summary>V181. Host names of indexes.</summary>
    public static readonly Rule V181 = new("V181", ManifestJobs, "Host names of indexes",
        "The host name of an indexed Job's last pod is a DNS label.",
        "batch validation.go :: validateJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V182. Who manages the Job.</summary>
    public static readonly Rule V182 = new("V182", ManifestJobs, "Who manages the Job",
        "managedBy is a path of at most 63 bytes that begins with a domain.",
        "batch validation.go :: validateJobSpec")
    { When = Feature.JobManagedBy.On, Home = RuleHome.Manifests };

    /// <summary>V183. Pod replacement policy.</summary>
    public static readonly Rule V183 = new("V183", ManifestJobs, "Pod replacement policy",
        "podReplacementPolicy is Failed or TerminatingOrFailed; with a podFailurePolicy, only Failed.",
        "batch validation.go :: validateJobSpec")
    { When = Feature.JobPodReplacementPolicy.On, Home = RuleHome.Manifests };

    /// <summary>V184. Pod failure policy.</summary>
    public static readonly Rule V184 = new("V184", ManifestJobs, "Pod failure policy",
        "A podFailurePolicy has at most 20 rules, each with the action Count, FailIndex, FailJob or Ignore.",
        "batch validation.go :: validatePodFailurePolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V185. One condition per rule.</summary>
    public static readonly Rule V185 = new("V185", ManifestJobs, "One condition per rule",
        "A rule of a podFailurePolicy has either onExitCodes or onPodConditions.",
        "batch validation.go :: validatePodFailurePolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V186. FailIndex needs a limit.</summary>
    public static readonly Rule V186 = new("V186", ManifestJobs, "FailIndex needs a limit",
        "The action FailIndex needs backoffLimitPerIndex.",
        "batch validation.go :: validatePodFailurePolicy")
    { When = Feature.JobBackoffLimitPerIndex.On, Home = RuleHome.Manifests };

    /// <summary>V187. Exit codes of failure rules.</summary>
    public static readonly Rule V187 = new("V187", ManifestJobs, "Exit codes of failure rules",
        "onExitCodes has 1 to 255 values, sorted and unique, and 0 does not go with In.",
        "batch validation.go :: validatePodFailurePolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V188. Container of a rule.</summary>
    public static readonly Rule V188 = new("V188", ManifestJobs, "Container of a rule",
        "The containerName of a failure rule is that of a container in the template.",
        "batch validation.go :: validatePodFailurePolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V189. Conditions of a rule.</summary>
    public static readonly Rule V189 = new("V189", ManifestJobs, "Conditions of a rule",
        "A pod condition's type is a qualified name, and its status is True, False or Unknown.",
        "batch validation.go :: validatePodFailurePolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V190. Success policy.</summary>
    public static readonly Rule V190 = new("V190", ManifestJobs, "Success policy",
        "A successPolicy needs an indexed Job and 1 to 20 rules, each with succeededIndexes or succeededCount.",
        "batch validation.go :: validateSuccessPolicy")
    { When = Feature.JobSuccessPolicy.On, Home = RuleHome.Manifests };

    /// <summary>V191. Succeeded count.</summary>
    public static readonly Rule V191 = new("V191", ManifestJobs, "Succeeded count",
        "succeededCount is at most completions and at most the number of indexes named.",
        "batch validation.go :: validateSuccessPolicy")
    { When = Feature.JobSuccessPolicy.On, Home = RuleHome.Manifests };

    /// <summary>V192. Selector of a Job.</summary>
    public static readonly Rule V192 = new("V192", ManifestJobs, "Selector of a Job",
        "A Job's selector is not written by hand without manualSelector: true; with it, it matches the template.",
        "batch validation.go :: validateGeneratedSelector, ValidateJobSpec")
    { Home = RuleHome.Manifests };
}
