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
        var (mounts, devices) = (container.Objects("volumeMounts"), container.Objects("volumeDevices"));
        var paths = new HashSet<string>();
        var (deviceNames, devicePaths) = (Texts(devices, "name"), Texts(devices, "devicePath"));
        foreach (var mount in mounts) Mount(container, mount, deviceNames, devicePaths, paths);
        Devices(devices, Texts(mounts, "name"), Texts(mounts, "mountPath"));
    }

    private static HashSet<string> Texts(IReadOnlyList<ObjectView> entries, string field) =>
        [.. entries.Select(entry => entry.Text(field))];

    private void Mount(ObjectView container, ObjectView mount, HashSet<string> deviceNames, HashSet<string> devicePaths,
        HashSet<string> paths)
    {
        var (name, mountPath) = (mount.Text("name"), mount.Text("mountPath"));
        if (name.Length == 0) _errors.Required(V65, mount.Path / "name");
        if (!pod.Volumes.TryGetValue(name, out var source)) _errors.NotFound(name.Length == 0 ? V65 : V64, mount.Path / "name", name,
            fix: name.Length == 0 ? null : FieldFixes.WriteNearestVolume);
        if (mountPath.Length == 0) _errors.Required(V66, mount.Path / "mountPath");
        if (!paths.Add(mountPath)) _errors.Invalid(V66, mount.Path / "mountPath", mountPath, "must be unique");
        if (deviceNames.Contains(name)) _errors.Invalid(V69, mount.Path / "name", name, "must not already exist in volumeDevices");
        if (devicePaths.Contains(mountPath))
            _errors.Invalid(V69, mount.Path / "mountPath", mountPath, "must not already exist as a path in volumeDevices");
        if (pod.Volumes.ContainsKey(name) && source == VolumeSource.Image) NoSubPathInImage(mount);
        SubPaths(container.Path / "volumeMounts", mount);
        Propagation(container, mount);
        ReadOnly(container.Path / "volumeMounts.recursiveReadOnly", mount);
    }

    private void NoSubPathInImage(ObjectView mount)
    {
        foreach (var field in pod.Version.Has(Feature.SubPathInImageVolume) ? Array.Empty<string>() : ["subPath", "subPathExpr"])
            if (mount.Text(field) is { Length: > 0 } path)
                _errors.Invalid(V67, mount.Path / field, path, "not allowed in image volume sources");
    }

    private void SubPaths(FieldPath list, ObjectView mount)
    {
        var (path, expression) = (mount.Text("subPath"), mount.Text("subPathExpr"));
        if (path.Length > 0) SubPath(list, mount, "subPath", path);
        if (expression.Length == 0) return;
        if (path.Length > 0)
            _errors.Invalid(V67, mount.Path / "subPathExpr", expression, "subPathExpr and subPath are mutually exclusive");
        SubPath(list, mount, "subPathExpr", expression);
    }

    private void SubPath(FieldPath list, ObjectView mount, string field, string path)
    {
        _errors.Invalid(V67, list / field, path, Paths.Relative(path), mount.Path / field, ScalarFixes.WithoutSlash);
        _errors.Invalid(V67, list / field, path, Paths.WithoutBacksteps(path), mount.Path / field);
    }

    private void Propagation(ObjectView container, ObjectView mount)
    {
        if (mount.TextOrNull("mountPropagation") is not { } mode) return;
        var (path, mark) = (container.Path / "volumeMounts.mountPropagation", mount.Path / "mountPropagation");
        if (!Propagations.Contains(mode)) _errors.NotSupported(V68, path, mode, Propagations, mark);
        if (mode == "Bidirectional" && container.Object("securityContext").Flag("privileged") != true)
            _errors.Forbidden(V68, path, "Bidirectional mount propagation is available only to privileged containers", mark);
    }

    private void ReadOnly(FieldPath path, ObjectView mount)
    {
        if (mount.TextOrNull("recursiveReadOnly") is not { } mode || !pod.Version.Has(Feature.RecursiveReadOnlyMounts)) return;
        var mark = mount.Path / "recursiveReadOnly";
        if (!ReadOnlyModes.Contains(mode)) _errors.NotSupported(V68, path, mode, ReadOnlyModes, mark);
        if (mode is not ("Enabled" or "IfPossible")) return;
        if (mount.Flag("readOnly") != true) _errors.Forbidden(V68, path, "may only be specified when readOnly is true", mark);
        if (mount.TextOrNull("mountPropagation") is not (null or "None"))
            _errors.Forbidden(V68, path, "may only be specified when mountPropagation is None or not specified", mark);
    }

    private void Devices(IReadOnlyList<ObjectView> devices, HashSet<string> mountNames, HashSet<string> mountPaths)
    {
        var (names, paths) = (new HashSet<string>(), new HashSet<string>());
        foreach (var device in devices)
        {
            var (name, path) = (device.Text("name"), device.Text("devicePath"));
            var exists = pod.Volumes.TryGetValue(name, out var source);
            if (name.Length == 0) _errors.Required(V69, device.Path / "name");
            if (names.Contains(name)) Invalid("name", name, "must be unique");
            if (exists && source != VolumeSource.Claim)
                Invalid("name", name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
            if (!exists) _errors.NotFound(V69, device.Path / "name", name);
            if (path.Length == 0) _errors.Required(V69, device.Path / "devicePath");
            if (paths.Contains(path)) Invalid("devicePath", path, "must be unique");
            if (path.Length > 0 && Paths.WithoutBacksteps(path).Any()) Invalid("devicePath", path, "can not contain backsteps ('..')");
            else paths.Add(path);
            if (mountNames.Contains(name)) Invalid("name", name, "must not already exist in volumeMounts");
            if (mountPaths.Contains(path)) Invalid("devicePath", path, "must not already exist as a path in volumeMounts");
            if (name.Length > 0) names.Add(name);

            void Invalid(string field, string value, string detail) => _errors.Invalid(V69, device.Path / field, value, detail);
        }
    }
}
