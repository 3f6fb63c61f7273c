using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>
/// matchLabelKeys and mismatchLabelKeys. When a Pod is created the server first adds each key that is one of the pod's labels to the
/// selector, so a key that is already there is duplicated.
/// </summary>
/// <remarks>
/// Source: validation.go :: ValidateMatchLabelKeysAndMismatchLabelKeys; pkg/registry/core/pod/strategy.go ::
/// applyMatchLabelKeysAndMismatchLabelKeys.
/// </remarks>
internal static class LabelKeyValidator
{
    /// <summary>Of V140: the keys of a term of pod affinity.</summary>
    public static void CheckAffinity(PodContext pod, ObjectView term) => Validate(pod, V140, term, term.GetTexts("mismatchLabelKeys"));

    /// <summary>Of V142: the keys of a spread constraint.</summary>
    public static void CheckSpread(PodContext pod, ObjectView constraint) => Validate(pod, V142, constraint, []);

    private static void Validate(PodContext pod, Rule rule, ObjectView owner, IReadOnlyList<string> differing)
    {
        var (matching, selector) = (owner.GetTexts("matchLabelKeys"), owner.GetObject("labelSelector"));
        CheckKeys(pod, rule, owner.Path / "matchLabelKeys", matching, selector.IsPresent);
        CheckKeys(pod, rule, owner.Path / "mismatchLabelKeys", differing, selector.IsPresent);
        if (selector.IsPresent && matching.Count > 0) CheckNotInSelector(pod, rule, owner, matching, differing, selector);
        var others = differing.ToHashSet();
        for (var i = 0; i < matching.Count; i++)
        {
            if (others.Contains(matching[i]))
                pod.Errors.AddInvalid(rule, (owner.Path / "matchLabelKeys").AppendIndex(i), matching[i],
                    "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }

    private static void CheckKeys(PodContext pod, Rule rule, FieldPath path, IReadOnlyList<string> keys, bool hasSelector)
    {
        if (keys.Count > 0 && !hasSelector) pod.Errors.AddForbidden(rule, path, "must not be specified when labelSelector is not set");
        for (var i = 0; i < keys.Count && hasSelector; i++)
            pod.Errors.AddInvalid(rule, path.AppendIndex(i), keys[i], Labels.FindNameFaults(keys[i], pod.Version));
    }

    /// <summary>The server reports the constraint's path followed by the key's index.</summary>
    private static void CheckNotInSelector(PodContext pod, Rule rule, ObjectView owner, IReadOnlyList<string> matching,
        IReadOnlyList<string> differing, ObjectView selector)
    {
        var labels = pod.Labels.Select(label => label.Key).ToHashSet();
        var places = new Dictionary<string, int>();
        for (var i = 0; i < matching.Count; i++) places[matching[i]] = i;
        var seen = selector.GetMap("matchLabels").Select(label => label.Key).ToHashSet();
        var expressions = selector.GetObjects("matchExpressions").Select(expression => expression.GetText("key"))
            .Concat(matching.Concat(differing).Where(labels.Contains));
        foreach (var key in expressions)
        {
            if (places.TryGetValue(key, out var index) && seen.Contains(key))
                pod.Errors.AddInvalid(rule, owner.Path.AppendIndex(index), key, "exists in both matchLabelKeys and labelSelector",
                    (owner.Path / "matchLabelKeys").AppendIndex(index));
            seen.Add(key);
        }
    }
}
