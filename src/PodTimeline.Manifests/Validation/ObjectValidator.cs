using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Validation;

/// <summary>Everything the API server checks when an object is created, after decoding and defaulting.</summary>
internal static class ObjectValidator
{
    /// <summary>Validates an object of one of the kinds that have a pod.</summary>
    public static void Validate(DecodedObject @object, DiagnosticBag bag)
    {
        var errors = new FieldErrors(@object, bag);
        var template = Workloads.PodTemplate.Of(@object)!;
        var metadata = @object.View.Object("metadata");
        if (metadata.Text("name").Length == 0 && metadata.Text("generateName").Length == 0)
            errors.Required("V32", metadata.Path / "name", "name or generateName is required");
        if (template.Spec.Objects("containers").Count == 0) errors.Required("V40", template.Spec.Path / "containers");
        var names = new HashSet<string>();
        foreach (var container in template.Spec.Objects("containers").Concat(template.Spec.Objects("initContainers")))
        {
            if (container.Text("name").Length == 0) errors.Required("V41", container.Path / "name");
            else if (!names.Add(container.Text("name"))) errors.Duplicate("V43", container.Path / "name", container.Text("name"));
            if (container.Text("image").Length == 0) errors.Required("V41", container.Path / "image");
        }
    }
}
