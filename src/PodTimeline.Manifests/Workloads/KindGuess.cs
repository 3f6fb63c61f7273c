using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Guesses the kind of an object without one.</summary>
internal static class KindGuess
{
    /// <summary>The kind whose fields the object's spec has.</summary>
    public static string Guess(YamlMapping root, string apiVersion)
    {
        if (root.Find("spec")?.Value.Target is not YamlMapping spec) return "Pod";
        if (spec.Find("schedule") is not null || spec.Find("jobTemplate") is not null) return "CronJob";
        if (spec.Find("template") is null) return "Pod";
        if (spec.Find("serviceName") is not null || spec.Find("volumeClaimTemplates") is not null) return "StatefulSet";
        if (spec.Find("backoffLimit") is not null || spec.Find("completions") is not null || apiVersion == "batch/v1"
            || spec.Find("selector") is null)
            return "Job";
        return "Deployment";
    }
}
