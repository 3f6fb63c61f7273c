using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Rules V114 and V115: names and sources of volumes. A volume with an error of its own counts as absent afterwards.</summary>
/// <remarks>Source: validation.go :: ValidateVolumes, validateVolumeSource.</remarks>
internal sealed class VolumesValidator(PodContext pod, string podName)
{
    /// <summary>In the order the server looks at them, with its spelling where it differs.</summary>
    private static readonly (string Field, string Blamed)[] Sources =
    [
        ("emptyDir", "emptyDir"), ("hostPath", "hostPath"), ("gitRepo", "gitRepo"), ("gcePersistentDisk", "gcePersistentDisk"),
        ("awsElasticBlockStore", "awsElasticBlockStore"), ("secret", "secret"), ("nfs", "nfs"), ("iscsi", "iscsi"),
            ("glusterfs", "glusterfs"),
        ("flocker", "flocker"), ("persistentVolumeClaim", "persistentVolumeClaim"), ("rbd", "rbd"), ("cinder", "cinder"),
            ("cephfs", "cephFS"),
        ("quobyte", "quobyte"), ("downwardAPI", "downwarAPI"), ("fc", "fc"), ("flexVolume", "flexVolume"), ("configMap", "configMap"),
        ("azureFile", "azureFile"), ("vsphereVolume", "vsphereVolume"), ("photonPersistentDisk", "photonPersistentDisk"),
        ("portworxVolume", "portworxVolume"), ("azureDisk", "azureDisk"), ("storageos", "storageos"), ("projected", "projected"),
        ("scaleIO", "scaleIO"), ("csi", "csi"), ("ephemeral", "ephemeral"), ("image", "image"),
    ];

    private readonly FieldErrors _errors = pod.Errors;
    private readonly SourceValidator _sources = new(pod);
    private readonly HashSet<string> _names = [];

    /// <summary>All volumes; fills the pod's table of usable ones.</summary>
    public void Validate()
    {
        var volumes = pod.Spec.GetObjects("volumes");
        var made = volumes.Where(v => v.Has("ephemeral") && podName.Length > 0).Select(v => $"{podName}-{v.GetText("name")}").ToHashSet();
        foreach (var volume in volumes)
        {
            var before = _errors.Count;
            var source = CheckSource(volume);
            CheckClaimName(volume, source);
            CheckName(volume);
            if (_errors.Count == before)
            {
                _names.Add(volume.GetText("name"));
                pod.Volumes.TryAdd(volume.GetText("name"), source);
            }

            var claim = volume.GetObject("persistentVolumeClaim").GetText("claimName");
            if (made.Contains(claim))
            {
                _errors.AddInvalid(V116, volume.Path / "persistentVolumeClaim.claimName", claim,
                    "must not reference a PVC that gets created for an ephemeral volume");
            }
        }
    }

    private void CheckName(ObjectView volume)
    {
        var name = volume.GetText("name");
        if (name.Length == 0) _errors.AddRequired(V114, volume.Path / "name");
        else _errors.AddInvalid(V114, volume.Path / "name", name, NameFormats.FindLabelFaults(name), fix: NameFixes.Rename);
        if (_names.Contains(name)) _errors.AddDuplicate(V114, volume.Path / "name", name);
    }

    /// <summary>The claim created for an ephemeral volume is named after the pod and the volume.</summary>
    private void CheckClaimName(ObjectView volume, VolumeSource source)
    {
        var name = volume.GetText("name");
        if (podName.Length == 0 || name.Length == 0 || source != VolumeSource.Claim || !volume.Has("ephemeral")
            || volume.Has("persistentVolumeClaim")) return;
        var claim = $"{podName}-{name}";
        _errors.AddInvalid(V116, volume.Path / "name", name, NameFormats.FindSubdomainFaults(claim).Select(m => $"PVC name {GoValue.Quote(claim)}: {m}"),
            fix: NameFixes.WriteSubdomain);
    }

    /// <summary>Whether a volume is an emptyDir, possibly by default.</summary>
    public static bool IsEmptyDir(ObjectView volume) =>
        volume.Has("emptyDir") || !Array.Exists(Sources, source => volume.Has(source.Field));

    private VolumeSource CheckSource(ObjectView volume)
    {
        string? first = null;
        foreach (var (field, blamed) in Sources)
        {
            if (!volume.Has(field) || (field == "image" && !pod.Version.Has(Feature.ImageVolume))) continue;
            if (first is null) _sources.Validate(field, volume.GetObject(field));
            else _errors.AddForbidden(V115, volume.Path / blamed, "may not specify more than 1 volume type", volume.Path / field);
            if (field == "iscsi") IscsiValidator.CheckTargetLength(_errors, volume);
            first ??= field;
        }

        return first switch
        {
            null or "emptyDir" => VolumeSource.EmptyDir,
            "persistentVolumeClaim" or "ephemeral" => VolumeSource.Claim,
            "image" => VolumeSource.Image,
            _ => VolumeSource.Other,
        };
    }
}
