using System.Collections.Immutable;

namespace PodTimeline.Model.Catalogue;

/// <summary>
/// The rules that have a test named after them, as the lists <c>Proven/*.txt</c> say, one for each <see cref="RuleHome"/>. A test of
/// each project compares its list with the tests it really has; <c>UPDATE_PROVEN=1 dotnet test</c> rewrites the lists.
/// </summary>
public static class ProvenRules
{
    /// <summary>All proven rules, in the order of <see cref="Rules.All"/>.</summary>
    public static ImmutableArray<Rule> All => Lists.All;

    /// <summary>How many rules there are to prove: those that are not left out.</summary>
    public static int Owed => Lists.Owed;

    /// <summary>Whether a test proves the rule.</summary>
    public static bool Contains(Rule rule) => Lists.Ids.Contains(rule.Id);

    /// <summary>The ids that a list holds, as written.</summary>
    public static ImmutableArray<string> ListIds(RuleHome home)
    {
        using var stream = typeof(ProvenRules).Assembly.GetManifestResourceStream(home + ".txt")
            ?? throw new InvalidOperationException($"There is no Catalogue/Proven/{home}.txt.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>Read on first use.</summary>
    private static class Lists
    {
        internal static readonly ImmutableHashSet<string> Ids = [.. Enum.GetValues<RuleHome>().SelectMany(home => ListIds(home))];

        internal static readonly ImmutableArray<Rule> All = [.. Rules.All.Where(rule => Ids.Contains(rule.Id))];

        internal static readonly int Owed = Rules.All.Count(rule => rule.LeftOut is null);
    }
}
