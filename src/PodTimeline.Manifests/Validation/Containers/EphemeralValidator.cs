using PodTimeline.Manifests.Decoding;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Ephemeral containers, which are checked although no object may be created with them (V91, V92).</summary>
/// <remarks>Source: core validation.go :: validateEphemeralContainers, validateFieldAllowList.</remarks>
internal sealed class EphemeralValidator(PodContext pod, ContainerValidator container)
{
    private static readonly string[] NotAllowed =
        ["ports", "resources", "resizePolicy", "restartPolicy", "restartPolicyRules", "livenessProbe", "readinessProbe", "startupProbe",
            "lifecycle"];

    private readonly FieldErrors _errors = pod.Errors;

    /// <summary>All of them.</summary>
    /// <param name="names">Names of the pod's containers and init containers.</param>
    public void Validate(IReadOnlySet<string> names)
    {
        var seen = new HashSet<string>(names);
        foreach (var ephemeral in pod.Spec.GetObjects("ephemeralContainers"))
        {
            container.Validate(ephemeral);
            ContainerValidator.CheckPaddedImage(_errors, ephemeral);
            var (name, target) = (ephemeral.GetText("name"), ephemeral.GetText("targetContainerName"));
            if (!seen.Add(name)) _errors.AddDuplicate(V91, ephemeral.Path / "name", name);
            if (target.Length > 0 && !names.Contains(target)) _errors.AddNotFound(V91, ephemeral.Path / "targetContainerName", target);
            foreach (var field in NotAllowed.Where(field => IsSet(ephemeral, field)))
                _errors.AddForbidden(V91, ephemeral.Path / field, "cannot be set for an Ephemeral Container");
            var mounts = ephemeral.GetObjects("volumeMounts");
            foreach (var mount in mounts)
            {
                foreach (var field in new[] { "subPath", "subPathExpr" }.Where(f => mount.GetText(f).Length > 0))
                    _errors.AddForbidden(V91, mount.Path / field, "cannot be set for an Ephemeral Container");
            }
        }
    }

    /// <summary>Empty resources count as none.</summary>
    private static bool IsSet(ObjectView ephemeral, string field) =>
        field == "resources" ? ephemeral.GetObject(field).Node is { Entries.Count: > 0 } : ephemeral.Has(field);
}
