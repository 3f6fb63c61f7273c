using System.Collections.Immutable;

namespace PodTimeline.Model.Catalogue;

/// <summary>
/// Every rule, by id. S: start, restarts, images and probes; T: termination; P: phase and states; C: conditions; K: kubectl;
/// R: resources. Each <see cref="RuleArea"/> has a file of its own. <see cref="CommonBeliefs"/> has what is not so.
/// </summary>
public static partial class Rules
{
    /// <summary>All rules, by letter and then by number.</summary>
    public static ImmutableArray<Rule> All => Index.All.Entries;

    /// <summary>The rule of that id, such as <c>S34</c>.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static Rule? Find(string id) => Index.All.Find(id);

    /// <summary>Built on first use: static fields in different files of a class are initialized in no fixed order.</summary>
    private static class Index
    {
        internal static readonly CatalogueIndex<Rule> All = new(typeof(Rules), rule => rule.Id);
    }
}
