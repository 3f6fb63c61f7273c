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
        var (errors, context) = (pod.Errors, pod.Spec.GetObject("securityContext"));
        foreach (var field in new[] { "fsGroup", "runAsUser", "runAsGroup" })
            if (context.GetInteger(field) is { } id) errors.AddInvalid(V125, context.Path / field, id, NameFormats.FindIdFaults(id));
        var groups = context.GetIntegers("supplementalGroups");
        for (var i = 0; i < groups.Count; i++) errors.AddInvalid(V125, (context.Path / "supplementalGroups").AppendIndex(i), groups[i],
            NameFormats.FindIdFaults(groups[i]));
        if (pod.Spec.GetBoolean("shareProcessNamespace") == true && pod.Spec.GetBoolean("hostPID") == true)
        {
            errors.AddInvalid(V127, context.Path / "shareProcessNamespace", true, "ShareProcessNamespace and HostPID cannot both be enabled",
                pod.Spec.Path / "shareProcessNamespace");
        }

        CheckSysctls(pod, context);
        CheckChoice(errors, context, "fsGroupChangePolicy", "Always", "OnRootMismatch");
        ProfileValidator.CheckSeccomp(errors, V125, context.GetObject("seccompProfile"));
        WindowsOptionsValidator.Validate(errors, V125, context.GetObject("windowsOptions"));
        ProfileValidator.CheckAppArmor(errors, V125, context.GetObject("appArmorProfile"));
        if (pod.Version.Has(Feature.SupplementalGroupsPolicy)) CheckChoice(errors, context, "supplementalGroupsPolicy", "Merge", "Strict");
        if (pod.Version.Has(Feature.SELinuxChangePolicy)) CheckChoice(errors, context, "seLinuxChangePolicy", "MountOption", "Recursive");
    }

    private static void CheckChoice(FieldErrors errors, ObjectView context, string field, params string[] supported)
    {
        if (context.GetTextOrNull(field) is { } text && !supported.Contains(text))
            errors.AddNotSupported(V126, context.Path / field, text, supported);
    }

    private static void CheckSysctls(PodContext pod, ObjectView context)
    {
        var seen = new HashSet<string>();
        foreach (var sysctl in context.GetObjects("sysctls"))
        {
            var (name, path) = (sysctl.GetText("name"), sysctl.Path / "name");
            if (name.Length == 0) pod.Errors.AddRequired(V125, path);
            else if (!Sysctl.IsName(name)) pod.Errors.AddInvalid(V125, path, name, SysctlRule);
            else if (seen.Contains(name)) pod.Errors.AddDuplicate(V125, path, name);
            seen.Add(name);
            if (pod.UsesHostNetwork && Sysctl.IsOfNetwork(name))
                pod.Errors.AddInvalid(V125, path, name, "may not be specified when 'hostNetwork' is true");
            else if (pod.Spec.GetBoolean("hostIPC") == true && Sysctl.IsOfIpc(name))
                pod.Errors.AddInvalid(V125, path, name, "may not be specified when 'hostIPC' is true");
        }
    }

    /// <summary>V128: a pod with users of its own has none of the host's namespaces, and (from 1.35 on) no raw devices.</summary>
    /// <remarks>Source: validation.go :: validateHostUsers.</remarks>
    public static void CheckHostUsers(PodContext pod)
    {
        if (pod.Spec.GetBoolean("hostUsers") != false || !pod.Version.Has(Feature.UserNamespacesSupport)) return;
        foreach (var (field, blamed) in new[] { ("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC") })
            if (pod.Spec.GetBoolean(field) == true)
                pod.Errors.AddForbidden(V128, pod.Spec.Path / blamed, "when `hostUsers` is false", pod.Spec.Path / field);
        if (!pod.Version.Has(Feature.HostUsersExcludeVolumeDevices)) return;
        foreach (var container in pod.AllContainers)
            if (container.GetObjects("volumeDevices").Count > 0)
                pod.Errors.AddForbidden(V128, container.Path / "volumeDevices", "when `hostUsers` is false");
    }
}
