using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Web.Components.Rules;

/// <summary>The headings of the areas of rules.</summary>
internal static class AreaText
{
    /// <summary>The heading.</summary>
    public static string GetTitle(RuleArea area) => area switch
    {
        Sync => "Sync and what is published",
        Scheduling => "From scheduler to sandbox",
        Images => "Image pulls",
        InitContainers => "Init containers",
        Sidecars => "Native sidecars",
        AppStart => "App containers start",
        Restarts => "Restarts",
        BackOff => "Back-off",
        Probes => "Probes",
        States => "Container states",
        Events => "Recorded events",
        Timing => "How long things take",
        Versions => "Versions of Kubernetes",
        Termination => "Termination",
        Deletion => "Deletion and grace",
        Killing => "How a container is killed",
        TerminationOrder => "Order of termination",
        Endings => "Pods that end by themselves",
        Phase => "Phase",
        Conditions => "Conditions",
        RuleArea.Kubectl => "kubectl get and delete",
        KubectlDetails => "kubectl describe and logs",
        Resources => "Requests, limits and QoS",
        ManifestSyntax => "Manifests: YAML and JSON",
        ManifestDecoding => "Manifests: kinds and fields",
        ManifestMetadata => "Manifests: metadata",
        ManifestContainers => "Manifests: containers",
        ManifestInitContainers => "Manifests: init containers",
        ManifestProbes => "Manifests: probes and hooks",
        ManifestPods => "Manifests: pods",
        ManifestWorkloads => "Manifests: workloads",
        ManifestJobs => "Manifests: Jobs",
        ManifestCronJobs => "Manifests: CronJobs",
    };

    /// <summary>The id of its heading on the page, such as <c>area-sidecars</c>.</summary>
    public static string GetAnchor(RuleArea area) => "area-" + area.ToString().ToLowerInvariant();
}
