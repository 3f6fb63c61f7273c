using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>
/// matchLabelKeys and mismatchLabelKeys. When a Pod is created the server first adds each key that is one of the pod's labels to
/// the selector, so that a key which stands there already comes twice.
/// </summary>
/// <remarks>
/// Source: validation.go :: ValidateMatchLabelKeysAndMismatchLabelKeys; pkg/registry/core/pod/strategy.go ::
/// applyMatchLabelKeysAndMismatchLabelKeys.
/// </remarks>
internal static class LabelKeyValidator
{
    /// <summary>Of V140: the keys of a term of pod affinity.</summary>
    public static void Affinity(PodContext pod, ObjectView term) => Validate(pod, V140, term, term.Texts("mismatchLabelKeys"));

    /// <summary>Of V142: the keys of a spread constraint.</summary>
    public static void Spread(PodContext pod, ObjectView constraint) => Validate(pod, V142, constraint, []);

    private static void Validate(PodContext pod, Rule rule, ObjectView owner, IReadOnlyList<string> differing)
    {
        var (matching, selector) = (owner.Texts("matchLabelKeys"), owner.Object("labelSelector"));
        Keys(pod, rule, owner.Path / "matchLabelKeys", matching, selector.IsPresent);
        Keys(pod, rule, owner.Path / "mismatchLabelKeys", differing, selector.IsPresent);
        if (selector.IsPresent && matching.Count > 0) NotInSelector(pod, rule, owner, matching, differing, selector);
        var others = differing.ToHashSet();
        for (var i = 0; i < matching.Count; i++)
        {
            if (others.Contains(matching[i]))
                pod.Errors.Invalid(rule, (owner.Path / "matchLabelKeys").At(i), matching[i],
                    "exists in both matchLabelKeys and mismatchLabelKeys");
        }
    }

    private static void Keys(PodContext pod, Rule rule, FieldPath path, IReadOnlyList<string> keys, bool hasSelector)
    {
        if (keys.Count > 0 && !hasSelector) pod.Errors.Forbidden(rule, path, "must not be specified when labelSelector is not set");
        for (var i = 0; i < keys.Count && hasSelector; i++)
            pod.Errors.Invalid(rule, path.At(i), keys[i], Labels.QualifiedName(keys[i], pod.Version));
    }

    /// <summary>The server blames the constraint's place with the key's index after it.</summary>
    private static void NotInSelector(PodContext pod, Rule rule, ObjectView owner, IReadOnlyList<string> matching,
        IReadOnlyList<string> differing, ObjectView selector)
    {
        var labels = pod.Labels.Select(label => label.Key).ToHashSet();
        var places = new Dictionary<string, int>();
        for (var i = 0; i < matching.Count; i++) places[matching[i]] = i;
        var seen = selector.Map("matchLabels").Select(label => label.Key).ToHashSet();
        var expressions = selector.Objects("matchExpressions").Select(expression => expression.Text("key"))
            .Concat(matching.Concat(differing).Where(labels.Contains));
        foreach (var key in expressions)
        {
            if (places.TryGetValue(key, out var index) && seen.Contains(key))
                pod.Errors.Invalid(rule, owner.Path.At(index), key, "exists in both matchLabelKeys and labelSelector",
                    (owner.Path / "matchLabelKeys").At(index));
            seen.Add(key);
        }
    }
}
