using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in volumes: drivers that are gone, and files that hide each other.</summary>
/// <remarks>
/// Source: pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta, warningsForOverlappingVirtualPaths;
/// pkg/api/persistentvolumeclaim/util.go :: GetWarningsForPersistentVolumeClaimSpec.
/// </remarks>
internal sealed class VolumeWarnings(FieldWarnings warnings)
{
    /// <summary>The field, the server's spelling, since when, and the message.</summary>
    private static readonly (string Field, string Blamed, Feature? Since, string Text)[] Gone =
    [
        ("photonPersistentDisk", "photonPersistentDisk", null, "deprecated in v1.11, non-functional in v1.16+"),
        ("gitRepo", "gitRepo", null, "deprecated in v1.11"),
        ("scaleIO", "scaleIO", null, "deprecated in v1.16, non-functional in v1.22+"),
        ("flocker", "flocker", null, "deprecated in v1.22, non-functional in v1.25+"),
        ("storageos", "storageOS", null, "deprecated in v1.22, non-functional in v1.25+"),
        ("quobyte", "quobyte", null, "deprecated in v1.22, non-functional in v1.25+"),
        ("glusterfs", "glusterfs", null, "deprecated in v1.25, non-functional in v1.26+"),
        ("ephemeral", "", null, ""),
        ("cephfs", "cephfs", Feature.CephWarnings, "deprecated in v1.28, non-functional in v1.31+"),
        ("rbd", "rbd", Feature.CephWarnings, "deprecated in v1.28, non-functional in v1.31+"),
    ];

    /// <summary>All volumes of a pod.</summary>
    public void Warn(ObjectView spec)
    {
        foreach (var volume in spec.GetObjects("volumes"))
        {
            foreach (var (field, blamed, since, text) in Gone)
            {
                if (field == "ephemeral") warnings.WarnOfStorage(volume.GetObject(field).GetObject("volumeClaimTemplate").GetObject("spec"));
                else if (volume.Has(field) && (since is null || warnings.Version.Has(since)))
                    warnings.Add(DiagnosticCodes.Deprecated, volume.Path / blamed, text, volume.Path / field);
            }
        }

        if (!warnings.Version.Has(Feature.ProjectedOverlapWarnings)) return;
        foreach (var volume in spec.GetObjects("volumes")) WarnOfOverlaps(volume);
    }

    private void WarnOfOverlaps(ObjectView volume)
    {
        foreach (var (field, name) in new[] { ("configMap", "ConfigMap"), ("secret", "Secret"), ("downwardAPI", "DownwardAPI") })
        {
            var source = volume.GetObject(field);
            var shown = FormatKind(name, field == "downwardAPI" ? null : source.GetText(field == "secret" ? "secretName" : "name"));
            Compare(volume, shown, source.GetObjects("items").Select(item => (item.GetText("path"), "", item.Path / "path")));
        }

        var projected = volume.GetObject("projected");
        foreach (var source in projected.GetObjects("sources"))
            if (source.Node is not { Entries.Count: > 0 })
                warnings.AddBare(DiagnosticCodes.OverlappingPaths, source.Path, $"volume {GoValue.Quote(volume.GetText("name"))} (Projected) has no sources provided");
        Compare(volume, "Projected", projected.GetObjects("sources").SelectMany(FindFiles));
    }

    /// <summary>The files of a projected source, and where each comes from.</summary>
    private static IEnumerable<(string Path, string From, FieldPath Mark)> FindFiles(ObjectView source)
    {
        foreach (var (field, name) in new[] { ("configMap", "ConfigMap"), ("secret", "Secret"), ("downwardAPI", "DownwardAPI") })
        {
            var files = source.GetObject(field);
            if (!files.Has("items")) continue;
            var from = FormatKind(name, field == "downwardAPI" ? null : files.GetText("name"));
            return files.GetObjects("items").Select(item => (item.GetText("path"), from, item.Path / "path"));
        }

        return source.GetObject("serviceAccountToken") is { IsPresent: true } token
            ? [(token.GetText("path"), "ServiceAccountToken", token.Path / "path")] : [];
    }

    private void Compare(ObjectView volume, string kind, IEnumerable<(string Path, string From, FieldPath Mark)> files)
    {
        var seen = new List<(string Path, string From)>();
        foreach (var (written, from, mark) in files)
        {
            var path = written.TrimEnd('/');
            foreach (var other in seen.Take(100).Where(other => IsIn(other.Path, path) || IsIn(path, other.Path)))
            {
                warnings.AddBare(DiagnosticCodes.OverlappingPaths, mark, $"volume {GoValue.Quote(volume.GetText("name"))} ({kind}): overlapping paths: "
                    + $"{ShowPath(path, from)} with {ShowPath(other.Path, other.From)}");
            }

            if (path.Length > 0) seen.Add((path, from));
        }
    }

    private static bool IsIn(string inner, string outer) =>
        inner.Length > 0 && outer.Length > 0 && (inner + "/").StartsWith(outer + "/", StringComparison.Ordinal);

    private static string FormatKind(string kind, string? name) => name is null ? kind : $"{kind} {GoValue.Quote(name)}";

    private static string ShowPath(string path, string from) => from.Length == 0 ? GoValue.Quote(path) : $"{GoValue.Quote(path)} ({from})";
}
