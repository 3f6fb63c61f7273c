using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Rules V116 to V120: what each source of a volume needs.</summary>
/// <remarks>Source: validation.go :: validateSecretVolumeSource and its neighbours.</remarks>
internal sealed class SourceValidator(PodContext pod)
{
    private const string ModeRule = "must be a number between 0 and 0777 (octal), both inclusive";

    private static readonly string[] HostPathTypes =
        ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];

    private readonly FieldErrors _errors = pod.Errors;
    private readonly NetworkSourceValidator _network = new(pod.Errors);

    /// <summary>The fields of one source.</summary>
    public void Validate(string kind, ObjectView source)
    {
        switch (kind)
        {
            case "emptyDir":
                CheckEmptyDir(source);
                break;
            case "hostPath":
                CheckHostPath(source);
                break;
            case "secret":
                CheckFiles("secretName", source);
                break;
            case "configMap":
                CheckFiles("name", source);
                break;
            case "downwardAPI":
                CheckMode(source, "defaultMode");
                foreach (var file in source.GetObjects("items")) CheckDownwardFile(file, source.Path);
                break;
            case "projected":
                new ProjectionValidator(pod, this).Validate(source);
                break;
            case "persistentVolumeClaim":
                Require(V116, source, "claimName");
                break;
            case "gitRepo":
                Require(V116, source, "repository");
                _errors.AddInvalid(V116, source.Path / "directory", source.GetText("directory"), Paths.FindDescendingFaults(source.GetText("directory")));
                break;
            case "csi":
                CheckCsi(source);
                break;
            case "ephemeral":
                ClaimTemplateValidator.Validate(_errors, source);
                break;
            case "image":
                CheckImage(source);
                break;
            default:
                _network.Validate(kind, source);
                break;
        }
    }

    /// <summary>A mode of files: 0 to octal 777.</summary>
    public void CheckMode(ObjectView owner, string field)
    {
        if (owner.GetInteger(field) is { } mode && mode is < 0 or > 511) _errors.AddInvalid(V117, owner.Path / field, mode, ModeRule, fix: ScalarFixes.WriteOctal);
    }

    /// <summary>An item of a secret or ConfigMap.</summary>
    public void CheckItem(ObjectView item)
    {
        Require(V118, item, "key");
        Require(V118, item, "path");
        CheckFilePath(item.Path / "path", item.GetText("path"), item.Path / "path");
        CheckMode(item, "mode");
    }

    /// <summary>A file of the downward API; the server names the volume, not the file.</summary>
    public void CheckDownwardFile(ObjectView file, FieldPath path)
    {
        var selectors = new FieldSelectorValidator(_errors);
        var text = file.GetText("path");
        if (text.Length == 0) _errors.AddRequired(V118, path / "path", mark: file.Path / "path");
        CheckFilePath(path / "path", text, file.Path / "path");
        var (field, resource) = (file.GetObject("fieldRef"), file.GetObject("resourceFieldRef"));
        if (field.IsPresent)
        {
            selectors.CheckField(new ObjectView(field.Source, field.Node, path / "fieldRef"), FieldSelectorValidator.ForFiles);
            if (resource.IsPresent)
                _errors.AddInvalid(V118, path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously", file.Path);
        }
        else if (resource.IsPresent)
            selectors.CheckResource(new ObjectView(resource.Source, resource.Node, path / "resourceFieldRef"), needsContainer: true);
        else _errors.AddRequired(V118, path, "one of fieldRef and resourceFieldRef is required", file.Path);
        if (file.GetInteger("mode") is { } mode && mode is < 0 or > 511)
            _errors.AddInvalid(V117, path / "mode", mode, ModeRule, file.Path / "mode", ScalarFixes.WriteOctal);
    }

    /// <summary>The path of a file in the volume.</summary>
    private void CheckFilePath(FieldPath path, string text, FieldPath mark)
    {
        _errors.AddInvalid(V118, path, text, Paths.FindRelativeFaults(text), mark, ScalarFixes.WithoutSlash);
        _errors.AddInvalid(V118, path, text, Paths.WithoutBacksteps(text).Concat(Paths.FindReservedFaults(text)), mark);
    }

    /// <summary>A field that must not be empty.</summary>
    public void Require(Rule rule, ObjectView owner, string field)
    {
        if (owner.GetText(field).Length == 0) _errors.AddRequired(rule, owner.Path / field);
    }

    private void CheckEmptyDir(ObjectView source)
    {
        if (source.GetNode("sizeLimit") is Yaml.YamlScalar size && QuantityText.Of(size).Value < 0)
            _errors.AddForbidden(V119, source.Path / "sizeLimit", "SizeLimit field must be a valid resource quantity");
    }

    private void CheckHostPath(ObjectView source)
    {
        var (path, type) = (source.GetText("path"), source.GetText("type"));
        Require(V116, source, "path");
        if (path.Length == 0) return;
        _errors.AddInvalid(V116, source.Path / "path", path, Paths.WithoutBacksteps(path));
        if (!HostPathTypes.Contains(type)) _errors.AddNotSupported(V120, source.Path / "type", type, HostPathTypes);
    }

    private void CheckFiles(string nameField, ObjectView source)
    {
        Require(V116, source, nameField);
        CheckMode(source, "defaultMode");
        foreach (var item in source.GetObjects("items")) CheckItem(item);
    }

    private void CheckCsi(ObjectView source)
    {
        var driver = source.GetText("driver");
        Require(V116, source, "driver");
        if (NameFormats.CountBytes(driver) > 63) _errors.AddTooLong(V116, source.Path / "driver", 63);
        _errors.AddInvalid(V116, source.Path / "driver", driver, NameFormats.FindSubdomainFaults(driver.ToLowerInvariant()), fix: NameFixes.WriteSubdomain);
        if (source.GetObject("nodePublishSecretRef") is not { IsPresent: true } secret) return;
        Require(V116, secret, "name");
        if (secret.GetText("name") is { Length: > 0 } name)
            _errors.AddInvalid(V116, source.Path / "name", name, NameFormats.FindSubdomainFaults(name), secret.Path / "name", NameFixes.WriteSubdomain);
    }

    private void CheckImage(ObjectView source)
    {
        if (pod.IsPod) Require(V116, source, "reference");
        var policy = source.GetText("pullPolicy");
        if (policy.Length > 0 && policy is not ("Always" or "IfNotPresent" or "Never"))
            _errors.AddNotSupported(V116, source.Path / "pullPolicy", policy, ["Always", "IfNotPresent", "Never"]);
    }
}
