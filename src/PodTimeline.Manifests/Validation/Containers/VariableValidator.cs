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
        foreach (var variable in container.Objects("env"))
        {
            var name = variable.Text("name");
            if (name.Length == 0) _errors.Required(V54, variable.Path / "name");
            else _errors.Invalid(V55, variable.Path / "name", name, Names.Variable(name, pod.Version.Has(Feature.RelaxedEnvironmentVariableValidation)));
            if (variable.Object("valueFrom") is { IsPresent: true } source) ValueFrom(variable, source);
        }

        foreach (var source in container.Objects("envFrom")) EnvFrom(container.Path / "envFrom", source);
    }

    private void ValueFrom(ObjectView variable, ObjectView source)
    {
        var sources = 0;
        if (source.Object("fieldRef") is { IsPresent: true } field && ++sources > 0)
            _selectors.Field(field, FieldSelectorValidator.ForVariables(pod.Version));
        if (source.Object("resourceFieldRef") is { IsPresent: true } resource && ++sources > 0)
            _selectors.Resource(resource, needsContainer: false);
        foreach (var kind in new[] { "configMapKeyRef", "secretKeyRef" })
            if (source.Object(kind) is { IsPresent: true } key && ++sources > 0) KeyRef(key);
        if (pod.Version.Has(Feature.EnvFiles) && source.Object("fileKeyRef") is { IsPresent: true } file && ++sources > 0) FileKey(file);

        var known = pod.Version.Has(Feature.EnvFiles)
            ? "`fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`"
            : "`fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`";
        if (sources == 0 && source.HasBroken) return;
        if (sources == 0) _errors.Invalid(V56, source.Path, "", "must specify one of: " + known);
        else if (variable.Text("value").Length > 0)
            _errors.Invalid(V57, source.Path, "", "may not be specified when `value` is not empty");
        else if (sources > 1) _errors.Invalid(V58, source.Path, "", "may not have more than one field specified at a time");
    }

    private void KeyRef(ObjectView reference)
    {
        var (name, key) = (reference.Text("name"), reference.Text("key"));
        _errors.Invalid(V61, reference.Path / "name", name, Names.Subdomain(name), fix: NameFixes.WriteSubdomain);
        if (key.Length == 0) _errors.Required(V61, reference.Path / "key");
        else _errors.Invalid(V61, reference.Path / "key", key, Names.ConfigKey(key));
    }

    private void FileKey(ObjectView reference)
    {
        var (key, volume, path) = (reference.Text("key"), reference.Text("volumeName"), reference.Text("path"));
        if (key.Length == 0) _errors.Required(V62, reference.Path / "key");
        else _errors.Invalid(V62, reference.Path / "key", key, Names.Variable(key, relaxed: true));
        if (volume.Length == 0) _errors.Required(V62, reference.Path / "volumeName");
        else _errors.Invalid(V62, reference.Path / "volumeName", volume, Names.Label(volume));
        if (path.Length == 0) _errors.Required(V62, reference.Path / "path");
        else _errors.Invalid(V62, reference.Path / "path", path, Paths.WithoutBacksteps(path));
    }

    /// <summary>The volumes that fileKeyRefs name, which the server looks at after everything else in the pod.</summary>
    /// <remarks>Source: validation.go :: validateFileKeyRefVolumes.</remarks>
    public void FileKeyVolumes()
    {
        if (!pod.Version.Has(Feature.EnvFiles)) return;
        var volumes = new Dictionary<string, ObjectView>();
        foreach (var volume in pod.Spec.Objects("volumes")) volumes[volume.Text("name")] = volume;
        foreach (var variable in pod.AllContainers.SelectMany(c => c.Objects("env")))
        {
            var reference = variable.Object("valueFrom").Object("fileKeyRef");
            if (!reference.IsPresent) continue;
            var (name, path) = (reference.Text("volumeName"), reference.Path / "volumeName");
            if (!volumes.TryGetValue(name, out var volume)) _errors.NotFound(V62, path, name, fix: FieldFixes.WriteNearestVolume);
            else if (!VolumesValidator.IsEmptyDir(volume))
                _errors.Invalid(V62, path, name, "referenced volume must be of type emptyDir");
        }
    }

    /// <summary>The two errors about the sources come without an index.</summary>
    private void EnvFrom(FieldPath list, ObjectView source)
    {
        if (source.Text("prefix") is { Length: > 0 } prefix)
            _errors.Invalid(V63, source.Path / "prefix", prefix, Names.Variable(prefix, pod.Version.Has(Feature.RelaxedEnvironmentVariableValidation)));
        var sources = 0;
        foreach (var kind in new[] { "configMapRef", "secretRef" })
        {
            if (source.Object(kind) is not { IsPresent: true } reference) continue;
            sources++;
            var name = reference.Text("name");
            if (name.Length == 0) _errors.Required(V63, reference.Path / "name");
            else _errors.Invalid(V63, reference.Path / "name", name, Names.Subdomain(Names.WithoutTrailingDash(name)),
                fix: NameFixes.WriteSubdomain);
        }

        if (sources == 0 && source.HasBroken) return;
        if (sources == 0) _errors.Invalid(V63, list, "", "must specify one of: `configMapRef` or `secretRef`", source.Path);
        else if (sources > 1) _errors.Invalid(V63, list, "", "may not have more than one field specified at a time", source.Path);
    }
}
