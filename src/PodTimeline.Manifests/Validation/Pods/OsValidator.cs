using PodTimeline.Manifests.Decoding;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rule V143: os, and fields that the other system has.</summary>
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
        var (errors, spec, os) = (pod.Errors, pod.Spec, pod.Spec.Object("os"));
        if (!os.IsPresent) return;
        switch (os.Text("name"))
        {
            case "":
                errors.Required(V143, os.Path / "name", "cannot be empty");
                break;
            case "linux":
                Linux(errors, spec);
                break;
            case "windows":
                Windows(errors, spec);
                break;
            case var other:
                errors.NotSupported(V143, os.Path, other, ["linux", "windows"], os.Path / "name");
                break;
        }
    }

    private static void Linux(FieldErrors errors, ObjectView spec)
    {
        foreach (var context in Contexts(spec).Prepend(spec.Object("securityContext")))
            if (context.Has("windowsOptions"))
                errors.Forbidden(V143, context.Path / "windowsOptions", "windows options cannot be set for a linux pod");
    }

    private static void Windows(FieldErrors errors, ObjectView spec)
    {
        foreach (var field in PodFields)
        {
            if (field[0] == '.') Forbid(errors, spec.Object("securityContext"), field[1..]);
            else if (field is not ("hostPID" or "hostIPC") || spec.Flag(field) == true) Forbid(errors, spec, field);
        }

        foreach (var context in Contexts(spec))
            foreach (var field in ContainerContextFields) Forbid(errors, context, field);
    }

    private static void Forbid(FieldErrors errors, ObjectView owner, string field)
    {
        if (owner.Has(field) && (field != "sysctls" || owner.Objects(field).Count > 0)) errors.Forbidden(V143, owner.Path / field, NotOnWindows);
    }

    private static IEnumerable<ObjectView> Contexts(ObjectView spec) =>
        PodContext.ContainersOf(spec).Select(c => c.Object("securityContext"));
}
