using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V78 to V80: a container's securityContext.</summary>
/// <remarks>Source: validation.go :: ValidateSecurityContext.</remarks>
internal static class SecurityContextValidator
{
    private static readonly string[] ProcMounts = ["Default", "Unmasked"];

    /// <summary>The security context of one container.</summary>
    public static void Container(PodContext pod, ObjectView context)
    {
        if (!context.IsPresent) return;
        var errors = pod.Errors;
        foreach (var field in new[] { "runAsUser", "runAsGroup" })
            if (context.Whole(field) is { } id) errors.Invalid(V78, context.Path / field, id, Names.Id(id));
        if (context.TextOrNull("procMount") is { } mount && pod.Version.Has(Feature.ProcMountType))
        {
            if (!ProcMounts.Contains(mount)) errors.NotSupported(V80, context.Path / "procMount", mount, ProcMounts);
            if (mount == "Unmasked" && pod.UsesHostUsers)
                errors.Invalid(V80, context.Path / "procMount", mount, "`hostUsers` must be false to use `Unmasked`");
        }

        ProfileValidator.Seccomp(errors, V78, context.Object("seccompProfile"));
        if (context.Flag("allowPrivilegeEscalation") == false)
        {
            if (context.Flag("privileged") == true) Contradiction(errors, context, "`privileged` to true", "privileged");
            if (context.Object("capabilities").Texts("add").Contains("CAP_SYS_ADMIN"))
                Contradiction(errors, context, "`capabilities.Add` CAP_SYS_ADMIN", "capabilities");
        }

        WindowsOptionsValidator.Validate(errors, V78, context.Object("windowsOptions"));
        ProfileValidator.AppArmor(errors, V78, context.Object("appArmorProfile"));
    }

    private static void Contradiction(FieldErrors errors, ObjectView context, string with, string mark) => errors.Invalid(
        V79, context.Path, Value(context), $"cannot set `allowPrivilegeEscalation` to false and {with}", context.Path / mark);

    /// <summary>The whole struct of the server's internal types.</summary>
    private static GoValue Value(ObjectView context)
    {
        return GoValue.Struct("core.SecurityContext",
            ("Capabilities", Capabilities(context.Object("capabilities"))), ("Privileged", Flag("privileged")),
            ("SELinuxOptions", Struct("seLinuxOptions", "SELinuxOptions", ("User", "user"), ("Role", "role"), ("Type", "type"),
                ("Level", "level"))),
            ("WindowsOptions", Windows(context.Object("windowsOptions"))),
            ("RunAsUser", Whole("runAsUser")), ("RunAsGroup", Whole("runAsGroup")), ("RunAsNonRoot", Flag("runAsNonRoot")),
            ("ReadOnlyRootFilesystem", Flag("readOnlyRootFilesystem")), ("AllowPrivilegeEscalation", Flag("allowPrivilegeEscalation")),
            ("ProcMount", context.TextOrNull("procMount") is { } mount ? mount : GoValue.Null("*core.ProcMountType")),
            ("SeccompProfile", Profile("seccompProfile", "SeccompProfile")), ("AppArmorProfile", Profile("appArmorProfile", "AppArmorProfile")));

        GoValue Flag(string field) => context.Flag(field) is { } flag ? flag : GoValue.Null("*bool");

        GoValue Whole(string field) => context.Whole(field) is { } number ? number : GoValue.Null("*int64");

        GoValue Struct(string field, string type, params (string Name, string Field)[] texts) =>
            context.Object(field) is { IsPresent: true } part
                ? GoValue.Struct("core." + type, [.. texts.Select(text => (text.Name, (GoValue)part.Text(text.Field)))])
                : GoValue.Null("*core." + type);

        GoValue Profile(string field, string type) => context.Object(field) is { IsPresent: true } profile
            ? GoValue.Struct("core." + type, ("Type", profile.Text("type")), ("LocalhostProfile", TextOrNull(profile, "localhostProfile")))
            : GoValue.Null("*core." + type);
    }

    private static GoValue Windows(ObjectView options) => !options.IsPresent ? GoValue.Null("*core.WindowsSecurityContextOptions")
        : GoValue.Struct("core.WindowsSecurityContextOptions",
            ("GMSACredentialSpecName", TextOrNull(options, "gmsaCredentialSpecName")),
            ("GMSACredentialSpec", TextOrNull(options, "gmsaCredentialSpec")), ("RunAsUserName", TextOrNull(options, "runAsUserName")),
            ("HostProcess", options.Flag("hostProcess") is { } flag ? flag : GoValue.Null("*bool")));

    private static GoValue TextOrNull(ObjectView owner, string field) =>
        owner.TextOrNull(field) is { } text ? text : GoValue.Null("*string");

    private static GoValue Capabilities(ObjectView capabilities) => !capabilities.IsPresent ? GoValue.Null("*core.Capabilities")
        : GoValue.Struct("core.Capabilities", ("Add", List(capabilities, "add")), ("Drop", List(capabilities, "drop")));

    private static GoValue List(ObjectView capabilities, string field) => !capabilities.Has(field) ? GoValue.Null("[]core.Capability")
        : new GoValue($"[{string.Join(",", capabilities.Texts(field).Select(GoValue.JsonText))}]",
            $"[]core.Capability{{{string.Join(", ", capabilities.Texts(field).Select(GoValue.Quote))}}}");
}
