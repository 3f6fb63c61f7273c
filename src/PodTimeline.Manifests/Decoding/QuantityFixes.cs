using System.Text.RegularExpressions;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Amounts that are almost valid.</summary>
internal static partial class QuantityFixes
{
    /// <summary>What somebody who wrote 64MB, 64mi, 1,5 or "500 m" most likely meant, or null.</summary>
    public static string? FindNearest(string text)
    {
        var match = Shape.Match(text.Trim());
        if (!match.Success) return null;
        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "" => "",
            "m" or "millicores" or "millicpu" => "m",
            "k" or "kb" => "k",
            "mb" => "M",
            "g" or "gb" => "G",
            "t" or "tb" => "T",
            "ki" or "kib" => "Ki",
            "mi" or "mib" => "Mi",
            "gi" or "gib" => "Gi",
            "ti" or "tib" => "Ti",
            "core" or "cores" or "cpu" or "cpus" or "b" or "bytes" => "",
            _ => null,
        };
        if (unit is null) return null;
        var meant = match.Groups["number"].Value.Replace(',', '.') + unit;
        return meant != text && Quantity.TryParse(meant, out _) == QuantityError.None ? meant : null;
    }

    [GeneratedRegex(@"^(?<number>[+-]?\d+([.,]\d{1,2})?)\s*(?<unit>[A-Za-z]*)$")]
    private static partial Regex Shape { get; }
}
