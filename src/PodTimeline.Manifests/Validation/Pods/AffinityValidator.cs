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
        var affinity = pod.Spec.Object("affinity");
        Node(affinity.Object("nodeAffinity"));
        Pod(affinity.Object("podAffinity"));
        Pod(affinity.Object("podAntiAffinity"));
    }

    private void Node(ObjectView affinity)
    {
        if (affinity.Object(Required) is { IsPresent: true } selector)
        {
            var terms = selector.Objects("nodeSelectorTerms");
            if (terms.Count == 0)
                _errors.Required(V138, selector.Path / "nodeSelectorTerms", "must have at least one node selector term");
            foreach (var term in terms) Term(term, checkValues: true);
        }

        foreach (var weighted in affinity.Objects(Preferred))
        {
            Weight(weighted);
            Term(weighted.Object("preference"), checkValues: false);
        }
    }

    private void Pod(ObjectView affinity)
    {
        foreach (var term in affinity.Objects(Required)) PodTerm(term);
        foreach (var weighted in affinity.Objects(Preferred))
        {
            Weight(weighted);
            PodTerm(weighted.Object("podAffinityTerm"));
        }
    }

    private void Weight(ObjectView weighted)
    {
        var weight = weighted.Whole("weight") ?? 0;
        if (weight is < 1 or > 100) _errors.Invalid(V139, weighted.Path / "weight", weight, "must be in the range 1-100");
    }

    private void Term(ObjectView term, bool checkValues)
    {
        foreach (var requirement in term.Objects("matchExpressions")) Expression(requirement, checkValues);
        foreach (var requirement in term.Objects("matchFields")) NodeField(requirement);
    }

    private void Expression(ObjectView requirement, bool checkValues)
    {
        var (key, @operator, values, path) = (requirement.Text("key"), requirement.Text("operator"), requirement.Texts("values"),
            requirement.Path / "values");
        switch (@operator)
        {
            case "In" or "NotIn":
                if (values.Count == 0) _errors.Required(V141, path, "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0) _errors.Forbidden(V141, path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "Gt" or "Lt":
                if (values.Count != 1) _errors.Required(V141, path, "must be specified single value when `operator` is 'Lt' or 'Gt'");
                break;
            default:
                _errors.Invalid(V141, requirement.Path / "operator", @operator, "not a valid selector operator");
                break;
        }

        _errors.Invalid(V141, requirement.Path / "key", key, Labels.QualifiedName(key, pod.Version));
        if (!checkValues || !pod.Version.Has(Feature.NodeAffinityValuesChecked)) return;
        for (var i = 0; i < values.Count; i++) _errors.Invalid(V141, path.At(i), values[i], Labels.Value(values[i], pod.Version));
    }

    private void NodeField(ObjectView requirement)
    {
        var (key, values) = (requirement.Text("key"), requirement.Texts("values"));
        if (requirement.Text("operator") is not ("In" or "NotIn"))
            _errors.Invalid(V141, requirement.Path / "operator", requirement.Text("operator"), "not a valid selector operator");
        else if (values.Count != 1)
            _errors.Required(V141, requirement.Path / "values",
                "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        if (key != "metadata.name") _errors.Invalid(V141, requirement.Path / "key", key, "not a valid field selector key");
        for (var i = 0; key == "metadata.name" && i < values.Count; i++)
            _errors.Invalid(V141, (requirement.Path / "values").At(i), values[i], Names.Subdomain(values[i]));
    }

    private void PodTerm(ObjectView term)
    {
        SelectorValidator.Syntax(_errors, term.Object("labelSelector"));
        SelectorValidator.Syntax(_errors, term.Object("namespaceSelector"));
        var names = term.Texts("namespaces");
        for (var i = 0; i < names.Count; i++) _errors.Invalid(V140, term.Path / "namespace", names[i], Names.Label(names[i]),
            (term.Path / "namespaces").At(i));
        if (pod.Version.Has(Feature.MatchLabelKeysInPodAffinity)) LabelKeyValidator.Affinity(pod, term);
        var key = term.Text("topologyKey");
        if (key.Length == 0) _errors.Required(V140, term.Path / "topologyKey", "can not be empty");
        _errors.Invalid(V140, term.Path / "topologyKey", key, Labels.QualifiedName(key, pod.Version));
    }
}
