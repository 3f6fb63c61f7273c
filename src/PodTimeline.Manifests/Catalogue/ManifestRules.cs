using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Catalogue;

/// <summary>
/// Every rule about manifests, V1 and up: what kubectl and the API server refuse. <see cref="Rules"/> has the others. A rule is
/// named by the code that checks it, by the diagnostics of that code, and at the beginning of the names of its tests. core, apps
/// and batch validation.go are pkg/apis/core/validation/validation.go and its neighbours.
/// </summary>
public static partial class ManifestRules
{
    /// <summary>All rules, by number.</summary>
    public static ImmutableArray<Rule> All => Index.All.Entries;

    /// <summary>The rule of that id, such as <c>V81</c>.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static Rule? Find(string id) => Index.All.Find(id);

    /// <summary>Built on first use: static fields in different files of a class are initialized in no fixed order.</summary>
    private static class Index
    {
        internal static readonly CatalogueIndex<Rule> All = new(typeof(ManifestRules), rule => rule.Id);
    }
}
