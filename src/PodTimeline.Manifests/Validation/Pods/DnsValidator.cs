using System.Text;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rules V110 and V111: dnsPolicy and dnsConfig.</summary>
/// <remarks>Source: validation.go :: validateDNSPolicy, validatePodDNSConfig.</remarks>
internal static class DnsValidator
{
    private const int MostServers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;
    private static readonly string[] Policies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];

    /// <summary>V110: the pod's dnsPolicy.</summary>
    public static void Policy(PodContext pod)
    {
        var policy = PolicyOf(pod);
        if (!Policies.Contains(policy)) pod.Errors.NotSupported(V110, pod.Spec.Path / "dnsPolicy", policy, Policies);
    }

    /// <summary>V111: the pod's dnsConfig, which the server looks at later.</summary>
    public static void Config(PodContext pod)
    {
        var (errors, config, policy) = (pod.Errors, pod.Spec.Object("dnsConfig"), PolicyOf(pod));
        var servers = config.Texts("nameservers");
        if (policy == "None" && !config.IsPresent)
            errors.Required(V111, config.Path, "must provide `dnsConfig` when `dnsPolicy` is None");
        else if (policy == "None" && servers.Count == 0)
            errors.Required(V111, config.Path / "nameservers", "must provide at least one DNS nameserver when `dnsPolicy` is None");
        if (!config.IsPresent || (policy == "None" && servers.Count == 0)) return;

        if (servers.Count > MostServers)
            errors.Invalid(V111, config.Path / "nameservers", Texts(servers), $"must not have more than {MostServers} nameservers");
        for (var i = 0; i < servers.Count; i++)
            errors.Invalid(V111, (config.Path / "nameservers").At(i), servers[i], IpAddress.Faults(servers[i], pod.Version.Has(Feature.StrictIPCIDRValidation)));

        var searches = config.Texts("searches");
        if (searches.Count > MostSearches)
            errors.Invalid(V111, config.Path / "searches", Texts(searches), $"must not have more than {MostSearches} search paths");
        if (Encoding.UTF8.GetByteCount(string.Join(" ", searches)) > LongestSearches)
            errors.Invalid(V111, config.Path / "searches", Texts(searches),
                $"must not have more than {LongestSearches} characters (including spaces) in the search list");
        for (var i = 0; i < searches.Count; i++) Search(pod, searches[i], i);
        foreach (var option in config.Objects("options"))
            if (option.Text("name").Length == 0) errors.Required(V111, option.Path, "must not be empty");
    }

    private static void Search(PodContext pod, string search, int index)
    {
        // Relaxed: a single dot, and underscores.
        var relaxed = pod.Version.Has(Feature.RelaxedDNSSearchValidation);
        if (relaxed && search == ".") return;
        if (search.EndsWith('.')) search = search[..^1];
        pod.Errors.Invalid(V111, (pod.Spec.Path / "dnsConfig.searches").At(index), search,
            relaxed ? Names.RelaxedSubdomain(search) : Names.Subdomain(search));
    }

    private static string PolicyOf(PodContext pod) => PodContext.OrDefault(pod.Spec.Text("dnsPolicy"), "ClusterFirst");

    private static GoValue Texts(IReadOnlyList<string> texts) => new(
        $"[{string.Join(",", texts.Select(GoValue.JsonText))}]", $"[]string{{{string.Join(", ", texts.Select(GoValue.Quote))}}}");
}
