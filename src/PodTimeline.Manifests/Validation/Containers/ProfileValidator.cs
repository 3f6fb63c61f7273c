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
    public static void CheckSeccomp(FieldErrors errors, Rule rule, ObjectView profile)
    {
        if (!profile.IsPresent) return;
        var (type, local, path) = (profile.GetText("type"), profile.GetTextOrNull("localhostProfile"), profile.Path / "localhostProfile");
        if (type.Length == 0) errors.AddRequired(rule, profile.Path / "type", "type is required when seccompProfile is set");
        else if (!Types.Contains(type)) errors.AddNotSupported(rule, profile.Path / "type", type, Types);
        if (type != "Localhost" && local is not null)
            errors.AddInvalid(rule, path, GoValue.OfStruct("core.SeccompProfile", ("Type", type), ("LocalhostProfile", local)),
                "can only be set when seccomp type is Localhost");
        else if (type == "Localhost" && local is null) errors.AddRequired(rule, path, "must be set when seccomp type is Localhost");
        else if (local is not null) errors.AddInvalid(rule, path, local, Paths.FindDescendingFaults(local));
    }

    /// <summary>An appArmorProfile.</summary>
    public static void CheckAppArmor(FieldErrors errors, Rule rule, ObjectView profile)
    {
        if (!profile.IsPresent) return;
        var (type, local, path) = (profile.GetText("type"), profile.GetTextOrNull("localhostProfile"), profile.Path / "localhostProfile");
        switch (type)
        {
            case "Localhost" when string.IsNullOrEmpty(local):
                errors.AddRequired(rule, path, "must be set when AppArmor type is Localhost");
                break;
            case "Localhost":
                if (local!.Trim() != local) errors.AddInvalid(rule, path, local, "must not be padded with whitespace");
                if (NameFormats.CountBytes(local) > LongestProfile) errors.AddTooLong(rule, path, LongestProfile);
                break;
            case "RuntimeDefault" or "Unconfined":
                if (local is not null) errors.AddInvalid(rule, path, local, "can only be set when AppArmor type is Localhost");
                break;
            case "":
                errors.AddRequired(rule, profile.Path / "type", "type is required when appArmorProfile is set");
                break;
            default:
                errors.AddNotSupported(rule, profile.Path / "type", type, Types);
                break;
        }
    }
}
