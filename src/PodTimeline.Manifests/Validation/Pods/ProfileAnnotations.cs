using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Old annotations of security profiles, which must say the same as the fields that took their place (V125).</summary>
/// <remarks>Source: core validation.go :: validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate.</remarks>
internal static class ProfileAnnotations
{
    public const string PodSeccomp = "seccomp.security.alpha.kubernetes.io/pod";
    public const string ContainerSeccomp = "container.seccomp.security.alpha.kubernetes.io/";
    public const string AppArmor = "container.apparmor.security.beta.kubernetes.io/";
    public const string Localhost = "localhost/";

    /// <summary>seccompProfile of the pod and of its containers.</summary>
    public static void MatchSeccomp(FieldErrors errors, ObjectView metadata, ObjectView spec)
    {
        var annotations = Read(metadata);
        if (annotations.Count == 0) return;
        Match(spec.GetObject("securityContext").GetObject("seccompProfile"), PodSeccomp);
        foreach (var container in PodContext.ListContainers(spec))
            Match(container.GetObject("securityContext").GetObject("seccompProfile"), ContainerSeccomp + container.GetText("name"));

        void Match(ObjectView profile, string key)
        {
            if (!profile.IsPresent || !annotations.TryGetValue(key, out var text)) return;
            Compare(errors, profile, text, "seccomp", ["runtime/default", "docker/default"]);
        }
    }

    /// <summary>appArmorProfile of containers, or of the pod for those that have none.</summary>
    public static void MatchAppArmor(FieldErrors errors, ObjectView metadata, ObjectView spec)
    {
        var annotations = Read(metadata);
        if (annotations.Count == 0 || !errors.Version.Has(Feature.AppArmorFields) || spec.GetObject("os").GetText("name") == "windows") return;
        var ofPod = spec.GetObject("securityContext").GetObject("appArmorProfile");
        foreach (var container in PodContext.ListContainers(spec))
        {
            if (!annotations.TryGetValue(AppArmor + container.GetText("name"), out var text)) continue;
            var own = container.GetObject("securityContext").GetObject("appArmorProfile");
            var profile = own.IsPresent ? own : new ObjectView(ofPod.Source, ofPod.Node, own.Path);
            if (profile.IsPresent) Compare(errors, profile, text, "apparmor", ["runtime/default"]);
        }
    }

    private static void Compare(FieldErrors errors, ObjectView profile, string annotation, string kind, string[] defaults)
    {
        var isSame = profile.GetText("type") switch
        {
            "Unconfined" => annotation == "unconfined",
            "RuntimeDefault" => defaults.Contains(annotation),
            "Localhost" => annotation.StartsWith(Localhost, StringComparison.Ordinal),
            _ => true,
        };
        if (!isSame) errors.AddForbidden(V125, profile.Path / "type", $"{kind} type in annotation and field must match");
        else if (profile.GetText("type") == "Localhost" && profile.GetTextOrNull("localhostProfile") != annotation[Localhost.Length..])
            errors.AddForbidden(V125, profile.Path / "localhostProfile", $"{kind} profile in annotation and field must match");
    }

    private static Dictionary<string, string> Read(ObjectView metadata) => metadata.GetMap("annotations").ToDictionary(a => a.Key, a => a.Value);
}
