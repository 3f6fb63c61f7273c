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
        sources.CheckMode(projection, "defaultMode");
        foreach (var source in projection.GetObjects("sources"))
        {
            var count = 0;
            foreach (var kind in new[] { "secret", "configMap" })
                if (source.GetObject(kind) is { IsPresent: true } files && ++count > 0) CheckFiles(projection, files);
            if (source.GetObject("downwardAPI") is { IsPresent: true } downward && ++count > 0) CheckDownward(projection, downward);
            if (source.GetObject("serviceAccountToken") is { IsPresent: true } token && ++count > 0) CheckToken(projection, token);
            if (source.Has("clusterTrustBundle")) count++;
            if (source.Has("podCertificate")) count++;
            if (count > 1) _errors.AddForbidden(V121, source.Path, "may not specify more than 1 volume type per source");
        }
    }

    private void CheckFiles(ObjectView projection, ObjectView files)
    {
        sources.Require(V121, files, "name");
        foreach (var item in files.GetObjects("items"))
        {
            sources.CheckItem(item);
            if (item.GetText("path") is { Length: > 0 } path && !_paths.Add(path))
                _errors.AddInvalid(V121, projection.Path, files.GetText("name"), "conflicting duplicate paths", item.Path / "path");
        }
    }

    private void CheckDownward(ObjectView projection, ObjectView downward)
    {
        foreach (var file in downward.GetObjects("items"))
        {
            sources.CheckDownwardFile(file, downward.Path);
            if (file.GetText("path") is { Length: > 0 } path && !_paths.Add(path))
                _errors.AddInvalid(V121, projection.Path, path, "conflicting duplicate paths", file.Path / "path");
        }
    }

    private void CheckToken(ObjectView projection, ObjectView token)
    {
        var (seconds, path) = (token.GetInteger("expirationSeconds") ?? 3600, token.GetText("path"));
        if (seconds < ShortestToken)
            _errors.AddInvalid(V121, token.Path / "expirationSeconds", seconds, "may not specify a duration less than 10 minutes");
        if (seconds > LongestToken)
            _errors.AddInvalid(V121, token.Path / "expirationSeconds", seconds, "may not specify a duration larger than 2^32 seconds");
        if (path.Length == 0) _errors.AddRequired(V121, projection.Path / "path", mark: token.Path / "path");
        else _errors.AddInvalid(V121, projection.Path / "path", path, Paths.OfFile(path), token.Path / "path");
    }
}
