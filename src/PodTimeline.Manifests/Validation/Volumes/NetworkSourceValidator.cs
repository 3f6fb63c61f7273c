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

    /// <summary>Fields that sources need and nothing more is checked of.</summary>
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["glusterfs"] = ["endpoints", "path"], ["azureFile"] = ["secretName", "shareName"], ["vsphereVolume"] = ["volumePath"],
        ["photonPersistentDisk"] = ["pdID"], ["portworxVolume"] = ["volumeID"], ["scaleIO"] = ["gateway", "system", "volumeName"],
    };

    /// <summary>The inside of one source.</summary>
    public void Validate(string kind, ObjectView source)
    {
        switch (kind)
        {
            case "nfs":
                Require(source, "server", "path");
                if (!source.Text("path").StartsWith('/'))
                    errors.Invalid(Rule, source.Path / "path", source.Text("path"), "must be an absolute path");
                break;
            case "gcePersistentDisk":
                Disk(source, source.Path.Parent! / "persistentDisk", "pdName");
                break;
            case "awsElasticBlockStore":
                Disk(source, source.Path, "volumeID");
                break;
            case "iscsi":
                IscsiValidator.Validate(errors, source);
                break;
            case "fc":
                FibreChannel(source);
                break;
            case "flocker":
                Flocker(source);
                break;
            case "rbd" or "cephfs":
                if (source.Texts("monitors").Count == 0) errors.Required(Rule, source.Path / "monitors");
                if (kind == "rbd") Require(source, "image");
                break;
            case "cinder":
                Require(source, "volumeID");
                SecretName(source);
                break;
            case "storageos":
                StorageOs(source);
                break;
            case "quobyte":
                Quobyte(source);
                break;
            case "flexVolume":
                FlexVolume(source);
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
            if (source.Text(field).Length == 0) errors.Required(Rule, source.Path / field);
    }

    private void Disk(ObjectView source, FieldPath path, string nameField)
    {
        if (source.Text(nameField).Length == 0) errors.Required(Rule, path / nameField, mark: source.Path / nameField);
        if (source.Whole("partition") is { } partition and (< 0 or > 255))
            errors.Invalid(Rule, path / "partition", partition, "must be between 1 and 255, inclusive", source.Path / "partition");
    }

    private void FibreChannel(ObjectView source)
    {
        var (names, ids, path) = (source.Texts("targetWWNs"), source.Texts("wwids"), source.Path / "targetWWNs");
        if (names.Count == 0 && ids.Count == 0) errors.Required(Rule, path, "must specify either targetWWNs or wwids, but not both");
        if (names.Count > 0 && ids.Count > 0)
            errors.Invalid(Rule, path, GoValue.Texts(names, "string"), "targetWWNs and wwids can not be specified simultaneously");
        if (names.Count == 0) return;
        if (source.Whole("lun") is not { } lun) errors.Required(Rule, source.Path / "lun", "lun is required if targetWWNs is specified");
        else if (lun is < 0 or > 255) errors.Invalid(Rule, source.Path / "lun", lun, "must be between 0 and 255, inclusive");
    }

    private void Flocker(ObjectView source)
    {
        var (name, id) = (source.Text("datasetName"), source.Text("datasetUUID"));
        if (name.Length == 0 && id.Length == 0) errors.Required(Rule, source.Path, "one of datasetName and datasetUUID is required");
        if (name.Length > 0 && id.Length > 0)
            errors.Invalid(Rule, source.Path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        if (name.Contains('/')) errors.Invalid(Rule, source.Path / "datasetName", name, "must not contain '/'");
    }

    private void StorageOs(ObjectView source)
    {
        Require(source, "volumeName");
        foreach (var field in new[] { "volumeName", "volumeNamespace" })
            if (source.Text(field) is { Length: > 0 } name) errors.Invalid(Rule, source.Path / field, name, Names.Label(name), fix: NameFixes.WriteLabel);
        SecretName(source);
    }

    private void Quobyte(ObjectView source)
    {
        var (registry, path) = (source.Text("registry"), source.Path / "registry");
        if (registry.Length == 0) errors.Required(Rule, path, Registry);
        else if (Names.Bytes(source.Text("tenant")) >= 65)
            errors.Required(Rule, source.Path / "tenant", "must be a UUID and may not exceed a length of 64 characters");
        else if (registry.Split(',').Any(pair => !HostPort.IsValid(pair))) errors.Invalid(Rule, path, registry, Registry);
        Require(source, "volume");
    }

    private void FlexVolume(ObjectView source)
    {
        Require(source, "driver");
        foreach (var (option, _) in source.Map("options"))
        {
            var domain = "." + option.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
                errors.Invalid(Rule, (source.Path / "options").Key(option), option, "kubernetes.io and k8s.io namespaces are reserved");
        }
    }

    private void SecretName(ObjectView source)
    {
        if (source.Object("secretRef") is { IsPresent: true } secret) Require(secret, "name");
    }
}
