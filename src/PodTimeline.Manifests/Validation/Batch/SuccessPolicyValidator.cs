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

    /// <summary>V190: an indexed job has from 1 to 20 rules, none of them empty.</summary>
    public void Validate(ObjectView policy, bool isIndexed)
    {
        var rules = policy.GetObjects("rules");
        if (!isIndexed)
        {
            errors.AddInvalid(V190, policy.Path, ToGoValue(policy), "requires indexed completion mode");
            return;
        }

        if (rules.Count == 0)
            errors.AddRequired(V190, policy.Path / "rules", "at least one rules must be specified when the successPolicy is specified");
        if (rules.Count > MostRules) errors.AddTooMany(V190, policy.Path / "rules", rules.Count, MostRules);
        foreach (var rule in rules)
        {
            if (!rule.Has("succeededCount") && !rule.Has("succeededIndexes"))
                errors.AddRequired(V190, rule.Path, "at least one of succeededCount or succeededIndexes must be specified");
            var total = CheckIndexes(rule);
            if (rule.GetInteger("succeededCount") is { } count) Count(rule.Path / "succeededCount", count, total);
        }
    }

    private long? CheckIndexes(ObjectView rule)
    {
        if (rule.GetTextOrNull("succeededIndexes") is not { } text) return null;
        var path = rule.Path / "succeededIndexes";
        if (NameFormats.CountBytes(text) > LongestIndexes) errors.AddTooLong(V190, path, LongestIndexes);
        var (total, fault) = IndexIntervals.Count(text, completions ?? int.MaxValue);
        if (fault is not null) errors.AddInvalid(V190, path, text, "error parsing succeededIndexes: " + fault);
        return total;
    }

    /// <summary>V191: the count is at most that of all, and that of the indexes named.</summary>
    private void Count(FieldPath path, long count, long? total)
    {
        errors.CheckNotNegative(V191, path, count);
        if (count > completions)
            errors.AddInvalid(V191, path, count, $"must be less than or equal to {completions} (the number of specified completions)");
        if (count > total)
            errors.AddInvalid(V191, path, count, $"must be less than or equal to {total} (the number of indexes in the specified succeededIndexes field)");
    }

    private static GoValue ToGoValue(ObjectView policy)
    {
        var rules = policy.GetObjects("rules").Select(rule => GoValue.OfStruct("batch.SuccessPolicyRule",
            ("SucceededIndexes", rule.GetTextOrNull("succeededIndexes") is { } indexes ? indexes : GoValue.OfNull("*string")),
            ("SucceededCount", rule.GetInteger("succeededCount") is { } count ? count : GoValue.OfNull("*int32")))).ToList();
        var list = policy.Has("rules")
            ? new GoValue($"[{string.Join(",", rules.Select(r => r.Json))}]",
                $"[]batch.SuccessPolicyRule{{{string.Join(", ", rules.Select(r => r.Go))}}}")
            : GoValue.OfNull("[]batch.SuccessPolicyRule");
        return GoValue.OfStruct("batch.SuccessPolicy", ("Rules", list));
    }
}
