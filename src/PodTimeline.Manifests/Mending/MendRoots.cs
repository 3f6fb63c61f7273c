using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Mending;

/// <summary>Determines what a text without indentation is: a manifest of some kind, or a part of one.</summary>
internal static class MendRoots
{
    /// <summary>What the lines as a whole may be; empty if unknown.</summary>
    public static Frame? Find(string text, IReadOnlyList<MendLine> lines)
    {
        var written = lines.Select(l => l.Line).Where(l => !l.IsBlank && !l.IsComment && !LinePlacer.IsMarker(l, text)).ToList();
        if (written.Count < 2) return null;
        var kind = FindValue(written, "kind", text);
        var version = FindValue(written, "apiVersion", text);
        if (kind is null && version is null) return OfPart(written);
        kind = kind is null ? Guess(written) : KindCatalog.HasPod(kind) || kind is "List" or "PodList" or "PodTemplate" ? kind
            : KindCatalog.FindNearest(version ?? "", kind);
        return kind is not null && KindCatalog.FindVersion(kind) is { } served && KubernetesSchema.Instance.FindRoot(served, kind) is { } schema
            ? MakeFrame(schema.Name) : null;
    }

    /// <summary>The types of the objects in a List, by the lines with which they begin.</summary>
    public static Dictionary<int, FieldType> FindItems(string text, IReadOnlyList<MendLine> lines)
    {
        var types = new Dictionary<int, FieldType>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Line is not { Dashes.Count: 1, Key: "apiVersion" or "kind" }) continue;
            for (var j = i; j < lines.Count && (j == i || lines[j].Line is not { Dashes.Count: > 0, Key: "apiVersion" or "kind" }); j++)
            {
                var line = lines[j].Line;
                if (line.Key != "kind" || line.Kind is not (ValueKind.Plain or ValueKind.Quoted)) continue;
                if (KindCatalog.FindVersion(ReadValue(text, line)) is { } served
                    && KubernetesSchema.Instance.FindRoot(served, ReadValue(text, line)) is { } schema)
                    types[i] = new FieldType.Struct(schema.Name);
                break;
            }
        }

        return types;
    }

    private static Frame? OfPart(List<TextLine> written)
    {
        var first = written[0];
        if (first.Dashes.Count > 0)
            return Knows("Container", first) ? new Frame { Type = new FieldType.List(new FieldType.Struct("Container")), Column = 0 }
                : null;
        if (first.Key == "spec") return MakeFrame(Guess(written));
        return new[] { "PodSpec", "Container" }.Where(type => Knows(type, first)).Select(MakeFrame).FirstOrDefault();
    }

    private static string Guess(List<TextLine> written) =>
        HasKey(written, "jobTemplate") ? "CronJob"
        : !HasKey(written, "template") ? "Pod"
        : HasKey(written, "serviceName") || HasKey(written, "volumeClaimTemplates") ? "StatefulSet"
        : HasKey(written, "backoffLimit") || HasKey(written, "completions") || !HasKey(written, "selector") ? "Job" : "Deployment";

    private static bool HasKey(List<TextLine> written, string key) => written.Exists(l => l.Key == key);

    private static bool Knows(string type, TextLine line) => line.Key is { } key && KubernetesSchema.Instance[type].Fields.ContainsKey(key);

    private static string ReadValue(string text, TextLine line) => text[line.Value..line.FindValueEnd(text)].Trim('"', '\'');

    private static Frame MakeFrame(string type) => new() { Type = new FieldType.Struct(type), Column = 0 };

    private static string? FindValue(List<TextLine> written, string key, string text)
    {
        var line = written.Find(l => l.Key == key && l.Dashes.Count == 0 && l.Kind is ValueKind.Plain or ValueKind.Quoted);
        return line is null ? null : ReadValue(text, line);
    }
}
