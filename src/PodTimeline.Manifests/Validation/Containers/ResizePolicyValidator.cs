using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rule V77: resizePolicy. Errors come without an index, but for duplicates.</summary>
/// <remarks>Source: validation.go :: validateResizePolicy.</remarks>
internal static class ResizePolicyValidator
{
    private static readonly string[] Resources = ["cpu", "memory"];
    private static readonly string[] Policies = ["NotRequired", "RestartContainer"];

    /// <summary>The resize policies of one container.</summary>
    public static void Validate(PodContext pod, ObjectView container)
    {
        if (!pod.Version.Has(Feature.InPlacePodVerticalScaling)) return;
        var (errors, path, seen) = (pod.Errors, container.Path / "resizePolicy", new HashSet<string>());
        foreach (var entry in container.GetObjects("resizePolicy"))
        {
            var (resource, policy) = (entry.GetText("resourceName"), entry.GetText("restartPolicy"));
            if (!seen.Add(resource)) errors.AddDuplicate(V77, entry.Path, resource);
            if (resource.Length == 0) errors.AddRequired(V77, path, mark: entry.Path / "resourceName");
            else if (!Resources.Contains(resource)) errors.AddNotSupported(V77, path, resource, Resources, entry.Path / "resourceName");
            if (policy.Length == 0) errors.AddRequired(V77, path, mark: entry.Path / "restartPolicy");
            else if (!Policies.Contains(policy)) errors.AddNotSupported(V77, path, policy, Policies, entry.Path / "restartPolicy");
            if (pod.RestartPolicy == "Never" && policy != "NotRequired")
                errors.AddInvalid(V77, path, policy, "must be 'NotRequired' when `restartPolicy` is 'Never'", entry.Path / "restartPolicy");
        }
    }
}
