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

    /// <summary>The inside of one source.</summary>
    public void Validate(string kind, ObjectView source)
    {
        switch (kind)
        {
            case "emptyDir":
                EmptyDir(source);
                break;
            case "hostPath":
                HostPath(source);
                break;
            case "secret":
                Files("secretName", source);
                break;
            case "configMap":
                Files("name", source);
                break;
            case "downwardAPI":
                Mode(source, "defaultMode");
                foreach (var file in source.Objects("items")) DownwardFile(file, source.Path);
                break;
            case "projected":
                new ProjectionValidator(pod, this).Validate(source);
                break;
            case "persistentVolumeClaim":
                Require(V116, source, "claimName");
                break;
            case "gitRepo":
                Require(V116, source, "repository");
                _errors.Invalid(V116, source.Path / "directory", source.Text("directory"), Paths.Descending(source.Text("directory")));
                break;
            case "csi":
                Csi(source);
                break;
            case "ephemeral":
                ClaimTemplateValidator.Validate(_errors, source);
                break;
            case "image":
                Image(source);
                break;
            default:
                _network.Validate(kind, source);
                break;
        }
    }

    /// <summary>A mode of files: 0 to octal 777.</summary>
    public void Mode(ObjectView owner, string field)
    {
        if (owner.Whole(field) is { } mode && mode is < 0 or > 511) _errors.Invalid(V117, owner.Path / field, mode, ModeRule, fix: ScalarFixes.Octal);
    }

    /// <summary>An item of a secret or ConfigMap.</summary>
    public void Item(ObjectView item)
    {
        Require(V118, item, "key");
        Require(V118, item, "path");
        FilePath(item.Path / "path", item.Text("path"), item.Path / "path");
        Mode(item, "mode");
    }

    /// <summary>A file of the downward API; the server names the volume, not the file.</summary>
    public void DownwardFile(ObjectView file, FieldPath path)
    {
        var selectors = new FieldSelectorValidator(_errors);
        var text = file.Text("path");
        if (text.Length == 0) _errors.Required(V118, path / "path", mark: file.Path / "path");
        FilePath(path / "path", text, file.Path / "path");
        var (field, resource) = (file.Object("fieldRef"), file.Object("resourceFieldRef"));
        if (field.IsPresent)
        {
            selectors.Field(new ObjectView(field.Source, field.Node, path / "fieldRef"), FieldSelectorValidator.ForFiles);
            if (resource.IsPresent)
                _errors.Invalid(V118, path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously", file.Path);
        }
        else if (resource.IsPresent)
            selectors.Resource(new ObjectView(resource.Source, resource.Node, path / "resourceFieldRef"), needsContainer: true);
        else _errors.Required(V118, path, "one of fieldRef and resourceFieldRef is required", file.Path);
        if (file.Whole("mode") is { } mode && mode is < 0 or > 511)
            _errors.Invalid(V117, path / "mode", mode, ModeRule, file.Path / "mode", ScalarFixes.Octal);
    }

    /// <summary>The path of a file in the volume.</summary>
    private void FilePath(FieldPath path, string text, FieldPath mark)
    {
        _errors.Invalid(V118, path, text, Paths.Relative(text), mark, ScalarFixes.WithoutSlash);
        _errors.Invalid(V118, path, text, Paths.WithoutBacksteps(text).Concat(Paths.Unreserved(text)), mark);
    }

    /// <summary>A field that must not be empty.</summary>
    public void Require(Rule rule, ObjectView owner, string field)
    {
        if (owner.Text(field).Length == 0) _errors.Required(rule, owner.Path / field);
    }

    private void EmptyDir(ObjectView source)
    {
        if (source.Value("sizeLimit") is Yaml.YamlScalar size && QuantityText.Of(size).Value < 0)
            _errors.Forbidden(V119, source.Path / "sizeLimit", "SizeLimit field must be a valid resource quantity");
    }

    private void HostPath(ObjectView source)
    {
        var (path, type) = (source.Text("path"), source.Text("type"));
        Require(V116, source, "path");
        if (path.Length == 0) return;
        _errors.Invalid(V116, source.Path / "path", path, Paths.WithoutBacksteps(path));
        if (!HostPathTypes.Contains(type)) _errors.NotSupported(V120, source.Path / "type", type, HostPathTypes);
    }

    private void Files(string nameField, ObjectView source)
    {
        Require(V116, source, nameField);
        Mode(source, "defaultMode");
        foreach (var item in source.Objects("items")) Item(item);
    }

    private void Csi(ObjectView source)
    {
        var driver = source.Text("driver");
        Require(V116, source, "driver");
        if (Names.Bytes(driver) > 63) _errors.TooLong(V116, source.Path / "driver", 63);
        _errors.Invalid(V116, source.Path / "driver", driver, Names.Subdomain(driver.ToLowerInvariant()), fix: NameFixes.WriteSubdomain);
        if (source.Object("nodePublishSecretRef") is not { IsPresent: true } secret) return;
        Require(V116, secret, "name");
        if (secret.Text("name") is { Length: > 0 } name)
            _errors.Invalid(V116, source.Path / "name", name, Names.Subdomain(name), secret.Path / "name", NameFixes.WriteSubdomain);
    }

    private void Image(ObjectView source)
    {
        if (pod.IsPod) Require(V116, source, "reference");
        var policy = source.Text("pullPolicy");
        if (policy.Length > 0 && policy is not ("Always" or "IfNotPresent" or "Never"))
            _errors.NotSupported(V116, source.Path / "pullPolicy", policy, ["Always", "IfNotPresent", "Never"]);
    }
}
