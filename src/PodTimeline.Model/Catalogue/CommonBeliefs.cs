using System.Collections.Immutable;

namespace PodTimeline.Model.Catalogue;

/// <summary>Every common belief, by id, one file per subject. None of them is a rule.</summary>
public static partial class CommonBeliefs
{
    private const string Articles = "articles";
    private const string Tutorials = "tutorials";
    private const string Comparisons = "comparisons";
    private const string Introductions = "introductions";
    private const string StudyNotes = "study notes";

    /// <summary>All beliefs, by number.</summary>
    public static ImmutableArray<CommonBelief> All => Index.All.Entries;

    /// <summary>The belief of that id, such as <c>M5</c>.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static CommonBelief? Find(string id) => Index.All.Find(id);

    /// <summary>Built on first use: static fields in different files of a class are initialized in no fixed order.</summary>
    private static class Index
    {
        internal static readonly CatalogueIndex<CommonBelief> All = new(typeof(CommonBeliefs), belief => belief.Id);
    }
}
