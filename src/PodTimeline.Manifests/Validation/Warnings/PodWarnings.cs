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
    private readonly Dictionary<string, string> _annotations = template.Metadata.Map("annotations").ToDictionary(a => a.Key, a => a.Value);

    /// <summary>Everything in the pod.</summary>
    public void Warn()
    {
        new NodeLabelWarnings(warnings).Warn(_spec);
        foreach (var (key, text) in DeadAnnotations) Annotation(key, text);
        new VolumeWarnings(warnings).Warn(_spec);
        Repeated("hostAliases", "ip");
        Repeated("imagePullSecrets", "name");
        foreach (var secret in _spec.Objects("imagePullSecrets"))
            if (secret.Text("name").Length == 0) warnings.Add(DiagnosticCodes.RepeatedEntry, secret.Path / "name", "invalid empty name \"\"");
        warnings.Fractions(_spec, "overhead");
        Seccomp(_spec, ProfileAnnotations.PodSeccomp);
        var containers = new ContainerWarnings(warnings);
        foreach (var container in PodContext.ContainersOf(_spec))
        {
            Seccomp(container, ProfileAnnotations.ContainerSeccomp + container.Text("name"));
            AppArmor(container);
            containers.Warn(container);
        }

        containers.Ports(_spec);
        if (_spec.Whole("terminationGracePeriodSeconds") < 0)
            warnings.Add(DiagnosticCodes.NegativeGracePeriod, _spec.Path / "terminationGracePeriodSeconds",
                "must be >= 0; negative values are invalid and will be treated as 1");
        PodAffinity();
        if (warnings.Version.Has(Feature.AddressWarnings)) Addresses();
    }

    private void Annotation(string key, string text)
    {
        if (_annotations.ContainsKey(key)) warnings.Add(DiagnosticCodes.Deprecated, (template.Metadata.Path / "annotations").Key(key), text);
    }

    private void Repeated(string list, string field)
    {
        var seen = new HashSet<string>();
        foreach (var item in _spec.Objects(list))
            if (!seen.Add(item.Text(field)))
                warnings.Add(DiagnosticCodes.RepeatedEntry, item.Path / field, $"duplicate {field} {GoValue.Quote(item.Text(field))}");
    }

    private void Seccomp(ObjectView owner, string key)
    {
        if (!owner.Object("securityContext").Has("seccompProfile"))
            Annotation(key, "non-functional in v1.27+; use the \"seccompProfile\" field instead");
    }

    private void AppArmor(ObjectView container)
    {
        if (!warnings.Version.Has(Feature.AppArmorFields) || _spec.Object("securityContext").Has("appArmorProfile")
            || container.Object("securityContext").Has("appArmorProfile")) return;
        Annotation(ProfileAnnotations.AppArmor + container.Text("name"), "deprecated since v1.30; use the \"appArmorProfile\" field instead");
    }

    private void PodAffinity()
    {
        foreach (var field in new[] { "podAffinity", "podAntiAffinity" })
        {
            var pods = _spec.Object("affinity").Object(field);
            foreach (var term in pods.Objects(Required).Concat(pods.Objects(Preferred).Select(p => p.Object("podAffinityTerm"))))
                if (!term.Has("labelSelector")) warnings.Add(DiagnosticCodes.NullSelector, term.Path / "labelSelector", NullSelector);
        }
    }

    private void Addresses()
    {
        var servers = _spec.Object("dnsConfig").Texts("nameservers");
        for (var i = 0; i < servers.Count; i++) Address((_spec.Path / "dnsConfig.nameservers").At(i), servers[i]);
        foreach (var alias in _spec.Objects("hostAliases")) Address(alias.Path / "ip", alias.Text("ip"));
    }

    /// <summary>An address that is written in an unusual way.</summary>
    /// <remarks>Source: apimachinery pkg/util/validation/ip.go :: GetWarningsForIP.</remarks>
    private void Address(FieldPath path, string text)
    {
        if (!IpAddress.IsValid(text)) return;
        var usual = IpAddress.Canonical(text);
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
