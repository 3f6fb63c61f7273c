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
        PortValidator.CheckHostNetwork(pod);
        if (!RestartPolicies.Contains(pod.RestartPolicy))
            _errors.AddNotSupported(V109, _spec.Path / "restartPolicy", pod.RestartPolicy, RestartPolicies);
        DnsValidator.CheckPolicy(pod);
        MetadataValidator.CheckLabels(_errors, V124, _spec, "nodeSelector", _spec.Path / "nodeSelector");
        PodSecurityValidator.Validate(pod);
        new AffinityValidator(pod).Validate();
        DnsValidator.CheckConfig(pod);
        CheckGates();
        TopologyValidator.Validate(pod);
        HostProcessValidator.Validate(pod);
        PodSecurityValidator.CheckHostUsers(pod);
        CheckHostnameOverride();
        CheckName("serviceAccountName", _spec.GetText("serviceAccountName") is { Length: > 0 } account ? account : _spec.GetText("serviceAccount"));
        CheckName("nodeName", _spec.GetText("nodeName"));
        if (_spec.GetInteger("activeDeadlineSeconds") is { } deadline && deadline is < 1 or > int.MaxValue)
            _errors.AddInvalid(V112, _spec.Path / "activeDeadlineSeconds", deadline, "must be between 1 and 2147483647, inclusive");
        foreach (var field in new[] { "hostname", "subdomain" })
            if (_spec.GetText(field) is { Length: > 0 } name) _errors.AddInvalid(V123, _spec.Path / field, name, NameFormats.FindLabelFaults(name), fix: NameFixes.WriteLabel);
        TolerationValidator.Validate(pod);
        CheckHostAliases();
        CheckName("priorityClassName", _spec.GetText("priorityClassName"));
        if (_spec.GetTextOrNull("runtimeClassName") is { } runtime)
            _errors.AddInvalid(V122, _spec.Path / "runtimeClassName", runtime, NameFormats.FindSubdomainFaults(runtime), fix: NameFixes.WriteSubdomain);
        if (_spec.GetTextOrNull("preemptionPolicy") is { } policy and not ("PreemptLowerPriority" or "Never"))
        {
            if (policy.Length == 0) _errors.AddRequired(V144, _spec.Path / "preemptionPolicy");
            else _errors.AddNotSupported(V144, _spec.Path / "preemptionPolicy", policy, ["PreemptLowerPriority", "Never"]);
        }

        ResourceValidator.CheckOverhead(pod);
        OsValidator.Validate(pod);
        new VariableValidator(pod).CheckFileKeyVolumes();
    }

    private void CheckName(string field, string name)
    {
        if (name.Length > 0) _errors.AddInvalid(V122, _spec.Path / field, name, NameFormats.FindSubdomainFaults(name), fix: NameFixes.WriteSubdomain);
    }

    /// <summary>Of V144: a host name of the pod's own.</summary>
    /// <remarks>Source: validation.go :: validatePodHostName.</remarks>
    private void CheckHostnameOverride()
    {
        if (!pod.Version.Has(Feature.HostnameOverride) || _spec.GetTextOrNull("hostnameOverride") is not { } name) return;
        var path = _spec.Path / "hostnameOverride";
        if (_spec.GetBoolean("setHostnameAsFQDN") == true)
            _errors.AddForbidden(V144, path, "may not be specified when setHostnameAsFQDN is true");
        if (pod.UsesHostNetwork) _errors.AddForbidden(V144, path, "may not be specified when hostNetwork is true");
        if (NameFormats.CountBytes(name) > 64) _errors.AddTooLong(V144, path, 64);
        _errors.AddInvalid(V144, path, name, NameFormats.FindSubdomainFaults(name));
    }

    private void CheckGates()
    {
        foreach (var gate in _spec.GetObjects("readinessGates"))
            _errors.AddInvalid(V130, gate.Path / "conditionType", gate.GetText("conditionType"),
                Labels.FindNameFaults(gate.GetText("conditionType"), pod.Version));
        var seen = new HashSet<string>();
        foreach (var gate in _spec.GetObjects("schedulingGates"))
        {
            var name = gate.GetText("name");
            _errors.AddInvalid(V131, gate.Path, name, Labels.FindNameFaults(name, pod.Version), gate.Path / "name");
            if (!seen.Add(name)) _errors.AddDuplicate(V131, gate.Path, name, gate.Path / "name");
        }
    }

    private void CheckHostAliases()
    {
        foreach (var alias in _spec.GetObjects("hostAliases"))
        {
            CheckHostAddress(alias);
            var names = alias.GetTexts("hostnames");
            for (var i = 0; i < names.Count; i++) _errors.AddInvalid(V129, (alias.Path / "hostnames").AppendIndex(i), names[i],
                NameFormats.FindSubdomainFaults(names[i]));
        }
    }

    private void CheckHostAddress(ObjectView alias)
    {
        var path = KubernetesText.HostAliasPath.FormatFor(pod.Version, "list", "entry") == "list" ? _spec.Path / "hostAliases" : alias.Path;
        var ip = alias.GetText("ip");
        if (IpAddress.IsValid(ip)) _errors.AddInvalid(V129, path / "ip", ip, IpAddress.FindFaults(ip, pod.Version.Has(Feature.StrictIPCIDRValidation)));
        else _errors.AddInvalid(V129, path / "ip", ip, KubernetesText.HostAliasAddress.FormatFor(pod.Version));
    }
}
