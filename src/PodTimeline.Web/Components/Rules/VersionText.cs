using PodTimeline.Model.Catalogue;

namespace PodTimeline.Web.Components.Rules;

/// <summary>The versions in which a rule holds, in words.</summary>
internal static class VersionText
{
    /// <summary>Such as "1.29 and later"; null when it holds in all that are modelled.</summary>
    public static string? Format(Rule rule) => (rule.When.Since, rule.When.Until) switch
    {
        (null, null) => null,
        ({ } since, null) => $"{since} and later",
        (null, { } until) => $"up to {until}",
        ({ } since, { } until) => since == until ? $"only {since}" : $"{since} to {until}",
    };
}
