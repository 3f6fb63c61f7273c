using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Web.Components.Workbench;

/// <summary>Names of styles for findings.</summary>
internal static class Severities
{
    public static string Of(Severity severity) => Api.Contract.Words.Of(severity);
}
