using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V64 to V69: volumeMounts and volumeDevices. Some errors come without an index.</summary>
/// <remarks>Source: validation.go :: ValidateVolumeMounts, ValidateVolumeDevices.</remarks>
internal sealed class MountValidator(PodContext pod)
{
    private static readonly string[] Propagations = ["Bidirectional", "HostToContainer", "None"];
    private static readonly string[] ReadOnlyModes = ["Disabled", "Enabled", "IfPossible"];

    private readonly FieldErrors _errors = pod.Errors;

    /// <summary>The mounts and devices of one container.</summary>
    public void Validate(ObjectView container)
    {
        var (mounts, devices) = (container.GetObjects("volumeMounts"), container.GetObjects("volumeDevices"));
        var paths = new HashSet<string>();
        var (deviceNames, devicePaths) = (CollectTexts(devices, "name"), CollectTexts(devices, "devicePath"));
        foreach (var mount in mounts) CheckMount(container, mount, deviceNames, devicePaths, paths);
        CheckDevices(devices, CollectTexts(mounts, "name"), CollectTexts(mounts, "mountPath"));
    }

    private static HashSet<string> CollectTexts(IReadOnlyList<ObjectView> entries, string field) =>
        [.. entries.Select(entry => entry.GetText(field))];

    private void CheckMount(ObjectView container, ObjectView mount, HashSet<string> deviceNames, HashSet<string> devicePaths,
        HashSet<string> paths)
    {
        var (name, mountPath) = (mount.GetText("name"), mount.GetText("mountPath"));
        if (name.Length == 0) _errors.AddRequired(V65, mount.Path / "name");
        if (!pod.Volumes.TryGetValue(name, out var source)) _errors.AddNotFound(name.Length == 0 ? V65 : V64, mount.Path / "name", name,
            fix: name.Length == 0 ? null : FieldFixes.WriteNearestVolume);
        if (mountPath.Length == 0) _errors.AddRequired(V66, mount.Path / "mountPath");
        if (!paths.Add(mountPath)) _errors.AddInvalid(V66, mount.Path / "mountPath", mountPath, "must be unique");
        if (deviceNames.Contains(name)) _errors.AddInvalid(V69, mount.Path / "name", name, "must not already exist in volumeDevices");
        if (devicePaths.Contains(mountPath))
            _errors.AddInvalid(V69, mount.Path / "mountPath", mountPath, "must not already exist as a path in volumeDevices");
        if (pod.Volumes.ContainsKey(name) && source == VolumeSource.Image) ForbidSubPathInImage(mount);
        CheckSubPaths(container.Path / "volumeMounts", mount);
        CheckPropagation(container, mount);
        ReadOnly(container.Path / "volumeMounts.recursiveReadOnly", mount);
    }

    private void ForbidSubPathInImage(ObjectView mount)
    {
        foreach (var field in pod.Version.Has(Feature.SubPathInImageVolume) ? Array.Empty<string>() : ["subPath", "subPathExpr"])
            if (mount.GetText(field) is { Length: > 0 } path)
                _errors.AddInvalid(V67, mount.Path / field, path, "not allowed in image volume sources");
    }

    private void CheckSubPaths(FieldPath list, ObjectView mount)
    {
        var (path, expression) = (mount.GetText("subPath"), mount.GetText("subPathExpr"));
        if (path.Length > 0) CheckSubPath(list, mount, "subPath", path);
        if (expression.Length == 0) return;
        if (path.Length > 0)
            _errors.AddInvalid(V67, mount.Path / "subPathExpr", expression, "subPathExpr and subPath are mutually exclusive");
        CheckSubPath(list, mount, "subPathExpr", expression);
    }

    private void CheckSubPath(FieldPath list, ObjectView mount, string field, string path)
    {
        _errors.AddInvalid(V67, list / field, path, Paths.FindRelativeFaults(path), mount.Path / field, ScalarFixes.WithoutSlash);
        _errors.AddInvalid(V67, list / field, path, Paths.WithoutBacksteps(path), mount.Path / field);
    }

    private void CheckPropagation(ObjectView container, ObjectView mount)
    {
        if (mount.GetTextOrNull("mountPropagation") is not { } mode) return;
        var (path, mark) = (container.Path / "volumeMounts.mountPropagation", mount.Path / "mountPropagation");
        if (!Propagations.Contains(mode)) _errors.AddNotSupported(V68, path, mode, Propagations, mark);
        if (mode == "Bidirectional" && container.GetObject("securityContext").GetBoolean("privileged") != true)
            _errors.AddForbidden(V68, path, "Bidirectional mount propagation is available only to privileged containers", mark);
    }

    private void ReadOnly(FieldPath path, ObjectView mount)
    {
        if (mount.GetTextOrNull("recursiveReadOnly") is not { } mode || !pod.Version.Has(Feature.RecursiveReadOnlyMounts)) return;
        var mark = mount.Path / "recursiveReadOnly";
        if (!ReadOnlyModes.Contains(mode)) _errors.AddNotSupported(V68, path, mode, ReadOnlyModes, mark);
        if (mode is not ("Enabled" or "IfPossible")) return;
        if (mount.GetBoolean("readOnly") != true) _errors.AddForbidden(V68, path, "may only be specified when readOnly is true", mark);
        if (mount.GetTextOrNull("mountPropagation") is not (null or "None"))
            _errors.AddForbidden(V68, path, "may only be specified when mountPropagation is None or not specified", mark);
    }

    private void CheckDevices(IReadOnlyList<ObjectView> devices, HashSet<string> mountNames, HashSet<string> mountPaths)
    {
        var (names, paths) = (new HashSet<string>(), new HashSet<string>());
        foreach (var device in devices)
        {
            var (name, path) = (device.GetText("name"), device.GetText("devicePath"));
            var exists = pod.Volumes.TryGetValue(name, out var source);
            if (name.Length == 0) _errors.AddRequired(V69, device.Path / "name");
            if (names.Contains(name)) Invalid("name", name, "must be unique");
            if (exists && source != VolumeSource.Claim)
                Invalid("name", name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
            if (!exists) _errors.AddNotFound(V69, device.Path / "name", name);
            if (path.Length == 0) _errors.AddRequired(V69, device.Path / "devicePath");
            if (paths.Contains(path)) Invalid("devicePath", path, "must be unique");
            if (path.Length > 0 && Paths.WithoutBacksteps(path).Any()) Invalid("devicePath", path, "can not contain backsteps ('..')");
            else paths.Add(path);
            if (mountNames.Contains(name)) Invalid("name", name, "must not already exist in volumeMounts");
            if (mountPaths.Contains(path)) Invalid("devicePath", path, "must not already exist as a path in volumeMounts");
            if (name.Length > 0) names.Add(name);

            void Invalid(string field, string value, string detail) => _errors.AddInvalid(V69, device.Path / field, value, detail);
        }
    }
}
