using System.Collections.Frozen;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Examples;

/// <summary>
/// Finds the example that shows a rule best, by simulating all of them: the one that <see cref="RuleMoments"/> picks, otherwise, of
/// those with an event that names the rule, the one with the fewest other rules. Found once, on first use.
/// </summary>
public static class RuleShowcase
{
    /// <summary>How far an example that never ends is simulated.</summary>
    private static readonly SimInstant Horizon = SimInstant.FromSeconds(300);

    private static readonly Lazy<FrozenDictionary<string, RuleSighting>> ByRule = new(Find);

    /// <summary>Where the rule can be seen.</summary>
    /// <returns>Null when no example shows it.</returns>
    public static RuleSighting? Find(Rule rule) => ByRule.Value.GetValueOrDefault(rule.Id);

    /// <summary>Finds them now, so that nobody has to wait later.</summary>
    public static void Prepare() => _ = ByRule.Value;

    /// <summary>What happens in an example, with its own deletion if it has one.</summary>
    /// <exception cref="InvalidOperationException">Its manifest cannot run.</exception>
    public static IReadOnlyList<SimEvent> Simulate(Example example)
    {
        var manifest = ManifestReader.Read(example.Manifest);
        var scenario = Scenario.Read(manifest, KubernetesVersion.Default, ClusterTimings.Typical)
            ?? throw new InvalidOperationException($"Example {example.Id} cannot run: {string.Join(' ', manifest.Diagnostics)}");
        var simulation = scenario.Begin(example.DeleteAt is { } at ? [new SimCommand.Delete { At = at }] : []);
        simulation.RunUntil(Horizon);
        return simulation.Events;
    }

    private static FrozenDictionary<string, RuleSighting> Find()
    {
        var told = ExampleCatalog.All.ToDictionary(example => example, Simulate);
        var found = new Dictionary<string, RuleSighting>(StringComparer.Ordinal);
        foreach (var (example, events) in told.OrderBy(entry => entry.Value.Select(e => e.Rule).Distinct().Count()))
            foreach (var e in events)
                found.TryAdd(e.Rule.Id, new RuleSighting(e.Rule, example, e.At));

        foreach (var snapshot in RuleMoments.All)
        {
            var example = ExampleCatalog.Find(snapshot.Example);
            if (example is not null && told[example].FirstOrDefault(snapshot.IsIt) is { } e)
                found[snapshot.Rule.Id] = new RuleSighting(snapshot.Rule, example, e.At);
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
