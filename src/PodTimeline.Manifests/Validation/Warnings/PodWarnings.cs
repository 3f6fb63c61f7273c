using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Pods;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in a pod or template, in its order.</summary>
/// <remarks>Source: pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta.</remarks>
internal sealed class PodWarnings(FieldWarnings warnings, PodTemplate template)
{
    private const string NullSelector = "a null labelSelector results in matching no pod";
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private static readonly (string Key, string Text)[] DeadAnnotations =
    [
        ("scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
        ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    ];

    private readonly ObjectView _spec = template.Spec;
    private readonly Dictionary<string, string> _annotations = template.Metadata.GetMap("annotations").ToDictionary(a => a.Key, a => a.Value);

    /// <summary>Everything in the pod.</summary>
    public void Warn()
    {
        new NodeLabelWarnings(warnings).Warn(_spec);
        foreach (var (key, text) in DeadAnnotations) WarnOfAnnotation(key, text);
        new VolumeWarnings(warnings).Warn(_spec);
        WarnOfRepeated("hostAliases", "ip");
        WarnOfRepeated("imagePullSecrets", "name");
        foreach (var secret in _spec.GetObjects("imagePullSecrets"))
            if (secret.GetText("name").Length == 0) warnings.Add(DiagnosticCodes.RepeatedEntry, secret.Path / "name", "invalid empty name \"\"");
        warnings.WarnOfFractions(_spec, "overhead");
        WarnOfSeccomp(_spec, ProfileAnnotations.PodSeccomp);
        var containers = new ContainerWarnings(warnings);
        foreach (var container in PodContext.ListContainers(_spec))
        {
            WarnOfSeccomp(container, ProfileAnnotations.ContainerSeccomp + container.GetText("name"));
            WarnOfAppArmor(container);
            containers.Warn(container);
        }

        containers.WarnOfPorts(_spec);
        if (_spec.GetInteger("terminationGracePeriodSeconds") < 0)
            warnings.Add(DiagnosticCodes.NegativeGracePeriod, _spec.Path / "terminationGracePeriodSeconds",
                "must be >= 0; negative values are invalid and will be treated as 1");
        WarnOfPodAffinity();
        if (warnings.Version.Has(Feature.AddressWarnings)) WarnOfAddresses();
    }

    private void WarnOfAnnotation(string key, string text)
    {
        if (_annotations.ContainsKey(key)) warnings.Add(DiagnosticCodes.Deprecated, (template.Metadata.Path / "annotations").AppendKey(key), text);
    }

    private void WarnOfRepeated(string list, string field)
    {
        var seen = new HashSet<string>();
        foreach (var item in _spec.GetObjects(list))
            if (!seen.Add(item.GetText(field)))
                warnings.Add(DiagnosticCodes.RepeatedEntry, item.Path / field, $"duplicate {field} {GoValue.Quote(item.GetText(field))}");
    }

    private void WarnOfSeccomp(ObjectView owner, string key)
    {
        if (!owner.GetObject("securityContext").Has("seccompProfile"))
            WarnOfAnnotation(key, "non-functional in v1.27+; use the \"seccompProfile\" field instead");
    }

    private void WarnOfAppArmor(ObjectView container)
    {
        if (!warnings.Version.Has(Feature.AppArmorFields) || _spec.GetObject("securityContext").Has("appArmorProfile")
            || container.GetObject("securityContext").Has("appArmorProfile")) return;
        WarnOfAnnotation(ProfileAnnotations.AppArmor + container.GetText("name"), "deprecated since v1.30; use the \"appArmorProfile\" field instead");
    }

    private void WarnOfPodAffinity()
    {
        foreach (var field in new[] { "podAffinity", "podAntiAffinity" })
        {
            var pods = _spec.GetObject("affinity").GetObject(field);
            foreach (var term in pods.GetObjects(Required).Concat(pods.GetObjects(Preferred).Select(p => p.GetObject("podAffinityTerm"))))
                if (!term.Has("labelSelector")) warnings.Add(DiagnosticCodes.NullSelector, term.Path / "labelSelector", NullSelector);
        }
    }

    private void WarnOfAddresses()
    {
        var servers = _spec.GetObject("dnsConfig").GetTexts("nameservers");
        for (var i = 0; i < servers.Count; i++) WarnOfAddress((_spec.Path / "dnsConfig.nameservers").AppendIndex(i), servers[i]);
        foreach (var alias in _spec.GetObjects("hostAliases")) WarnOfAddress(alias.Path / "ip", alias.GetText("ip"));
    }

    /// <summary>An address that is written in an unusual way.</summary>
    /// <remarks>Source: apimachinery pkg/util/validation/ip.go :: GetWarningsForIP.</remarks>
    private void WarnOfAddress(FieldPath path, string text)
    {
        if (!IpAddress.IsValid(text)) return;
        var usual = IpAddress.ToCanonical(text);
        if (IpAddress.HasLeadingZeros(text) || IpAddress.IsMapped(text))
        {
            // Strict validation makes it an error (V111, V129).
            if (warnings.Version.Has(Feature.StrictIPCIDRValidation)) return;
            warnings.Add(DiagnosticCodes.NonstandardAddress, path,
                $"non-standard IP address {GoValue.Quote(text)} will be considered invalid in a future Kubernetes release: use {GoValue.Quote(usual)}");
        }
        else if (text.Contains(':') && text != usual)
        {
            warnings.Add(DiagnosticCodes.NonstandardAddress, path, $"IPv6 address {GoValue.Quote(text)} should be in RFC 5952 canonical format ({GoValue.Quote(usual)})");
        }
    }
}
