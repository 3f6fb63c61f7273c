using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>How long a Job waits after a failure before it creates a pod again: 10 s, 20 s, 40 s and so on.</summary>
/// <remarks>Source: pkg/controller/job/backoff_utils.go, getRemainingTimeForFailuresCount.</remarks>
internal static class JobBackOff
{
    /// <summary>Doublings after which the wait is beyond the longest of all versions.</summary>
    private const int MostDoublings = 20;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestOf127 = TimeSpan.FromMinutes(6);

    /// <summary>Finds the wait after so many failures in a row, from 1.</summary>
    public static TimeSpan FindWait(KubernetesVersion version, int failures)
    {
        var longest = version.Has(Feature.LongerJobBackOff) ? Longest : LongestOf127;
        var wait = First * Math.Pow(2, Math.Min(failures - 1, MostDoublings));
        return wait < longest ? wait : longest;
    }
}
