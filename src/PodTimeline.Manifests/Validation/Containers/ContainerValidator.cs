using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules for every container: rules V41, V42, V45, V46 and those of its parts.</summary>
/// <remarks>Source: validation.go :: validateContainerCommon.</remarks>
internal sealed class ContainerValidator(PodContext pod)
{
    private readonly FieldErrors _errors = pod.Errors;
    private readonly MountValidator _mounts = new(pod);
    private readonly VariableValidator _variables = new(pod);

    /// <summary>One container of any kind.</summary>
    public void Validate(ObjectView container)
    {
        var name = container.GetText("name");
        if (name.Length == 0) _errors.AddRequired(V41, container.Path / "name");
        else _errors.AddInvalid(V42, container.Path / "name", name, NameFormats.FindLabelFaults(name), fix: NameFixes.Rename);
        if (container.GetText("image").Length == 0) _errors.AddRequired(V41, container.Path / "image");
        CheckOneOf(V45, container, "terminationMessagePolicy", "File", "FallbackToLogsOnError");
        PortValidator.Validate(_errors, container);
        _variables.Validate(container);
        _mounts.Validate(container);
        CheckOneOf(V46, container, "imagePullPolicy", "Always", "IfNotPresent", "Never");
        ResourceValidator.CheckContainer(pod, container);
        ResizePolicyValidator.Validate(pod, container);
        SecurityContextValidator.CheckContainer(pod, container.GetObject("securityContext"));
    }

    /// <summary>V44: no blanks around an image; not looked at in the containers and init containers of a template.</summary>
    /// <remarks>Source: validation.go :: validateContainerOnlyForPod.</remarks>
    public static void CheckPaddedImage(FieldErrors errors, ObjectView container)
    {
        var image = container.GetText("image");
        if (image.Length != image.Trim().Length)
            errors.AddInvalid(V44, container.Path / "image", image, "must not have leading or trailing whitespace", fix: ScalarFixes.Trim);
    }

    private void CheckOneOf(Rule rule, ObjectView container, string field, params string[] supported)
    {
        var text = container.GetText(field);
        if (text.Length > 0 && !supported.Contains(text)) _errors.AddNotSupported(rule, container.Path / field, text, supported);
    }
}
