using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Containers;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>A Pod, and the rules that hold for pods but not for templates.</summary>
/// <remarks>Source: core validation.go :: ValidatePodCreate, validatePodMetadataAndSpec, validateContainersOnlyForPod.</remarks>
internal static class PodValidator
{
    /// <summary>Annotations, spec, and what is for pods only.</summary>
    public static void Validate(FieldErrors errors, ObjectView metadata, ObjectView spec, string name)
    {
        PodAnnotationsValidator.Validate(errors, metadata, spec, metadata.Path / "annotations");
        new PodSpecValidator(new PodContext(errors, spec, metadata), name).Validate();
        foreach (var container in spec.GetObjects("containers").Concat(spec.GetObjects("initContainers")))
            ContainerValidator.CheckPaddedImage(errors, container);
        ForbidEphemeral(errors, spec);
        CheckGatedUnbound(errors, spec);
        ProfileAnnotations.MatchSeccomp(errors, metadata, spec);
        ProfileAnnotations.MatchAppArmor(errors, metadata, spec);
    }

    /// <summary>V91: ephemeral containers are not created with the pod.</summary>
    private static void ForbidEphemeral(FieldErrors errors, ObjectView spec)
    {
        if (spec.GetObjects("ephemeralContainers").Count > 0)
            errors.AddForbidden(V91, spec.Path / "ephemeralContainers", "cannot be set on create");
    }

    /// <summary>V132: a gated pod is not yet bound.</summary>
    private static void CheckGatedUnbound(FieldErrors errors, ObjectView spec)
    {
        if (spec.GetText("nodeName").Length > 0 && spec.GetObjects("schedulingGates").Count > 0)
            errors.AddForbidden(V132, spec.Path / "nodeName", "cannot be set until all schedulingGates have been cleared");
    }
}
