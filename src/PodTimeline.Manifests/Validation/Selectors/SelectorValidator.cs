using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Metadata;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Selectors;

/// <summary>Label selectors: what is wrong with them, and what they select.</summary>
/// <remarks>
/// Source: apimachinery pkg/apis/meta/v1/validation :: ValidateLabelSelector; pkg/apis/meta/v1/helpers.go :: LabelSelectorAsSelector.
/// </remarks>
internal static class SelectorValidator
{
    /// <summary>V150: keys and values are those of labels, operators are known and have the values they need.</summary>
    public static void CheckSyntax(FieldErrors errors, ObjectView selector)
    {
        MetadataValidator.CheckLabels(errors, V150, selector, "matchLabels", selector.Path / "matchLabels");
        foreach (var expression in selector.GetObjects("matchExpressions"))
        {
            var (key, values, path) = (expression.GetText("key"), expression.GetTexts("values"), expression.Path / "values");
            switch (expression.GetText("operator"))
            {
                case "In" or "NotIn":
                    if (values.Count == 0) errors.AddRequired(V150, path, "must be specified when `operator` is 'In' or 'NotIn'");
                    break;
                case "Exists" or "DoesNotExist":
                    if (values.Count > 0)
                        errors.AddForbidden(V150, path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                    break;
                case var other:
                    errors.AddInvalid(V150, expression.Path / "operator", other, "not a valid selector operator");
                    break;
            }

            errors.AddInvalid(V150, expression.Path / "key", key, Labels.FindNameFaults(key, errors.Version));
            for (var i = 0; i < values.Count; i++)
                errors.AddInvalid(V150, path.AppendIndex(i), values[i], Labels.FindValueFaults(values[i], errors.Version));
        }
    }

    /// <summary>Whether the server can build a selector from it; an absent one counts as valid.</summary>
    public static bool IsUsable(ObjectView selector, FieldErrors errors) =>
        selector.GetMap("matchLabels").All(l => IsLabel(l.Key, l.Value, errors)) && selector.GetObjects("matchExpressions").All(e =>
        {
            var count = e.GetTexts("values").Count;
            var fits = e.GetText("operator") switch { "In" or "NotIn" => count > 0, "Exists" or "DoesNotExist" => count == 0, _ => false };
            return fits && IsLabel(e.GetText("key"), "", errors) && e.GetTexts("values").All(v => IsLabel("key", v, errors));
        });

    /// <summary>Whether it selects everything, being empty; one that is absent selects nothing.</summary>
    public static bool IsEmpty(ObjectView selector) =>
        selector.IsPresent && selector.GetMap("matchLabels").Count == 0 && selector.GetObjects("matchExpressions").Count == 0;

    /// <summary>Whether labels are selected; nothing is by a selector that is absent.</summary>
    public static bool Matches(ObjectView selector, IReadOnlyList<KeyValuePair<string, string>> labels)
    {
        if (!selector.IsPresent) return false;
        var have = labels.ToDictionary(l => l.Key, l => l.Value);
        return selector.GetMap("matchLabels").All(l => have.TryGetValue(l.Key, out var value) && value == l.Value)
            && selector.GetObjects("matchExpressions").All(Holds);

        bool Holds(ObjectView expression)
        {
            var isThere = have.TryGetValue(expression.GetText("key"), out var value);
            return expression.GetText("operator") switch
            {
                "In" => isThere && expression.GetTexts("values").Contains(value!),
                "NotIn" => !isThere || !expression.GetTexts("values").Contains(value!),
                "Exists" => isThere,
                _ => !isThere,
            };
        }
    }

    /// <summary>A selector as messages show it.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="added">Labels that the server has added to it.</param>
    public static GoValue ToGoValue(ObjectView selector, params KeyValuePair<string, string>[] added)
    {
        var hasLabels = selector.Has("matchLabels") || added.Length > 0;
        var labels = GoValue.OfMap(hasLabels ? [.. selector.GetMap("matchLabels"), .. added] : null);
        var expressions = selector.GetObjects("matchExpressions").Select(ToGoExpression).ToList();
        var json = new List<string>();
        if (hasLabels && labels.Json != "{}") json.Add($"\"matchLabels\":{labels.Json}");
        if (expressions.Count > 0) json.Add($"\"matchExpressions\":[{string.Join(",", expressions.Select(e => e.Json))}]");
        var go = selector.Has("matchExpressions")
            ? $"[]v1.LabelSelectorRequirement{{{string.Join(", ", expressions.Select(e => e.Go))}}}"
            : "[]v1.LabelSelectorRequirement(nil)";
        return new GoValue($"{{{string.Join(",", json)}}}", $"v1.LabelSelector{{MatchLabels:{labels.Go}, MatchExpressions:{go}}}");
    }

    private static GoValue ToGoExpression(ObjectView expression)
    {
        var (key, @operator) = (expression.GetText("key"), expression.GetText("operator"));
        var values = GoValue.OfTexts(expression.Has("values") ? expression.GetTexts("values") : null, "string");
        var shown = values.Json is "null" or "[]" ? "" : $",\"values\":{values.Json}";
        return new GoValue(
            $"{{\"key\":{GoValue.QuoteForJson(key)},\"operator\":{GoValue.QuoteForJson(@operator)}{shown}}}",
            $"v1.LabelSelectorRequirement{{Key:{GoValue.Quote(key)}, Operator:{GoValue.Quote(@operator)}, Values:{values.Go}}}");
    }

    private static bool IsLabel(string key, string value, FieldErrors errors) =>
        !Labels.FindNameFaults(key, errors.Version).Any() && !Labels.FindValueFaults(value, errors.Version).Any();
}
