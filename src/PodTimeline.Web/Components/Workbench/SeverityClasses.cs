using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Web.Components.Workbench;

/// <summary>Class names for findings.</summary>
internal static class SeverityClasses
{
    public static string Get(Severity severity) => Api.Contract.WireNames.Get(severity);
}
