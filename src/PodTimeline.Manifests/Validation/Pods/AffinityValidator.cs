using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rules V138 to V141: affinity.</summary>
/// <remarks>Source: validation.go :: validateAffinity and what it calls.</remarks>
internal sealed class AffinityValidator(PodContext pod)
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private readonly FieldErrors _errors = pod.Errors;

    /// <summary>The pod's affinity.</summary>
    public void Validate()
    {
        var affinity = pod.Spec.GetObject("affinity");
        CheckNode(affinity.GetObject("nodeAffinity"));
        CheckPod(affinity.GetObject("podAffinity"));
        CheckPod(affinity.GetObject("podAntiAffinity"));
    }

    private void CheckNode(ObjectView affinity)
    {
        if (affinity.GetObject(Required) is { IsPresent: true } selector)
        {
            var terms = selector.GetObjects("nodeSelectorTerms");
            if (terms.Count == 0)
                _errors.AddRequired(V138, selector.Path / "nodeSelectorTerms", "must have at least one node selector term");
            foreach (var term in terms) CheckTerm(term, checkValues: true);
        }

        foreach (var weighted in affinity.GetObjects(Preferred))
        {
            CheckWeight(weighted);
            CheckTerm(weighted.GetObject("preference"), checkValues: false);
        }
    }

    private void CheckPod(ObjectView affinity)
    {
        foreach (var term in affinity.GetObjects(Required)) CheckPodTerm(term);
        foreach (var weighted in affinity.GetObjects(Preferred))
        {
            CheckWeight(weighted);
            CheckPodTerm(weighted.GetObject("podAffinityTerm"));
        }
    }

    private void CheckWeight(ObjectView weighted)
    {
        var weight = weighted.GetInteger("weight") ?? 0;
        if (weight is < 1 or > 100) _errors.AddInvalid(V139, weighted.Path / "weight", weight, "must be in the range 1-100");
    }

    private void CheckTerm(ObjectView term, bool checkValues)
    {
        foreach (var requirement in term.GetObjects("matchExpressions")) CheckExpression(requirement, checkValues);
        foreach (var requirement in term.GetObjects("matchFields")) CheckNodeField(requirement);
    }

    private void CheckExpression(ObjectView requirement, bool checkValues)
    {
        var (key, @operator, values, path) = (requirement.GetText("key"), requirement.GetText("operator"), requirement.GetTexts("values"),
            requirement.Path / "values");
        switch (@operator)
        {
            case "In" or "NotIn":
                if (values.Count == 0) _errors.AddRequired(V141, path, "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0) _errors.AddForbidden(V141, path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "Gt" or "Lt":
                if (values.Count != 1) _errors.AddRequired(V141, path, "must be specified single value when `operator` is 'Lt' or 'Gt'");
                break;
            default:
                _errors.AddInvalid(V141, requirement.Path / "operator", @operator, "not a valid selector operator");
                break;
        }

        _errors.AddInvalid(V141, requirement.Path / "key", key, Labels.FindNameFaults(key, pod.Version));
        if (!checkValues || !pod.Version.Has(Feature.NodeAffinityValuesChecked)) return;
        for (var i = 0; i < values.Count; i++) _errors.AddInvalid(V141, path.AppendIndex(i), values[i], Labels.FindValueFaults(values[i], pod.Version));
    }

    private void CheckNodeField(ObjectView requirement)
    {
        var (key, values) = (requirement.GetText("key"), requirement.GetTexts("values"));
        if (requirement.GetText("operator") is not ("In" or "NotIn"))
            _errors.AddInvalid(V141, requirement.Path / "operator", requirement.GetText("operator"), "not a valid selector operator");
        else if (values.Count != 1)
            _errors.AddRequired(V141, requirement.Path / "values",
                "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        if (key != "metadata.name") _errors.AddInvalid(V141, requirement.Path / "key", key, "not a valid field selector key");
        for (var i = 0; key == "metadata.name" && i < values.Count; i++)
            _errors.AddInvalid(V141, (requirement.Path / "values").AppendIndex(i), values[i], NameFormats.FindSubdomainFaults(values[i]));
    }

    private void CheckPodTerm(ObjectView term)
    {
        SelectorValidator.CheckSyntax(_errors, term.GetObject("labelSelector"));
        SelectorValidator.CheckSyntax(_errors, term.GetObject("namespaceSelector"));
        var names = term.GetTexts("namespaces");
        for (var i = 0; i < names.Count; i++) _errors.AddInvalid(V140, term.Path / "namespace", names[i], NameFormats.FindLabelFaults(names[i]),
            (term.Path / "namespaces").AppendIndex(i));
        if (pod.Version.Has(Feature.MatchLabelKeysInPodAffinity)) LabelKeyValidator.CheckAffinity(pod, term);
        var key = term.GetText("topologyKey");
        if (key.Length == 0) _errors.AddRequired(V140, term.Path / "topologyKey", "can not be empty");
        _errors.AddInvalid(V140, term.Path / "topologyKey", key, Labels.FindNameFaults(key, pod.Version));
    }
}
