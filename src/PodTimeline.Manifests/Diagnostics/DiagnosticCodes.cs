using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Manifests.Catalogue;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>
/// Every code there is. Each area of codes has a file of its own; the errors of the API server have the code of their rule: PT1
/// and its number, so that V81 is PT1081.
/// </summary>
public static partial class DiagnosticCodes
{
    /// <summary>All codes, by number; retired ones included.</summary>
    public static ImmutableArray<DiagnosticCode> All => Index.All;

    /// <summary>The code of that id, such as <c>PT0012</c>.</summary>
    /// <returns>Null when there is none.</returns>
    public static DiagnosticCode? Find(string id) => Index.ById.GetValueOrDefault(id);

    /// <summary>The code of the errors that the API server makes by a rule.</summary>
    /// <exception cref="KeyNotFoundException">The server makes none by that rule.</exception>
    public static DiagnosticCode Get(Rule rule) => Index.ByRule[rule];

    /// <summary>Rules that kubectl checks or that refuse nothing by themselves; their findings have other codes, or none.</summary>
    private static bool HasErrors(Rule rule) => rule.Area is not (RuleArea.ManifestSyntax or RuleArea.ManifestDecoding)
        && rule != ManifestRules.V113 && rule != ManifestRules.V170 && rule != ManifestRules.V202;

    /// <summary>Built on first use: static fields in different files of a class are initialized in no fixed order.</summary>
    private static class Index
    {
        internal static readonly FrozenDictionary<Rule, DiagnosticCode> ByRule = ManifestRules.All.Where(HasErrors)
            .ToFrozenDictionary(rule => rule, rule => new DiagnosticCode("PT1" + rule.Id[1..].PadLeft(3, '0'), Severity.Error, rule.Title) { IsRetired = rule.LeftOut is not null });

        internal static readonly ImmutableArray<DiagnosticCode> All =
        [
            .. new CatalogueIndex<DiagnosticCode>(typeof(DiagnosticCodes), code => code.Id[1..]).Entries.Concat(ByRule.Values)
                .OrderBy(code => code.Id, StringComparer.Ordinal),
        ];

        internal static readonly FrozenDictionary<string, DiagnosticCode> ById = All.ToFrozenDictionary(code => code.Id);
    }
}
