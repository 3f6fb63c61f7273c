using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Volumes;

/// <summary>Rule V121: projected volumes.</summary>
/// <remarks>Source: validation.go :: validateProjectedVolumeSource, validateProjectionSources.</remarks>
internal sealed class ProjectionValidator(PodContext pod, SourceValidator sources)
{
    private const long ShortestToken = 10 * 60;
    private const long LongestToken = 1L << 32;

    private readonly FieldErrors _errors = pod.Errors;
    private readonly HashSet<string> _paths = [];

    /// <summary>All entries of a projection.</summary>
    public void Validate(ObjectView projection)
    {
        sources.Mode(projection, "defaultMode");
        foreach (var source in projection.Objects("sources"))
        {
            var count = 0;
            foreach (var kind in new[] { "secret", "configMap" })
                if (source.Object(kind) is { IsPresent: true } files && ++count > 0) Files(projection, files);
            if (source.Object("downwardAPI") is { IsPresent: true } downward && ++count > 0) Downward(projection, downward);
            if (source.Object("serviceAccountToken") is { IsPresent: true } token && ++count > 0) Token(projection, token);
            if (source.Has("clusterTrustBundle")) count++;
            if (source.Has("podCertificate")) count++;
            if (count > 1) _errors.Forbidden(V121, source.Path, "may not specify more than 1 volume type per source");
        }
    }

    private void Files(ObjectView projection, ObjectView files)
    {
        sources.Require(V121, files, "name");
        foreach (var item in files.Objects("items"))
        {
            sources.Item(item);
            if (item.Text("path") is { Length: > 0 } path && !_paths.Add(path))
                _errors.Invalid(V121, projection.Path, files.Text("name"), "conflicting duplicate paths", item.Path / "path");
        }
    }

    private void Downward(ObjectView projection, ObjectView downward)
    {
        foreach (var file in downward.Objects("items"))
        {
            sources.DownwardFile(file, downward.Path);
            if (file.Text("path") is { Length: > 0 } path && !_paths.Add(path))
                _errors.Invalid(V121, projection.Path, path, "conflicting duplicate paths", file.Path / "path");
        }
    }

    private void Token(ObjectView projection, ObjectView token)
    {
        var (seconds, path) = (token.Whole("expirationSeconds") ?? 3600, token.Text("path"));
        if (seconds < ShortestToken)
            _errors.Invalid(V121, token.Path / "expirationSeconds", seconds, "may not specify a duration less than 10 minutes");
        if (seconds > LongestToken)
            _errors.Invalid(V121, token.Path / "expirationSeconds", seconds, "may not specify a duration larger than 2^32 seconds");
        if (path.Length == 0) _errors.Required(V121, projection.Path / "path", mark: token.Path / "path");
        else _errors.Invalid(V121, projection.Path / "path", path, Paths.OfFile(path), token.Path / "path");
    }
}
