using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>The rule of a Job's podFailurePolicy that a failed pod matches.</summary>
/// <param name="Action">What is done with the pod.</param>
/// <param name="Container">The container that made it match.</param>
/// <param name="ExitCode">That container's.</param>
/// <param name="Index">The rule's place in the policy, from 0.</param>
/// <remarks>Source: pkg/controller/job/pod_failure_policy.go, matchPodFailurePolicy.</remarks>
internal sealed record JobFailureMatch(JobFailureAction Action, string Container, int ExitCode, int Index)
{
    /// <summary>Finds the first rule that one of a pod's containers matches; null when none does.</summary>
    public static JobFailureMatch? Find(JobSpec job, PodStatus pod)
    {
        for (var index = 0; index < job.FailureRules.Length; index++)
            foreach (var status in pod.AllContainerStatuses)
            {
                var exitCode = (status.State as ContainerState.Terminated)?.ExitCode ?? 0;
                if (job.FailureRules[index].Matches(status.Name, exitCode)) return new JobFailureMatch(job.FailureRules[index].Action, status.Name, exitCode, index);
            }

        return null;
    }
}
