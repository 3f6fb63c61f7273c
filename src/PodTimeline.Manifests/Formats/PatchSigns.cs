using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Tells a patch from a complete object with errors.</summary>
internal static class PatchSigns
{
    private const int Deepest = 12;

    /// <summary>Whether an object has a patch directive, or lacks everything that its pods need.</summary>
    /// <param name="object">The object.</param>
    /// <param name="spec">The spec of its pods.</param>
    public static bool AreIn(DecodedObject @object, ObjectView spec)
    {
        if (HasDirective(@object.Root, 0)) return true;
        var owner = @object.View.GetObject("spec");
        var isComplete = @object.Kind is "Pod" or "Job" or "CronJob" or "PodTemplate" || @object.Template is not null || owner.Has("selector");
        var containers = spec.GetObjects("containers");
        if (containers.Count == 0) return !isComplete && owner.IsPresent && !owner.Has("template");
        return !isComplete && containers.All(container => container.Has("name") && !container.Has("image"));
    }

    private static bool HasDirective(YamlNode node, int depth) => depth < Deepest && node switch
    {
        YamlMapping mapping => mapping.Entries.Any(entry => entry.Name is "$patch" or "$retainKeys" || entry.Name.StartsWith("$setElementOrder/", StringComparison.Ordinal)
            || entry.Name.StartsWith("$deleteFromPrimitiveList/", StringComparison.Ordinal) || HasDirective(entry.Value, depth + 1)),
        YamlSequence sequence => sequence.Items.Any(item => HasDirective(item, depth + 1)),
        _ => false,
    };
}
