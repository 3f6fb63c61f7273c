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
    public static void CheckPolicy(PodContext pod)
    {
        var policy = GetPolicy(pod);
        if (!Policies.Contains(policy)) pod.Errors.AddNotSupported(V110, pod.Spec.Path / "dnsPolicy", policy, Policies);
    }

    /// <summary>V111: the pod's dnsConfig, which the server checks later.</summary>
    public static void CheckConfig(PodContext pod)
    {
        var (errors, config, policy) = (pod.Errors, pod.Spec.GetObject("dnsConfig"), GetPolicy(pod));
        var servers = config.GetTexts("nameservers");
        if (policy == "None" && !config.IsPresent)
            errors.AddRequired(V111, config.Path, "must provide `dnsConfig` when `dnsPolicy` is None");
        else if (policy == "None" && servers.Count == 0)
            errors.AddRequired(V111, config.Path / "nameservers", "must provide at least one DNS nameserver when `dnsPolicy` is None");
        if (!config.IsPresent || (policy == "None" && servers.Count == 0)) return;

        if (servers.Count > MostServers)
            errors.AddInvalid(V111, config.Path / "nameservers", ToGoValue(servers), $"must not have more than {MostServers} nameservers");
        for (var i = 0; i < servers.Count; i++)
            errors.AddInvalid(V111, (config.Path / "nameservers").AppendIndex(i), servers[i], IpAddress.FindFaults(servers[i], pod.Version.Has(Feature.StrictIPCIDRValidation)));

        var searches = config.GetTexts("searches");
        if (searches.Count > MostSearches)
            errors.AddInvalid(V111, config.Path / "searches", ToGoValue(searches), $"must not have more than {MostSearches} search paths");
        if (Encoding.UTF8.GetByteCount(string.Join(" ", searches)) > LongestSearches)
            errors.AddInvalid(V111, config.Path / "searches", ToGoValue(searches),
                $"must not have more than {LongestSearches} characters (including spaces) in the search list");
        for (var i = 0; i < searches.Count; i++) Search(pod, searches[i], i);
        foreach (var option in config.GetObjects("options"))
            if (option.GetText("name").Length == 0) errors.AddRequired(V111, option.Path, "must not be empty");
    }

    private static void Search(PodContext pod, string search, int index)
    {
        // Relaxed: a single dot, and underscores.
        var relaxed = pod.Version.Has(Feature.RelaxedDNSSearchValidation);
        if (relaxed && search == ".") return;
        if (search.EndsWith('.')) search = search[..^1];
        pod.Errors.AddInvalid(V111, (pod.Spec.Path / "dnsConfig.searches").AppendIndex(index), search,
            relaxed ? NameFormats.FindRelaxedSubdomainFaults(search) : NameFormats.FindSubdomainFaults(search));
    }

    private static string GetPolicy(PodContext pod) => PodContext.ReplaceEmpty(pod.Spec.GetText("dnsPolicy"), "ClusterFirst");

    private static GoValue ToGoValue(IReadOnlyList<string> texts) => new(
        $"[{string.Join(",", texts.Select(GoValue.QuoteForJson))}]", $"[]string{{{string.Join(", ", texts.Select(GoValue.Quote))}}}");
}
