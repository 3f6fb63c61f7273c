using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Surroundings;

/// <summary>Reports what a pod uses from other objects of the text, and what else it needs.</summary>
internal sealed class SurroundingsDiagnostics(SourceText source)
{
    private const int MostNamed = 8;

    /// <summary>What there is to say.</summary>
    /// <param name="surroundings">After the pod was made.</param>
    /// <param name="chosen">The object whose pod it is.</param>
    public IEnumerable<Diagnostic> Find(PodSurroundings surroundings, ManifestObject chosen)
    {
        var at = (YamlNode?)chosen.Node.Find("kind")?.Value ?? chosen.Node;
        foreach (var other in surroundings.Elsewhere)
            yield return new Diagnostic(DiagnosticCodes.OtherNamespace, source.GetSpan((YamlNode?)other.Node.Find("metadata")?.Key ?? other.Node), "metadata.namespace",
                $"{other.Workload.Kind} \"{other.Workload.Name}\" is in another namespace than the pod, which cannot use it.");
        if (surroundings.Assumed.Count == 0) yield break;
        var names = string.Join(", ", surroundings.Assumed.Take(MostNamed)) + (surroundings.Assumed.Count > MostNamed ? ", …" : "");
        yield return new Diagnostic(DiagnosticCodes.AssumedToExist, source.GetSpan(at), null,
            $"Not in this text, and assumed to exist in the cluster: {names}. Paste {(surroundings.Assumed.Count == 1 ? "it" : "them")} too, and what {(surroundings.Assumed.Count == 1 ? "it holds" : "they hold")} is used.");
    }
}
