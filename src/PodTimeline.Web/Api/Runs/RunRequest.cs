using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Runs;

/// <summary>The request of <c>POST /api/runs</c>, parsed.</summary>
/// <param name="Manifest">What was read, valid or not.</param>
/// <param name="Kubernetes">The cluster's version.</param>
/// <param name="Timings">How long the cluster's own work takes.</param>
/// <param name="Rate">Simulated seconds per second of real time.</param>
internal sealed record RunRequest(Manifest Manifest, KubernetesVersion Kubernetes, ClusterTimings Timings, double Rate)
{
    private static readonly string[] Fields = ["manifest", "kubernetes", "overheads", "workload", "rate"];

    /// <summary>Parses a request.</summary>
    /// <param name="json">Its body.</param>
    /// <param name="bad">Collects every invalid option; the result is valid only if there is none.</param>
    public static RunRequest Read(JsonFields json, BadOptions bad)
    {
        json.RefuseOthers(Fields);
        var text = ScenarioOptions.ReadManifest(json, bad);
        var version = ScenarioOptions.ReadVersion(json.ReadText("kubernetes", "It is a version in quotes, such as \"1.36\"."), bad);
        var timings = ScenarioOptions.ReadTimings(json.ReadText("overheads"), bad);
        var workload = ScenarioOptions.ReadWorkload(json, bad);
        var rate = ReadRate(json, bad) ?? 1;
        return new RunRequest(ManifestReader.Read(text ?? "", new ManifestOptions { Kubernetes = version, Workload = workload }), version, timings, rate);
    }

    /// <summary>The field <c>rate</c>: 0.5 to 100, or nothing.</summary>
    public static double? ReadRate(JsonFields json, BadOptions bad)
    {
        var (slowest, fastest) = Run.Rates;
        var wanted = FormattableString.Invariant($"It is a number from {slowest} to {fastest}: simulated seconds per second of real time.");
        var rate = json.ReadNumber("rate", wanted);
        if (rate is null || (rate >= slowest && rate <= fastest)) return rate;
        bad.Add("rate", wanted);
        return null;
    }
}
