using System.Globalization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Differences;

namespace PodTimeline.Timeline.Tests.Comparisons;

/// <summary>Texts that are compared, and their differences as text.</summary>
internal static class Compared
{
    public static ComparedScenario Scenario(string text, string kubernetes = "1.36", bool overheads = false, params SimCommand[] commands)
    {
        Assert.True(KubernetesVersion.TryParse(kubernetes, out var version));
        var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = version });
        var scenario = Timeline.Scenarios.Scenario.Read(manifest, version, overheads ? ClusterTimings.Typical : ClusterTimings.None);
        return new ComparedScenario("", "", scenario ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics)), [.. commands]);
    }

    public static Comparison Of(string first, string second, bool overheads = false) => Comparison.Of([Scenario(first, overheads: overheads), Scenario(second, overheads: overheads)]);

    /// <summary>The sentences of B against A, one a line, with what is added to each.</summary>
    public static string Describe(this Comparison comparison) => string.Join('\n', comparison.Differences[0].Differences.Select(Describe));

    public static string Describe(this Difference difference) => difference.Detail.Length > 0 ? $"{difference.Sentence}. {difference.Detail}" : difference.Sentence + ".";

    public static string S(SimInstant? at) => at?.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) ?? "";
}
