using PodTimeline.Manifests.Decoding;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>windowsOptions.hostProcess, which a pod's containers have all or none of (V143).</summary>
/// <remarks>Source: validation.go :: validateWindowsHostProcessPod.</remarks>
internal static class HostProcessValidator
{
    /// <summary>All containers of a pod, and its network.</summary>
    public static void Validate(PodContext pod)
    {
        var ofPod = Read(pod.Spec);
        var (count, hosts) = (0, 0);
        foreach (var container in pod.AllContainers)
        {
            var own = Read(container);
            count++;
            if (own ?? ofPod ?? false) hosts++;
            if (ofPod is { } expected && own is { } given && expected != given)
            {
                pod.Errors.AddInvalid(V143, container.Path / "securityContext.windowsOptions.hostProcess", given,
                    $"pod hostProcess value must be identical if both are specified, was {(expected ? "true" : "false")}");
            }
        }

        if (hosts == 0) return;
        if (hosts != count)
            pod.Errors.AddInvalid(V143, pod.Spec.Path, "",
                "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        if (!pod.UsesHostNetwork)
            pod.Errors.AddInvalid(V143, pod.Spec.Path / "hostNetwork", false,
                "hostNetwork must be true if pod contains any hostProcess containers");
    }

    private static bool? Read(ObjectView owner) => owner.GetObject("securityContext").GetObject("windowsOptions").GetBoolean("hostProcess");
}
