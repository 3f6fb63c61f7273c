using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Containers;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rules V125 to V128: the pod's securityContext and the host's namespaces.</summary>
/// <remarks>Source: validation.go :: validatePodSpecSecurityContext, validateHostUsers.</remarks>
internal static class PodSecurityValidator
{
    private const string SysctlRule =
        @"must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    /// <summary>The pod's security.</summary>
    public static void Validate(PodContext pod)
    {
        var (errors, context) = (pod.Errors, pod.Spec.Object("securityContext"));
        foreach (var field in new[] { "fsGroup", "runAsUser", "runAsGroup" })
            if (context.Whole(field) is { } id) errors.Invalid(V125, context.Path / field, id, Names.Id(id));
        var groups = context.Wholes("supplementalGroups");
        for (var i = 0; i < groups.Count; i++) errors.Invalid(V125, (context.Path / "supplementalGroups").At(i), groups[i],
            Names.Id(groups[i]));
        if (pod.Spec.Flag("shareProcessNamespace") == true && pod.Spec.Flag("hostPID") == true)
        {
            errors.Invalid(V127, context.Path / "shareProcessNamespace", true, "ShareProcessNamespace and HostPID cannot both be enabled",
                pod.Spec.Path / "shareProcessNamespace");
        }

        Sysctls(pod, context);
        Choice(errors, context, "fsGroupChangePolicy", "Always", "OnRootMismatch");
        ProfileValidator.Seccomp(errors, V125, context.Object("seccompProfile"));
        WindowsOptionsValidator.Validate(errors, V125, context.Object("windowsOptions"));
        ProfileValidator.AppArmor(errors, V125, context.Object("appArmorProfile"));
        if (pod.Version.Has(Feature.SupplementalGroupsPolicy)) Choice(errors, context, "supplementalGroupsPolicy", "Merge", "Strict");
        if (pod.Version.Has(Feature.SELinuxChangePolicy)) Choice(errors, context, "seLinuxChangePolicy", "MountOption", "Recursive");
    }

    private static void Choice(FieldErrors errors, ObjectView context, string field, params string[] supported)
    {
        if (context.TextOrNull(field) is { } text && !supported.Contains(text))
            errors.NotSupported(V126, context.Path / field, text, supported);
    }

    private static void Sysctls(PodContext pod, ObjectView context)
    {
        var seen = new HashSet<string>();
        foreach (var sysctl in context.Objects("sysctls"))
        {
            var (name, path) = (sysctl.Text("name"), sysctl.Path / "name");
            if (name.Length == 0) pod.Errors.Required(V125, path);
            else if (!Sysctl.IsName(name)) pod.Errors.Invalid(V125, path, name, SysctlRule);
            else if (seen.Contains(name)) pod.Errors.Duplicate(V125, path, name);
            seen.Add(name);
            if (pod.UsesHostNetwork && Sysctl.IsOfNetwork(name))
                pod.Errors.Invalid(V125, path, name, "may not be specified when 'hostNetwork' is true");
            else if (pod.Spec.Flag("hostIPC") == true && Sysctl.IsOfIpc(name))
                pod.Errors.Invalid(V125, path, name, "may not be specified when 'hostIPC' is true");
        }
    }

    /// <summary>V128: a pod with users of its own has none of the host's namespaces, and (from 1.35 on) no raw devices.</summary>
    /// <remarks>Source: validation.go :: validateHostUsers.</remarks>
    public static void HostUsers(PodContext pod)
    {
        if (pod.Spec.Flag("hostUsers") != false || !pod.Version.Has(Feature.UserNamespacesSupport)) return;
        foreach (var (field, blamed) in new[] { ("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC") })
            if (pod.Spec.Flag(field) == true)
                pod.Errors.Forbidden(V128, pod.Spec.Path / blamed, "when `hostUsers` is false", pod.Spec.Path / field);
        if (!pod.Version.Has(Feature.HostUsersExcludeVolumeDevices)) return;
        foreach (var container in pod.AllContainers)
            if (container.Objects("volumeDevices").Count > 0)
                pod.Errors.Forbidden(V128, container.Path / "volumeDevices", "when `hostUsers` is false");
    }
}
