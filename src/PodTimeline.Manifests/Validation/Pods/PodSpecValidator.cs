using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Containers;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Metadata;
using PodTimeline.Manifests.Validation.Volumes;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>A pod's spec, part by part in the server's order; itself rules V109, V112, V122 to V124 and V130 to V132.</summary>
/// <remarks>Source: validation.go :: ValidatePodSpec. A negative terminationGracePeriodSeconds is accepted (V113).</remarks>
internal sealed class PodSpecValidator(PodContext pod, string podName)
{
    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];

    private readonly FieldErrors _errors = pod.Errors;
    private readonly ObjectView _spec = pod.Spec;

    /// <summary>Everything in the spec.</summary>
    public void Validate()
    {
        new VolumesValidator(pod, podName).Validate();
        ResourceClaimsValidator.Validate(pod);
        new ContainersValidator(pod).Validate();
        PodResourcesValidator.Validate(pod);
        PortValidator.HostNetwork(pod);
        if (!RestartPolicies.Contains(pod.RestartPolicy))
            _errors.NotSupported(V109, _spec.Path / "restartPolicy", pod.RestartPolicy, RestartPolicies);
        DnsValidator.Policy(pod);
        MetadataValidator.LabelMap(_errors, V124, _spec, "nodeSelector", _spec.Path / "nodeSelector");
        PodSecurityValidator.Validate(pod);
        new AffinityValidator(pod).Validate();
        DnsValidator.Config(pod);
        Gates();
        TopologyValidator.Validate(pod);
        HostProcessValidator.Validate(pod);
        PodSecurityValidator.HostUsers(pod);
        HostnameOverride();
        Name("serviceAccountName", _spec.Text("serviceAccountName") is { Length: > 0 } account ? account : _spec.Text("serviceAccount"));
        Name("nodeName", _spec.Text("nodeName"));
        if (_spec.Whole("activeDeadlineSeconds") is { } deadline && deadline is < 1 or > int.MaxValue)
            _errors.Invalid(V112, _spec.Path / "activeDeadlineSeconds", deadline, "must be between 1 and 2147483647, inclusive");
        foreach (var field in new[] { "hostname", "subdomain" })
            if (_spec.Text(field) is { Length: > 0 } name) _errors.Invalid(V123, _spec.Path / field, name, Names.Label(name), fix: NameFixes.WriteLabel);
        TolerationValidator.Validate(pod);
        HostAliases();
        Name("priorityClassName", _spec.Text("priorityClassName"));
        if (_spec.TextOrNull("runtimeClassName") is { } runtime)
            _errors.Invalid(V122, _spec.Path / "runtimeClassName", runtime, Names.Subdomain(runtime), fix: NameFixes.WriteSubdomain);
        if (_spec.TextOrNull("preemptionPolicy") is { } policy and not ("PreemptLowerPriority" or "Never"))
        {
            if (policy.Length == 0) _errors.Required(V144, _spec.Path / "preemptionPolicy");
            else _errors.NotSupported(V144, _spec.Path / "preemptionPolicy", policy, ["PreemptLowerPriority", "Never"]);
        }

        ResourceValidator.Overhead(pod);
        OsValidator.Validate(pod);
        new VariableValidator(pod).FileKeyVolumes();
    }

    private void Name(string field, string name)
    {
        if (name.Length > 0) _errors.Invalid(V122, _spec.Path / field, name, Names.Subdomain(name), fix: NameFixes.WriteSubdomain);
    }

    /// <summary>Of V144: a host name of the pod's own.</summary>
    /// <remarks>Source: validation.go :: validatePodHostName.</remarks>
    private void HostnameOverride()
    {
        if (!pod.Version.Has(Feature.HostnameOverride) || _spec.TextOrNull("hostnameOverride") is not { } name) return;
        var path = _spec.Path / "hostnameOverride";
        if (_spec.Flag("setHostnameAsFQDN") == true)
            _errors.Forbidden(V144, path, "may not be specified when setHostnameAsFQDN is true");
        if (pod.UsesHostNetwork) _errors.Forbidden(V144, path, "may not be specified when hostNetwork is true");
        if (Names.Bytes(name) > 64) _errors.TooLong(V144, path, 64);
        _errors.Invalid(V144, path, name, Names.Subdomain(name));
    }

    private void Gates()
    {
        foreach (var gate in _spec.Objects("readinessGates"))
            _errors.Invalid(V130, gate.Path / "conditionType", gate.Text("conditionType"),
                Labels.QualifiedName(gate.Text("conditionType"), pod.Version));
        var seen = new HashSet<string>();
        foreach (var gate in _spec.Objects("schedulingGates"))
        {
            var name = gate.Text("name");
            _errors.Invalid(V131, gate.Path, name, Labels.QualifiedName(name, pod.Version), gate.Path / "name");
            if (!seen.Add(name)) _errors.Duplicate(V131, gate.Path, name, gate.Path / "name");
        }
    }

    private void HostAliases()
    {
        foreach (var alias in _spec.Objects("hostAliases"))
        {
            HostAddress(alias);
            var names = alias.Texts("hostnames");
            for (var i = 0; i < names.Count; i++) _errors.Invalid(V129, (alias.Path / "hostnames").At(i), names[i],
                Names.Subdomain(names[i]));
        }
    }

    private void HostAddress(ObjectView alias)
    {
        var path = KubernetesText.HostAliasPath.In(pod.Version, "list", "entry") == "list" ? _spec.Path / "hostAliases" : alias.Path;
        var ip = alias.Text("ip");
        if (IpAddress.IsValid(ip)) _errors.Invalid(V129, path / "ip", ip, IpAddress.Faults(ip, pod.Version.Has(Feature.StrictIPCIDRValidation)));
        else _errors.Invalid(V129, path / "ip", ip, KubernetesText.HostAliasAddress.In(pod.Version));
    }
}
