using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Changes that remove an error of the API server, where there is one safe way.</summary>
internal static class FieldFixes
{
    private const int MostCandidates = 100;

    /// <summary>The supported value that was nearly written.</summary>
    public static Fix? WriteNearest(YamlNode? node, IEnumerable<string> supported)
    {
        if (node is not YamlScalar scalar || scalar.Start == scalar.End) return null;
        return Nearest.Of(scalar.Text, supported.Take(MostCandidates)) is { } meant && meant != scalar.Text
            ? ScalarFixes.Write(scalar, meant) : null;
    }

    /// <summary>The fix of a rule.</summary>
    /// <param name="rule">Such as V42.</param>
    /// <param name="detail">What the server says is wrong.</param>
    /// <param name="path">The field that is blamed.</param>
    /// <param name="node">The value that is marked, if there is one.</param>
    /// <param name="object">The object.</param>
    /// <param name="source">The text.</param>
    public static Fix? For(string rule, string detail, FieldPath path, YamlNode? node, DecodedObject @object,
        SourceText source) => rule switch
    {
        "V42" or "V114" => NameFixes.Rename(node, detail, source),
        "V33" or "V34" or "V61" or "V63" or "V116" or "V122" or "V123" or "V164" or "V169" => NameFixes.Lower(node, detail),
        "V39" => ScalarFixes.PlainNumber(node),
        "V44" => ScalarFixes.Trim(node),
        "V59" or "V60" => WriteNearest(node, FieldSelectorValidator.ForVariables(@object.Version)),
        "V62" or "V64" => WriteNearest(node, VolumeNames(@object)),
        "V67" or "V118" when detail == "must be a relative path" => ScalarFixes.WithoutSlash(node),
        "V83" or "V104" or "V105" when detail == "must be 1" => node is YamlScalar one ? ScalarFixes.Write(one, "1") : null,
        "V98" => ScalarFixes.PortNumber(node),
        "V107" => EntryFixes.Remove(@object.Root, path, source),
        "V117" => ScalarFixes.Octal(node, source),
        "V146" => EntryFixes.AddSelector(@object, path, source),
        "V165" => WriteNearest(node, ["OrderedReady", "Parallel"]),
        "V166" => WriteNearest(node, ["RollingUpdate", "OnDelete"]),
        "V171" => EntryFixes.SetRestartPolicy(@object, path, source),
        "V188" => WriteNearest(node, PodTemplate.Of(@object)!.ContainerNames()),
        _ => null,
    };

    private static IEnumerable<string> VolumeNames(DecodedObject @object)
    {
        var template = PodTemplate.Of(@object)!;
        return template.ClaimVolumes.Select(v => v.Name).Concat(template.Spec.Objects("volumes").Select(v => v.Text("name")));
    }
}
