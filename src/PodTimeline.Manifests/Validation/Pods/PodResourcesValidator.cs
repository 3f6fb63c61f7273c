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

    /// <summary>Names, amounts, and whether they suffice for the containers.</summary>
    public static void Validate(PodContext pod)
    {
        var resources = pod.Spec.GetObject("resources");
        if (!pod.Version.Has(Feature.PodLevelResources) || !resources.IsPresent) return;
        var errors = pod.Errors;
        if (pod.Spec.GetObject("os").GetText("name") == "windows")
        {
            errors.AddForbidden(V145, resources.Path, "may not be set for a windows pod");
            return;
        }

        if (resources.Has("claims")) errors.AddForbidden(V145, resources.Path / "claims", "claims cannot be set for Resources at pod-level");

        var count = pod.Spec.GetObjects("containers").Count + pod.Spec.GetObjects("initContainers").Count;
        if (count > MostContainers) return;
        var needed = PodLevelResources.SumRequests(pod.Spec);
        ResourceValidator.CheckPod(pod, resources, pod.IsPod ? PodLevelResources.KeepSupported(needed) : new());
        var requests = resources.GetQuantities("requests").ToDictionary();
        foreach (var (name, amount) in needed)
        {
            if (requests.TryGetValue(name, out var given) && amount.CompareTo(given) > 0)
            {
                errors.AddInvalid(V145, (resources.Path / "requests").AppendKey(name), given.ToString(),
                    $"must be greater than or equal to aggregate container requests of {amount}");
            }
        }

        var limits = resources.GetQuantities("limits").ToDictionary();
        CheckHugePages(pod, resources, limits);
        foreach (var container in pod.Spec.GetObjects("containers"))
        {
            foreach (var (name, amount) in container.GetObject("resources").GetQuantities("limits"))
            {
                if (!limits.TryGetValue(name, out var most) || amount.CompareTo(most) <= 0) continue;
                errors.AddInvalid(V145, (resources.Path / "containers").AppendIndex(container.Path.Index).AppendKey(name) / "limits", amount.ToString(),
                    $"must be less than or equal to pod limits of {most}", (container.Path / "resources.limits").AppendKey(name));
            }
        }
    }

    /// <summary>From 1.35 on, the pod's huge pages must suffice for those of all its containers.</summary>
    private static void CheckHugePages(PodContext pod, ObjectView resources, Dictionary<string, Quantity> limits)
    {
        if (!pod.Version.Has(Feature.PodHugePagesChecked)) return;
        foreach (var (name, amount) in PodLevelResources.SumLimits(pod.Spec))
        {
            if (ResourceNames.IsHugePages(name) && limits.TryGetValue(name, out var given) && amount.CompareTo(given) > 0)
                pod.Errors.AddInvalid(V145, (resources.Path / "limits").AppendKey(name), given.ToString(),
                    $"must be greater than or equal to aggregate container limits of {amount}");
        }
    }
}
