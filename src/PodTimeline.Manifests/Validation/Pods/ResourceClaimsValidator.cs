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
        foreach (var claim in pod.Spec.Objects("resourceClaims"))
        {
            var name = claim.Text("name");
            if (name.Length == 0) errors.Required(V144, claim.Path / "name");
            else if (!seen.Add(name)) errors.Duplicate(V144, claim.Path / "name", name);
            else errors.Invalid(V144, claim.Path / "name", name, Names.Label(name));
            var fields = new[] { "resourceClaimName", "resourceClaimTemplateName" };
            var given = fields.Where(claim.Has).ToList();
            if (given.Count == 2)
                errors.Invalid(V144, claim.Path, Value(claim),
                    "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
            if (given.Count == 0 && !claim.HasBroken)
                errors.Invalid(V144, claim.Path, Value(claim), "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
            foreach (var field in given) errors.Invalid(V144, claim.Path / field, claim.Text(field), Names.Subdomain(claim.Text(field)));
        }
    }

    private static GoValue Value(ObjectView claim)
    {
        return GoValue.Struct("core.PodResourceClaim",
            ("Name", claim.Text("name")), ("ResourceClaimName", Text("resourceClaimName")),
                ("ResourceClaimTemplateName", Text("resourceClaimTemplateName")));

        GoValue Text(string field) => claim.TextOrNull(field) is { } text ? text : GoValue.Null("*string");
    }
}
