using System.Collections.Immutable;

namespace PodTimeline.Model.Catalogue;

/// <summary>Something often said about pods that is not true, or not always.</summary>
/// <param name="Id">M and a number; stable.</param>
/// <param name="Belief">What is believed, in one sentence.</param>
/// <param name="Truth">What happens instead.</param>
/// <param name="NearlyTrueWhen">The case in which the belief does no harm; null when there is none.</param>
/// <param name="Rules">The rules behind the truth; at least one.</param>
/// <param name="SaidIn">Where it is said, such as in tutorials; empty when not known.</param>
public sealed record CommonBelief(
    string Id,
    string Belief,
    string Truth,
    string? NearlyTrueWhen,
    ImmutableArray<Rule> Rules,
    ImmutableArray<string> SaidIn)
{
    /// <inheritdoc />
    public override string ToString() => Id;
}
