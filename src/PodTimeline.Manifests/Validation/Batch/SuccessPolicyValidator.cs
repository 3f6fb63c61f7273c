using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>V190, V191: successPolicy.</summary>
/// <remarks>Source: batch validation.go :: validateSuccessPolicy, validateSuccessPolicyRule.</remarks>
internal sealed class SuccessPolicyValidator(FieldErrors errors, long? completions)
{
    private const int MostRules = 20;
    private const int LongestIndexes = 64 * 1024;

    /// <summary>V190: an indexed job has from 1 to 20 rules, each of which says something.</summary>
    public void Validate(ObjectView policy, bool isIndexed)
    {
        var rules = policy.Objects("rules");
        if (!isIndexed)
        {
            errors.Invalid(V190, policy.Path, Shown(policy), "requires indexed completion mode");
            return;
        }

        if (rules.Count == 0)
            errors.Required(V190, policy.Path / "rules", "at least one rules must be specified when the successPolicy is specified");
        if (rules.Count > MostRules) errors.TooMany(V190, policy.Path / "rules", rules.Count, MostRules);
        foreach (var rule in rules)
        {
            if (!rule.Has("succeededCount") && !rule.Has("succeededIndexes"))
                errors.Required(V190, rule.Path, "at least one of succeededCount or succeededIndexes must be specified");
            var total = Indexes(rule);
            if (rule.Whole("succeededCount") is { } count) Count(rule.Path / "succeededCount", count, total);
        }
    }

    private long? Indexes(ObjectView rule)
    {
        if (rule.TextOrNull("succeededIndexes") is not { } text) return null;
        var path = rule.Path / "succeededIndexes";
        if (Names.Bytes(text) > LongestIndexes) errors.TooLong(V190, path, LongestIndexes);
        var (total, fault) = IndexIntervals.Count(text, completions ?? int.MaxValue);
        if (fault is not null) errors.Invalid(V190, path, text, "error parsing succeededIndexes: " + fault);
        return total;
    }

    /// <summary>V191: the count is at most that of all, and that of the indexes named.</summary>
    private void Count(FieldPath path, long count, long? total)
    {
        errors.NotNegative(V191, path, count);
        if (count > completions)
            errors.Invalid(V191, path, count, $"must be less than or equal to {completions} (the number of specified completions)");
        if (count > total)
            errors.Invalid(V191, path, count, $"must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)");
    }

    private static GoValue Shown(ObjectView policy)
    {
        var rules = policy.Objects("rules").Select(rule => GoValue.Struct("batch.SuccessPolicyRule",
            ("SucceededIndexes", rule.TextOrNull("succeededIndexes") is { } indexes ? indexes : GoValue.Null("*string")),
            ("SucceededCount", rule.Whole("succeededCount") is { } count ? count : GoValue.Null("*int32")))).ToList();
        var list = policy.Has("rules")
            ? new GoValue($"[{string.Join(",", rules.Select(r => r.Json))}]",
                $"[]batch.SuccessPolicyRule{{{string.Join(", ", rules.Select(r => r.Go))}}}")
            : GoValue.Null("[]batch.SuccessPolicyRule");
        return GoValue.Struct("batch.SuccessPolicy", ("Rules", list));
    }
}
