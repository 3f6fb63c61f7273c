using PodTimeline.Manifests.Decoding;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rule V143: os, and fields of the other system.</summary>
/// <remarks>Source: validation.go :: validateOS, validateLinux, validateWindows.</remarks>
internal static class OsValidator
{
    private const string NotOnWindows = "cannot be set for a windows pod";

    /// <summary>In the server's order; those of the pod's securityContext have a dot before them.</summary>
    private static readonly string[] PodFields =
    [
        ".appArmorProfile", ".seLinuxOptions", "hostUsers", "hostPID", "hostIPC", ".seccompProfile", ".fsGroup", ".fsGroupChangePolicy",
        ".sysctls", "shareProcessNamespace", ".runAsUser", ".runAsGroup", ".supplementalGroups", ".supplementalGroupsPolicy",
        ".seLinuxChangePolicy",
    ];

    private static readonly string[] ContainerContextFields =
    [
        "appArmorProfile", "seLinuxOptions", "seccompProfile", "capabilities", "readOnlyRootFilesystem", "privileged",
        "allowPrivilegeEscalation", "procMount", "runAsUser", "runAsGroup",
    ];

    /// <summary>The pod's operating system.</summary>
    public static void Validate(PodContext pod)
    {
        var (errors, spec, os) = (pod.Errors, pod.Spec, pod.Spec.GetObject("os"));
        if (!os.IsPresent) return;
        switch (os.GetText("name"))
        {
            case "":
                errors.AddRequired(V143, os.Path / "name", "cannot be empty");
                break;
            case "linux":
                CheckLinux(errors, spec);
                break;
            case "windows":
                CheckWindows(errors, spec);
                break;
            case var other:
                errors.AddNotSupported(V143, os.Path, other, ["linux", "windows"], os.Path / "name");
                break;
        }
    }

    private static void CheckLinux(FieldErrors errors, ObjectView spec)
    {
        foreach (var context in ListContexts(spec).Prepend(spec.GetObject("securityContext")))
            if (context.Has("windowsOptions"))
                errors.AddForbidden(V143, context.Path / "windowsOptions", "windows options cannot be set for a linux pod");
    }

    private static void CheckWindows(FieldErrors errors, ObjectView spec)
    {
        foreach (var field in PodFields)
        {
            if (field[0] == '.') Forbid(errors, spec.GetObject("securityContext"), field[1..]);
            else if (field is not ("hostPID" or "hostIPC") || spec.GetBoolean(field) == true) Forbid(errors, spec, field);
        }

        foreach (var context in ListContexts(spec))
            foreach (var field in ContainerContextFields) Forbid(errors, context, field);
    }

    private static void Forbid(FieldErrors errors, ObjectView owner, string field)
    {
        if (owner.Has(field) && (field != "sysctls" || owner.GetObjects(field).Count > 0)) errors.AddForbidden(V143, owner.Path / field, NotOnWindows);
    }

    private static IEnumerable<ObjectView> ListContexts(ObjectView spec) =>
        PodContext.ListContainers(spec).Select(c => c.GetObject("securityContext"));
}
