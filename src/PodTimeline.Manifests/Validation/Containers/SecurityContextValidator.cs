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
    public static void CheckContainer(PodContext pod, ObjectView context)
    {
        if (!context.IsPresent) return;
        var errors = pod.Errors;
        foreach (var field in new[] { "runAsUser", "runAsGroup" })
            if (context.GetInteger(field) is { } id) errors.AddInvalid(V78, context.Path / field, id, NameFormats.FindIdFaults(id));
        if (context.GetTextOrNull("procMount") is { } mount && pod.Version.Has(Feature.ProcMountType))
        {
            if (!ProcMounts.Contains(mount)) errors.AddNotSupported(V80, context.Path / "procMount", mount, ProcMounts);
            if (mount == "Unmasked" && pod.UsesHostUsers)
                errors.AddInvalid(V80, context.Path / "procMount", mount, "`hostUsers` must be false to use `Unmasked`");
        }

        ProfileValidator.CheckSeccomp(errors, V78, context.GetObject("seccompProfile"));
        if (context.GetBoolean("allowPrivilegeEscalation") == false)
        {
            if (context.GetBoolean("privileged") == true) AddContradiction(errors, context, "`privileged` to true", "privileged");
            if (context.GetObject("capabilities").GetTexts("add").Contains("CAP_SYS_ADMIN"))
                AddContradiction(errors, context, "`capabilities.Add` CAP_SYS_ADMIN", "capabilities");
        }

        WindowsOptionsValidator.Validate(errors, V78, context.GetObject("windowsOptions"));
        ProfileValidator.CheckAppArmor(errors, V78, context.GetObject("appArmorProfile"));
    }

    private static void AddContradiction(FieldErrors errors, ObjectView context, string with, string mark) => errors.AddInvalid(
        V79, context.Path, ToGoValue(context), $"cannot set `allowPrivilegeEscalation` to false and {with}", context.Path / mark);

    /// <summary>The whole struct of the server's internal types.</summary>
    private static GoValue ToGoValue(ObjectView context)
    {
        return GoValue.OfStruct("core.SecurityContext",
            ("Capabilities", ToCapabilities(context.GetObject("capabilities"))), ("Privileged", Flag("privileged")),
            ("SELinuxOptions", Struct("seLinuxOptions", "SELinuxOptions", ("User", "user"), ("Role", "role"), ("Type", "type"),
                ("Level", "level"))),
            ("WindowsOptions", ToWindowsOptions(context.GetObject("windowsOptions"))),
            ("RunAsUser", Whole("runAsUser")), ("RunAsGroup", Whole("runAsGroup")), ("RunAsNonRoot", Flag("runAsNonRoot")),
            ("ReadOnlyRootFilesystem", Flag("readOnlyRootFilesystem")), ("AllowPrivilegeEscalation", Flag("allowPrivilegeEscalation")),
            ("ProcMount", context.GetTextOrNull("procMount") is { } mount ? mount : GoValue.OfNull("*core.ProcMountType")),
            ("SeccompProfile", Profile("seccompProfile", "SeccompProfile")), ("AppArmorProfile", Profile("appArmorProfile", "AppArmorProfile")));

        GoValue Flag(string field) => context.GetBoolean(field) is { } flag ? flag : GoValue.OfNull("*bool");

        GoValue Whole(string field) => context.GetInteger(field) is { } number ? number : GoValue.OfNull("*int64");

        GoValue Struct(string field, string type, params (string Name, string Field)[] texts) =>
            context.GetObject(field) is { IsPresent: true } part
                ? GoValue.OfStruct("core." + type, [.. texts.Select(text => (text.Name, (GoValue)part.GetText(text.Field)))])
                : GoValue.OfNull("*core." + type);

        GoValue Profile(string field, string type) => context.GetObject(field) is { IsPresent: true } profile
            ? GoValue.OfStruct("core." + type, ("Type", profile.GetText("type")), ("LocalhostProfile", ToTextOrNull(profile, "localhostProfile")))
            : GoValue.OfNull("*core." + type);
    }

    private static GoValue ToWindowsOptions(ObjectView options) => !options.IsPresent ? GoValue.OfNull("*core.WindowsSecurityContextOptions")
        : GoValue.OfStruct("core.WindowsSecurityContextOptions",
            ("GMSACredentialSpecName", ToTextOrNull(options, "gmsaCredentialSpecName")),
            ("GMSACredentialSpec", ToTextOrNull(options, "gmsaCredentialSpec")), ("RunAsUserName", ToTextOrNull(options, "runAsUserName")),
            ("HostProcess", options.GetBoolean("hostProcess") is { } flag ? flag : GoValue.OfNull("*bool")));

    private static GoValue ToTextOrNull(ObjectView owner, string field) =>
        owner.GetTextOrNull(field) is { } text ? text : GoValue.OfNull("*string");

    private static GoValue ToCapabilities(ObjectView capabilities) => !capabilities.IsPresent ? GoValue.OfNull("*core.Capabilities")
        : GoValue.OfStruct("core.Capabilities", ("Add", ToList(capabilities, "add")), ("Drop", ToList(capabilities, "drop")));

    private static GoValue ToList(ObjectView capabilities, string field) => !capabilities.Has(field) ? GoValue.OfNull("[]core.Capability")
        : new GoValue($"[{string.Join(",", capabilities.GetTexts(field).Select(GoValue.QuoteForJson))}]",
            $"[]core.Capability{{{string.Join(", ", capabilities.GetTexts(field).Select(GoValue.Quote))}}}");
}
