using PodTimeline.Manifests.Mapping;
using PodTimeline.Manifests.Validation.Containers;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rule V145: the pod's own resources.</summary>
/// <remarks>Source: validation.go :: validatePodResources, validatePodResourceConsistency.</remarks>
internal static class PodResourcesValidator
{
    /// <summary>Names, amounts, and that they are enough for the containers.</summary>
    public static void Validate(PodContext pod)
    {
        var resources = pod.Spec.Object("resources");
        if (!pod.Features.PodLevelResources || !resources.IsPresent) return;
        var errors = pod.Errors;
        if (resources.Has("claims")) errors.Forbidden("V145", resources.Path / "claims", "claims cannot be set for Resources at pod-level");

        var needed = PodLevelResources.ContainerRequests(pod.Spec);
        ResourceValidator.Pod(pod, resources, pod.IsPod ? PodLevelResources.Supported(needed) : new());
        var requests = resources.Amounts("requests").ToDictionary();
        foreach (var (name, amount) in needed)
        {
            if (requests.TryGetValue(name, out var given) && amount.CompareTo(given) > 0)
            {
                errors.Invalid("V145", (resources.Path / "requests").Key(name), given.ToString(),
                    $"must be greater than or equal to aggregate container requests of {amount}");
            }
        }

        var limits = resources.Amounts("limits").ToDictionary();
        foreach (var container in pod.Spec.Objects("containers"))
        {
            foreach (var (name, amount) in container.Object("resources").Amounts("limits"))
            {
                if (!limits.TryGetValue(name, out var most) || amount.CompareTo(most) <= 0) continue;
                errors.Invalid("V145", (resources.Path / "containers").At(container.Path.Index).Key(name) / "limits", amount.ToString(),
                    $"must be less than or equal to pod limits of {most}", (container.Path / "resources.limits").Key(name));
            }
        }
    }
}
