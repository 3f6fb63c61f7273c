using System.Globalization;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Annotations that mean something to pods: V39, and those of security profiles.</summary>
/// <remarks>
/// Source: core validation.go :: ValidatePodSpecificAnnotations, ValidateSeccompPodAnnotations, ValidateAppArmorPodAnnotations.
/// </remarks>
internal static class PodAnnotationsValidator
{
    private const string Mirror = "kubernetes.io/config.mirror";
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    /// <summary>The annotations of a pod or template.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="metadata">Where they are written.</param>
    /// <param name="spec">The pod's spec.</param>
    /// <param name="path">Their path in the server's messages.</param>
    public static void Validate(FieldErrors errors, ObjectView metadata, ObjectView spec, FieldPath path)
    {
        var containers = new Lazy<HashSet<string>>(() => [.. PodContext.ListContainers(spec).Select(c => c.GetText("name"))]);
        foreach (var (key, value) in metadata.GetMap("annotations"))
        {
            var mark = metadata.Path.AppendField("annotations").AppendKey(key);
            if (key == Mirror && spec.GetText("nodeName").Length == 0)
                errors.AddInvalid(V125, path.AppendKey(key), value, "must set spec.nodeName if mirror pod annotation is set", mark);
            else if (key == DeletionCost) CheckCost(errors, path.AppendKey(key), value, mark);
            else if (key == ProfileAnnotations.PodSeccomp || key.StartsWith(ProfileAnnotations.ContainerSeccomp, StringComparison.Ordinal))
                CheckSeccomp(errors, path.AppendField(key), value, mark);
            else if (key.StartsWith(ProfileAnnotations.AppArmor, StringComparison.Ordinal))
                CheckProfile(errors, containers.Value, path.AppendKey(key), key[ProfileAnnotations.AppArmor.Length..], value, mark);
        }
    }

    /// <summary>V39: a 32-bit integer without plus sign and leading zeros.</summary>
    private static void CheckCost(FieldErrors errors, FieldPath path, string text, FieldPath mark)
    {
        var startsWell = text == "0" || text is ['-' or (>= '1' and <= '9'), ..];
        if (!startsWell || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            errors.AddInvalid(V39, path, text, "must be a 32bit integer", mark, ScalarFixes.WritePlainNumber);
    }

    private static void CheckSeccomp(FieldErrors errors, FieldPath path, string profile, FieldPath mark)
    {
        if (profile is "runtime/default" or "docker/default" or "unconfined") return;
        if (profile.StartsWith(ProfileAnnotations.Localhost, StringComparison.Ordinal))
            errors.AddInvalid(V125, path, profile[ProfileAnnotations.Localhost.Length..], Paths.FindDescendingFaults(profile[ProfileAnnotations.Localhost.Length..]), mark);
        else errors.AddInvalid(V125, path, profile, "must be a valid seccomp profile", mark);
    }

    private static void CheckProfile(FieldErrors errors, HashSet<string> containers, FieldPath path, string container, string profile,
        FieldPath mark)
    {
        if (!containers.Contains(container)) errors.AddInvalid(V125, path, container, "container not found", mark);
        if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith(ProfileAnnotations.Localhost, StringComparison.Ordinal))
            errors.AddInvalid(V125, path, profile, $"invalid AppArmor profile name: {GoValue.Quote(profile)}", mark);
    }
}
