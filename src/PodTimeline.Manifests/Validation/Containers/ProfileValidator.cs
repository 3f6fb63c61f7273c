using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Seccomp and AppArmor profiles of pods and containers.</summary>
/// <remarks>Source: validation.go :: validateSeccompProfileField, ValidateAppArmorProfileField.</remarks>
internal static class ProfileValidator
{
    private const int LongestProfile = 4095;
    private static readonly string[] Types = ["Localhost", "RuntimeDefault", "Unconfined"];

    /// <summary>A seccompProfile.</summary>
    public static void Seccomp(FieldErrors errors, Rule rule, ObjectView profile)
    {
        if (!profile.IsPresent) return;
        var (type, local, path) = (profile.Text("type"), profile.TextOrNull("localhostProfile"), profile.Path / "localhostProfile");
        if (type.Length == 0) errors.Required(rule, profile.Path / "type", "type is required when seccompProfile is set");
        else if (!Types.Contains(type)) errors.NotSupported(rule, profile.Path / "type", type, Types);
        if (type != "Localhost" && local is not null)
            errors.Invalid(rule, path, GoValue.Struct("core.SeccompProfile", ("Type", type), ("LocalhostProfile", local)),
                "can only be set when seccomp type is Localhost");
        else if (type == "Localhost" && local is null) errors.Required(rule, path, "must be set when seccomp type is Localhost");
        else if (local is not null) errors.Invalid(rule, path, local, Paths.Descending(local));
    }

    /// <summary>An appArmorProfile.</summary>
    public static void AppArmor(FieldErrors errors, Rule rule, ObjectView profile)
    {
        if (!profile.IsPresent) return;
        var (type, local, path) = (profile.Text("type"), profile.TextOrNull("localhostProfile"), profile.Path / "localhostProfile");
        switch (type)
        {
            case "Localhost" when string.IsNullOrEmpty(local):
                errors.Required(rule, path, "must be set when AppArmor type is Localhost");
                break;
            case "Localhost":
                if (local!.Trim() != local) errors.Invalid(rule, path, local, "must not be padded with whitespace");
                if (Names.Bytes(local) > LongestProfile) errors.TooLong(rule, path, LongestProfile);
                break;
            case "RuntimeDefault" or "Unconfined":
                if (local is not null) errors.Invalid(rule, path, local, "can only be set when AppArmor type is Localhost");
                break;
            case "":
                errors.Required(rule, profile.Path / "type", "type is required when appArmorProfile is set");
                break;
            default:
                errors.NotSupported(rule, profile.Path / "type", type, Types);
                break;
        }
    }
}
