using System.Collections.Immutable;
using PodTimeline.Manifests.Catalogue;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Web.Components.Rules;

/// <summary>All rules that the page shows: those of the model, and those about manifests.</summary>
internal static class RuleList
{
    /// <summary>All of them, those of the model first.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. Model.Catalogue.Rules.All, .. ManifestRules.All];

    /// <summary>How many are proven by a test.</summary>
    public static int Proven { get; } = All.Count(ProvenRules.Contains);

    /// <summary>How many there are to prove.</summary>
    public static int Owed { get; } = All.Count(rule => rule.LeftOut is null);

    /// <summary>How many lives on real kubelets the simulation reproduces, version by version.</summary>
    public static string RealLivesByVersion { get; } =
        string.Join(", ", RealLives.Counts.Select(count => $"{count.Kubernetes}: {count.Held} of {count.All}"));
}
