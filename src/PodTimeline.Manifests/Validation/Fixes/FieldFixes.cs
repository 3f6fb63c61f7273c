using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Validation.Fixes;

/// <summary>Fixes for misspelled words.</summary>
internal static class FieldFixes
{
    private const int MostCandidates = 100;

    /// <summary>The nearest of some words.</summary>
    public static Fix? WriteNearest(FaultyField field, IEnumerable<string> known)
    {
        if (field.Node is not YamlScalar scalar || scalar.Start == scalar.End) return null;
        return Nearest.Find(scalar.Text, known.Take(MostCandidates)) is { } meant && meant != scalar.Text
            ? ScalarFixes.Write(scalar, meant) : null;
    }

    /// <summary>The nearest name of a volume of the pod.</summary>
    public static Fix? WriteNearestVolume(FaultyField field)
    {
        var template = PodTemplate.Find(field.Object)!;
        return WriteNearest(field, template.ClaimVolumes.Select(v => v.Name).Concat(template.Spec.GetObjects("volumes").Select(v => v.GetText("name"))));
    }

    /// <summary>The nearest name of a container of the pod.</summary>
    public static Fix? WriteNearestContainer(FaultyField field) => WriteNearest(field, PodTemplate.Find(field.Object)!.ListContainerNames());
}
