using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Catalogue;

/// <summary>
/// Every rule about manifests, from the embedded <c>rules.txt</c>. The rule's id stands on the method that checks it, in the
/// diagnostics that it makes, and at the beginning of the names of its tests.
/// </summary>
public static class ManifestRules
{
    private static readonly Lazy<FrozenDictionary<string, ManifestRule>> ById = new(() => All.ToFrozenDictionary(rule => rule.Id));

    /// <summary>All rules by number.</summary>
    public static ImmutableArray<ManifestRule> All { get; } = Load();

    /// <summary>The rule of that id, such as <c>V81</c>.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static ManifestRule? Find(string id) => ById.Value.GetValueOrDefault(id);

    private static ImmutableArray<ManifestRule> Load()
    {
        using var stream = typeof(ManifestRules).Assembly.GetManifestResourceStream("rules.txt")
            ?? throw new InvalidOperationException("rules.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Rule)];
    }

    private static ManifestRule Rule(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != 5) throw new FormatException($"rules.txt: cannot read \"{line}\".");
        return new ManifestRule(cells[0], Enum.Parse<ManifestRuleArea>(cells[1]), cells[3], cells[4]) { When = FeatureCondition.Parse(cells[2]) };
    }
}
