using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Web.Components.Rules;

/// <summary>What the page of rules shows for a search.</summary>
/// <param name="Search">The search.</param>
/// <param name="Groups">The rules found, by area in the order of a pod's life; areas without any are left out.</param>
/// <param name="Beliefs">The beliefs found.</param>
internal sealed record RulesView(RuleSearch Search, ImmutableArray<RuleGroup> Groups, ImmutableArray<CommonBelief> Beliefs)
{
    /// <summary>What was found, in words; empty without a search.</summary>
    public string Found => Search.IsEmpty ? "" : (Groups.Sum(group => group.Rules.Length), Beliefs.Length) switch
    {
        (0, 0) => $"Nothing has “{Search.Text}” in it.",
        var (rules, beliefs) => $"{FormatCount(rules, "rule")} and {FormatCount(beliefs, "common belief")}",
    };

    /// <summary>The search as a part of an address; empty without a search.</summary>
    public string Query => Search.IsEmpty ? "" : "?q=" + Uri.EscapeDataString(Search.Text);

    /// <summary>Carries out a search.</summary>
    public static RulesView Of(RuleSearch search) => new(
        search,
        [
            .. RuleList.All.Where(search.IsMatch).GroupBy(rule => rule.Area).OrderBy(group => group.Key)
                .Select(group => new RuleGroup(group.Key, [.. group])),
        ],
        [.. CommonBeliefs.All.Where(search.IsMatch)]);

    private static string FormatCount(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

/// <summary>The rules of an area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Rules">Its rules that were found, by id.</param>
internal sealed record RuleGroup(RuleArea Area, ImmutableArray<Rule> Rules)
{
    /// <summary>The heading.</summary>
    public string Title => AreaText.GetTitle(Area);

    /// <summary>The heading's id.</summary>
    public string Anchor => AreaText.GetAnchor(Area);
}
