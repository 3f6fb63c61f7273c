namespace PodTimeline.Kubelet.Runtime;

/// <summary>The result of one run of a probe's handler.</summary>
/// <param name="Verdict">Success, failure, or no answer.</param>
/// <param name="Output">What the handler said, or why it could not be run; empty after a success.</param>
internal readonly record struct ProbeAnswer(ProbeVerdict Verdict, string Output = "");

/// <summary>Outcome of one run of a probe.</summary>
internal enum ProbeVerdict
{
    /// <summary>It could not be run, so it counts neither way; also "nothing known yet".</summary>
    Unknown,

    /// <summary>It passed.</summary>
    Success,

    /// <summary>It failed.</summary>
    Failure,
}
