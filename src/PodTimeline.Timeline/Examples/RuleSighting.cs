using System.Globalization;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Examples;

/// <summary>Where a rule can be seen in action.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example that shows it.</param>
/// <param name="At">The moment, with the newest version, typical overheads and the example's own deletion.</param>
public sealed record RuleSighting(Rule Rule, Example Example, SimInstant At)
{
    /// <summary>The workbench with that example, at that moment, with that rule opened.</summary>
    public string Link => string.Create(CultureInfo.InvariantCulture, $"/?example={Example.Id}&at={At.TotalSeconds:0.###}#{Rule.Id}");
}
