using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Of rule V116: disks and shares in a network, most of them of old drivers.</summary>
/// <remarks>Source: validation.go :: validateNFSVolumeSource and its neighbours.</remarks>
internal sealed class NetworkSourceValidator(FieldErrors errors)
{
    private static readonly Rule Rule = V116;
    private const string Registry = "must be a host:port pair or multiple pairs separated by commas";

    /// <summary>Fields that sources require and that are not checked further.</summary>
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["glusterfs"] = ["endpoints", "path"], ["azureFile"] = ["secretName", "shareName"], ["vsphereVolume"] = ["volumePath"],
        ["photonPersistentDisk"] = ["pdID"], ["portworxVolume"] = ["volumeID"], ["scaleIO"] = ["gateway", "system", "volumeName"],
    };

    /// <summary>The fields of one source.</summary>
    public void Validate(string kind, ObjectView source)
    {
        switch (kind)
        {
            case "nfs":
                Require(source, "server", "path");
                if (!source.GetText("path").StartsWith('/'))
                    errors.AddInvalid(Rule, source.Path / "path", source.GetText("path"), "must be an absolute path");
                break;
            case "gcePersistentDisk":
                CheckDisk(source, source.Path.Parent! / "persistentDisk", "pdName");
                break;
            case "awsElasticBlockStore":
                CheckDisk(source, source.Path, "volumeID");
                break;
            case "iscsi":
                IscsiValidator.Validate(errors, source);
                break;
            case "fc":
                CheckFibreChannel(source);
                break;
            case "flocker":
                CheckFlocker(source);
                break;
            case "rbd" or "cephfs":
                if (source.GetTexts("monitors").Count == 0) errors.AddRequired(Rule, source.Path / "monitors");
                if (kind == "rbd") Require(source, "image");
                break;
            case "cinder":
                Require(source, "volumeID");
                CheckSecretName(source);
                break;
            case "storageos":
                CheckStorageOs(source);
                break;
            case "quobyte":
                CheckQuobyte(source);
                break;
            case "flexVolume":
                CheckFlexVolume(source);
                break;
            case "azureDisk":
                AzureDiskValidator.Validate(errors, source);
                break;
            default:
                Require(source, Needed[kind]);
                break;
        }
    }

    private void Require(ObjectView source, params string[] fields)
    {
        foreach (var field in fields)
            if (source.GetText(field).Length == 0) errors.AddRequired(Rule, source.Path / field);
    }

    private void CheckDisk(ObjectView source, FieldPath path, string nameField)
    {
        if (source.GetText(nameField).Length == 0) errors.AddRequired(Rule, path / nameField, mark: source.Path / nameField);
        if (source.GetInteger("partition") is { } partition and (< 0 or > 255))
            errors.AddInvalid(Rule, path / "partition", partition, "must be between 1 and 255, inclusive", source.Path / "partition");
    }

    private void CheckFibreChannel(ObjectView source)
    {
        var (names, ids, path) = (source.GetTexts("targetWWNs"), source.GetTexts("wwids"), source.Path / "targetWWNs");
        if (names.Count == 0 && ids.Count == 0) errors.AddRequired(Rule, path, "must specify either targetWWNs or wwids, but not both");
        if (names.Count > 0 && ids.Count > 0)
            errors.AddInvalid(Rule, path, GoValue.OfTexts(names, "string"), "targetWWNs and wwids can not be specified simultaneously");
        if (names.Count == 0) return;
        if (source.GetInteger("lun") is not { } lun) errors.AddRequired(Rule, source.Path / "lun", "lun is required if targetWWNs is specified");
        else if (lun is < 0 or > 255) errors.AddInvalid(Rule, source.Path / "lun", lun, "must be between 0 and 255, inclusive");
    }

    private void CheckFlocker(ObjectView source)
    {
        var (name, id) = (source.GetText("datasetName"), source.GetText("datasetUUID"));
        if (name.Length == 0 && id.Length == 0) errors.AddRequired(Rule, source.Path, "one of datasetName and datasetUUID is required");
        if (name.Length > 0 && id.Length > 0)
            errors.AddInvalid(Rule, source.Path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        if (name.Contains('/')) errors.AddInvalid(Rule, source.Path / "datasetName", name, "must not contain '/'");
    }

    private void CheckStorageOs(ObjectView source)
    {
        Require(source, "volumeName");
        foreach (var field in new[] { "volumeName", "volumeNamespace" })
            if (source.GetText(field) is { Length: > 0 } name) errors.AddInvalid(Rule, source.Path / field, name, NameFormats.FindLabelFaults(name), fix: NameFixes.WriteLabel);
        CheckSecretName(source);
    }

    private void CheckQuobyte(ObjectView source)
    {
        var (registry, path) = (source.GetText("registry"), source.Path / "registry");
        if (registry.Length == 0) errors.AddRequired(Rule, path, Registry);
        else if (NameFormats.CountBytes(source.GetText("tenant")) >= 65)
            errors.AddRequired(Rule, source.Path / "tenant", "must be a UUID and may not exceed a length of 64 characters");
        else if (registry.Split(',').Any(pair => !HostPort.IsValid(pair))) errors.AddInvalid(Rule, path, registry, Registry);
        Require(source, "volume");
    }

    private void CheckFlexVolume(ObjectView source)
    {
        Require(source, "driver");
        foreach (var (option, _) in source.GetMap("options"))
        {
            var domain = "." + option.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
                errors.AddInvalid(Rule, (source.Path / "options").AppendKey(option), option, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }

    private void CheckSecretName(ObjectView source)
    {
        if (source.GetObject("secretRef") is { IsPresent: true } secret) Require(secret, "name");
    }
}
