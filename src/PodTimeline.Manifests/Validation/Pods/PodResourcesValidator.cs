using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Mapping;
using PodTimeline.Manifests.Validation.Containers;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rule V145: the pod's own resources.</summary>
/// <remarks>Source: validation.go :: validatePodResources, validatePodResourceConsistency.</remarks>
internal static class PodResourcesValidator
{
    /// <summary>Sums over more than these take too long, and no pod has so many.</summary>
    private const int MostContainers = 500;

    /// <summary>Names, amounts, and that they are enough for the containers.</summary>
    public static void Validate(PodContext pod)
    {
        var resources = pod.Spec.Object("resources");
        if (!pod.Version.Has(Feature.PodLevelResources) || !resources.IsPresent) return;
        var errors = pod.Errors;
        if (pod.Spec.Object("os").Text("name") == "windows")
        {
            errors.Forbidden(V145, resources.Path, "may not be set for a windows pod");
            return;
        }

        if (resources.Has("claims")) errors.Forbidden(V145, resources.Path / "claims", "claims cannot be set for Resources at pod-level");

        var count = pod.Spec.Objects("containers").Count + pod.Spec.Objects("initContainers").Count;
        if (count > MostContainers) return;
        var needed = PodLevelResources.ContainerRequests(pod.Spec);
        ResourceValidator.Pod(pod, resources, pod.IsPod ? PodLevelResources.Supported(needed) : new());
        var requests = resources.Amounts("requests").ToDictionary();
        foreach (var (name, amount) in needed)
        {
            if (requests.TryGetValue(name, out var given) && amount.CompareTo(given) > 0)
            {
                errors.Invalid(V145, (resources.Path / "requests").Key(name), given.ToString(),
                    $"must be greater than or equal to aggregate container requests of {amount}");
            }
        }

        var limits = resources.Amounts("limits").ToDictionary();
        HugePages(pod, resources, limits);
        foreach (var container in pod.Spec.Objects("containers"))
        {
            foreach (var (name, amount) in container.Object("resources").Amounts("limits"))
            {
                if (!limits.TryGetValue(name, out var most) || amount.CompareTo(most) <= 0) continue;
                errors.Invalid(V145, (resources.Path / "containers").At(container.Path.Index).Key(name) / "limits", amount.ToString(),
                    $"must be less than or equal to pod limits of {most}", (container.Path / "resources.limits").Key(name));
            }
        }
    }

    /// <summary>Huge pages of the pod are enough for those of its containers together, from 1.35 on.</summary>
    private static void HugePages(PodContext pod, ObjectView resources, Dictionary<string, Quantity> limits)
    {
        if (!pod.Version.Has(Feature.PodHugePagesChecked)) return;
        foreach (var (name, amount) in PodLevelResources.ContainerLimits(pod.Spec))
        {
            if (ResourceNames.IsHugePages(name) && limits.TryGetValue(name, out var given) && amount.CompareTo(given) > 0)
                pod.Errors.Invalid(V145, (resources.Path / "limits").Key(name), given.ToString(),
                    $"must be greater than or equal to aggregate container limits of {amount}");
        }
    }
}
