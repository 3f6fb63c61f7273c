using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Manifests.Validation.Volumes;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V54 to V58 and V61 to V63: env and envFrom.</summary>
/// <remarks>Source: validation.go :: ValidateEnv, validateEnvVarValueFrom, ValidateEnvFrom.</remarks>
internal sealed class VariableValidator(PodContext pod)
{
    private readonly FieldErrors _errors = pod.Errors;
    private readonly FieldSelectorValidator _selectors = new(pod.Errors);

    /// <summary>The variables of one container.</summary>
    public void Validate(ObjectView container)
    {
        foreach (var variable in container.GetObjects("env"))
        {
            var name = variable.GetText("name");
            if (name.Length == 0) _errors.AddRequired(V54, variable.Path / "name");
            else _errors.AddInvalid(V55, variable.Path / "name", name, NameFormats.FindVariableFaults(name, pod.Version.Has(Feature.RelaxedEnvironmentVariableValidation)));
            if (variable.GetObject("valueFrom") is { IsPresent: true } source) CheckValueFrom(variable, source);
        }

        foreach (var source in container.GetObjects("envFrom")) CheckEnvFrom(container.Path / "envFrom", source);
    }

    private void CheckValueFrom(ObjectView variable, ObjectView source)
    {
        var sources = 0;
        if (source.GetObject("fieldRef") is { IsPresent: true } field && ++sources > 0)
            _selectors.CheckField(field, FieldSelectorValidator.ListForVariables(pod.Version));
        if (source.GetObject("resourceFieldRef") is { IsPresent: true } resource && ++sources > 0)
            _selectors.CheckResource(resource, needsContainer: false);
        foreach (var kind in new[] { "configMapKeyRef", "secretKeyRef" })
            if (source.GetObject(kind) is { IsPresent: true } key && ++sources > 0) CheckKeyRef(key);
        if (pod.Version.Has(Feature.EnvFiles) && source.GetObject("fileKeyRef") is { IsPresent: true } file && ++sources > 0) CheckFileKey(file);

        var known = pod.Version.Has(Feature.EnvFiles)
            ? "`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`"
            : "`fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`";
        if (sources == 0 && source.HasBroken) return;
        if (sources == 0) _errors.AddInvalid(V56, source.Path, "", "must specify one of: " + known);
        else if (variable.GetText("value").Length > 0)
            _errors.AddInvalid(V57, source.Path, "", "may not be specified when `value` is not empty");
        else if (sources > 1) _errors.AddInvalid(V58, source.Path, "", "may not have more than one field specified at a time");
    }

    private void CheckKeyRef(ObjectView reference)
    {
        var (name, key) = (reference.GetText("name"), reference.GetText("key"));
        _errors.AddInvalid(V61, reference.Path / "name", name, NameFormats.FindSubdomainFaults(name), fix: NameFixes.WriteSubdomain);
        if (key.Length == 0) _errors.AddRequired(V61, reference.Path / "key");
        else _errors.AddInvalid(V61, reference.Path / "key", key, NameFormats.FindConfigKeyFaults(key));
    }

    private void CheckFileKey(ObjectView reference)
    {
        var (key, volume, path) = (reference.GetText("key"), reference.GetText("volumeName"), reference.GetText("path"));
        if (key.Length == 0) _errors.AddRequired(V62, reference.Path / "key");
        else _errors.AddInvalid(V62, reference.Path / "key", key, NameFormats.FindVariableFaults(key, relaxed: true));
        if (volume.Length == 0) _errors.AddRequired(V62, reference.Path / "volumeName");
        else _errors.AddInvalid(V62, reference.Path / "volumeName", volume, NameFormats.FindLabelFaults(volume));
        if (path.Length == 0) _errors.AddRequired(V62, reference.Path / "path");
        else _errors.AddInvalid(V62, reference.Path / "path", path, Paths.WithoutBacksteps(path));
    }

    /// <summary>The volumes that fileKeyRefs name, which the server checks after everything else in the pod.</summary>
    /// <remarks>Source: validation.go :: validateFileKeyRefVolumes.</remarks>
    public void CheckFileKeyVolumes()
    {
        if (!pod.Version.Has(Feature.EnvFiles)) return;
        var volumes = new Dictionary<string, ObjectView>();
        foreach (var volume in pod.Spec.GetObjects("volumes")) volumes[volume.GetText("name")] = volume;
        foreach (var variable in pod.AllContainers.SelectMany(c => c.GetObjects("env")))
        {
            var reference = variable.GetObject("valueFrom").GetObject("fileKeyRef");
            if (!reference.IsPresent) continue;
            var (name, path) = (reference.GetText("volumeName"), reference.Path / "volumeName");
            if (!volumes.TryGetValue(name, out var volume)) _errors.AddNotFound(V62, path, name, fix: FieldFixes.WriteNearestVolume);
            else if (!VolumesValidator.IsEmptyDir(volume))
                _errors.AddInvalid(V62, path, name, "referenced volume must be of type emptyDir");
        }
    }

    /// <summary>The two errors about the sources come without an index.</summary>
    private void CheckEnvFrom(FieldPath list, ObjectView source)
    {
        if (source.GetText("prefix") is { Length: > 0 } prefix)
            _errors.AddInvalid(V63, source.Path / "prefix", prefix, NameFormats.FindVariableFaults(prefix, pod.Version.Has(Feature.RelaxedEnvironmentVariableValidation)));
        var sources = 0;
        foreach (var kind in new[] { "configMapRef", "secretRef" })
        {
            if (source.GetObject(kind) is not { IsPresent: true } reference) continue;
            sources++;
            var name = reference.GetText("name");
            if (name.Length == 0) _errors.AddRequired(V63, reference.Path / "name");
            else _errors.AddInvalid(V63, reference.Path / "name", name, NameFormats.FindSubdomainFaults(NameFormats.WithoutTrailingDash(name)),
                fix: NameFixes.WriteSubdomain);
        }

        if (sources == 0 && source.HasBroken) return;
        if (sources == 0) _errors.AddInvalid(V63, list, "", "must specify one of: `configMapRef` or `secretRef`", source.Path);
        else if (sources > 1) _errors.AddInvalid(V63, list, "", "may not have more than one field specified at a time", source.Path);
    }
}
