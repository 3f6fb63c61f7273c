using System.Text.RegularExpressions;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Of rule V116: the source iscsi.</summary>
/// <remarks>Source: validation.go :: validateISCSIVolumeSource, validateVolumeSource.</remarks>
internal static partial class IscsiValidator
{
    private static readonly Rule Rule = V116;
    private const int LongestTarget = 64;

    /// <summary>It may begin anywhere in the text; many beginnings must not make this slow.</summary>
    private static readonly Regex Qualified =
        new(@"iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+\z", RegexOptions.NonBacktracking);

    /// <summary>The fields of the source.</summary>
    public static void Validate(FieldErrors errors, ObjectView source)
    {
        var name = source.GetText("iqn");
        if (source.GetText("targetPortal").Length == 0) errors.AddRequired(Rule, source.Path / "targetPortal");
        if (name.Length == 0) errors.AddRequired(Rule, source.Path / "iqn");
        else errors.AddInvalid(Rule, source.Path / "iqn", name, FindFaults(name));
        if (source.GetInteger("lun") is { } lun and (< 0 or > 255))
            errors.AddInvalid(Rule, source.Path / "lun", lun, "must be between 0 and 255, inclusive");
        var needsSecret = source.GetBoolean("chapAuthDiscovery") == true || source.GetBoolean("chapAuthSession") == true;
        if (needsSecret && !source.Has("secretRef")) errors.AddRequired(Rule, source.Path / "secretRef");
        if (source.GetTextOrNull("initiatorName") is { } initiator)
            errors.AddInvalid(Rule, source.Path / "initiatorname", initiator, FindFaults(initiator), source.Path / "initiatorName");
    }

    /// <summary>With an initiator of its own the volume's name and the portal make up a name, which has an end.</summary>
    public static void CheckTargetLength(FieldErrors errors, ObjectView volume)
    {
        var (name, source) = (volume.GetText("name"), volume.GetObject("iscsi"));
        if (source.Has("initiatorName") && NameFormats.CountBytes($"{name}:{source.GetText("targetPortal")}") > LongestTarget)
        {
            errors.AddInvalid(Rule, volume.Path / "name", name,
                "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.");
        }
    }

    private static IEnumerable<string> FindFaults(string name)
    {
        var shape = name.Length < 3 ? null : name[..3] switch
        {
            "iqn" => Qualified,
            "eui" => Extended,
            "naa" => Registered,
            _ => null,
        };
        if (shape is null) yield return "must be valid format starting with iqn, eui, or naa";
        else if (!shape.IsMatch(name)) yield return "must be valid format";
    }

    [GeneratedRegex(@"^eui.[A-Za-z0-9]{16}\z")]
    private static partial Regex Extended { get; }

    [GeneratedRegex(@"^naa.[A-Za-z0-9]{32}\z")]
    private static partial Regex Registered { get; }
}
