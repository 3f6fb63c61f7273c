using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>spec.resourceClaims (rule V144).</summary>
/// <remarks>Source: validation.go :: validatePodResourceClaim.</remarks>
internal static class ResourceClaimsValidator
{
    /// <summary>All claims; before 1.34 the field is forgotten by default.</summary>
    public static void Validate(PodContext pod)
    {
        if (!pod.Version.Has(Feature.DynamicResourceAllocation)) return;
        var (errors, seen) = (pod.Errors, new HashSet<string>());
        foreach (var claim in pod.Spec.GetObjects("resourceClaims"))
        {
            var name = claim.GetText("name");
            if (name.Length == 0) errors.AddRequired(V144, claim.Path / "name");
            else if (!seen.Add(name)) errors.AddDuplicate(V144, claim.Path / "name", name);
            else errors.AddInvalid(V144, claim.Path / "name", name, NameFormats.FindLabelFaults(name));
            var fields = new[] { "resourceClaimName", "resourceClaimTemplateName" };
            var given = fields.Where(claim.Has).ToList();
            if (given.Count == 2)
                errors.AddInvalid(V144, claim.Path, ToGoValue(claim),
                    "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
            if (given.Count == 0 && !claim.HasBroken)
                errors.AddInvalid(V144, claim.Path, ToGoValue(claim), "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
            foreach (var field in given) errors.AddInvalid(V144, claim.Path / field, claim.GetText(field), NameFormats.FindSubdomainFaults(claim.GetText(field)));
        }
    }

    private static GoValue ToGoValue(ObjectView claim)
    {
        return GoValue.OfStruct("core.PodResourceClaim",
            ("Name", claim.GetText("name")), ("ResourceClaimName", Text("resourceClaimName")),
                ("ResourceClaimTemplateName", Text("resourceClaimTemplateName")));

        GoValue Text(string field) => claim.GetTextOrNull(field) is { } text ? text : GoValue.OfNull("*string");
    }
}
